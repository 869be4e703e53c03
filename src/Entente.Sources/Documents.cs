using Entente.Sources.Archives;

namespace Entente.Sources;

/// <summary>From the files to read to their documents, one after another and only as they are asked for.</summary>
/// <param name="standardInput">Opens standard input, once.</param>
public sealed class Documents(Func<Stream> standardInput)
{
    /// <summary>The documents of some files, and for each that cannot be read, why. Never throws for what a file holds.</summary>
    public IEnumerable<Sourced> Read(IEnumerable<Input> inputs) => inputs.SelectMany(Read);

    /// <summary>The documents of a file.</summary>
    public IEnumerable<Sourced> Read(Input input) => PartReader.Guarded(input.Path, () => PartReader.Read(
        new Part(input.Path, input.Kind, input.Path == Input.StandardInput ? standardInput() : OpenFile(input.Path), Allowance.OfFile())));

    private static FileStream OpenFile(string path) =>
        new(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
}
