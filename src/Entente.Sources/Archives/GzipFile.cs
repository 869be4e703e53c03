using System.IO.Compression;

namespace Entente.Sources.Archives;

/// <summary>A packed file of any kind: what is in it is told by its name without <c>.gz</c>, or by its first bytes.</summary>
internal static class GzipFile
{
    private const string Extension = ".gz";

    public static IEnumerable<Sourced> Read(Part part)
    {
        var packed = new CountedStream(part.Content);
        var name = part.Where.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? part.Where[..^Extension.Length] : "";
        return PartReader.Read(part with
        {
            Kind = Kinds.Of(name),
            Content = new UnpackedStream(new GZipStream(packed, CompressionMode.Decompress), () => packed.Count, part.Allowance),
            Layers = part.Layers + 1,
        });
    }
}
