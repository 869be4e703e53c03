using System.IO.Compression;
using System.Text;
using Entente.Sources;

namespace Entente.Tests.Sources;

/// <summary>Makes packed files, and reads them as standard input or from a file of a name.</summary>
internal static class Packed
{
    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Bytes(string content) => Encoding.UTF8.GetBytes(content);

    public static List<Sourced> Read(byte[] content, InputKind kind = InputKind.Unknown) =>
        [.. new Documents(() => new MemoryStream(content)).Read(new Input(Input.StandardInput, kind))];

    /// <summary>Of each document its source, of each that cannot be read its number and place.</summary>
    public static IEnumerable<string> Shown(IEnumerable<Sourced> all) =>
        all.Select(s => s.Document?.Source ?? $"{s.Problem!.Code} {s.Problem.Where}");
}
