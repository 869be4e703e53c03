using Entente.Sources.Archives;
using Entente.Sources.Web;

namespace Entente.Sources;

/// <summary>From the files to read to their documents, one after another and only as they are asked for.</summary>
/// <param name="standardInput">Opens standard input, once.</param>
/// <param name="allowPrivate">Whether pages may be fetched from private and loopback addresses.</param>
public sealed class Documents(Func<Stream> standardInput, bool allowPrivate = false)
{
    /// <summary>The documents of some files, and for each that cannot be read, why. Never throws for what a file holds.</summary>
    public IEnumerable<Sourced> Read(IEnumerable<Input> inputs) => inputs.SelectMany(Read);

    /// <summary>The documents of a file.</summary>
    public IEnumerable<Sourced> Read(Input input) => input.Address is { } address ? Fetched(address) : PartReader.Guarded(input.Path, () => PartReader.Read(
        new Part(input.Path, input.Kind, input.Path == Input.StandardInput ? standardInput() : OpenFile(input.Path), Allowance.OfFile())));

    // A page that a person names is fetched as a browser would; robots.txt is for programs that choose by themselves.
    private IEnumerable<Sourced> Fetched(Uri address)
    {
        using var fetcher = new PageFetcher(allowPrivate);
        var fetching = fetcher.Fetch(address).GetAwaiter().GetResult();
        return fetching.Page is { } page ? [.. PartReader.Read(page.AsPart())] : [Sourced.Of(fetching.Problem!)];
    }

    private static FileStream OpenFile(string path) =>
        new(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
}
