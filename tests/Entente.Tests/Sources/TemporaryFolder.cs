using Entente.Sources;

namespace Entente.Tests.Sources;

/// <summary>A folder that is there for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("entente-").FullName;

    public string Path => _path;

    public void Write(string name, byte[] content) => File.WriteAllBytes(System.IO.Path.Combine(_path, name), content);

    public IEnumerable<string> Files() => Directory.EnumerateFileSystemEntries(_path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(_path, f));

    public List<Sourced> Read() =>
        [.. new Documents(() => throw new InvalidOperationException()).Read(Inputs.Find([_path], p => throw new InvalidOperationException(p.ToString())))];

    public IEnumerable<string> Shown(IEnumerable<Sourced> all) => Packed.Shown(all).Select(s => s.Replace(_path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
