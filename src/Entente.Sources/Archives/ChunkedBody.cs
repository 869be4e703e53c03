using System.Globalization;

namespace Entente.Sources.Archives;

/// <summary>A body in chunks (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>The body in one piece, as far as it goes; null where it is not in chunks.</summary>
    public static byte[]? Join(byte[] raw)
    {
        using var whole = new MemoryStream(raw.Length);
        ReadOnlySpan<byte> rest = raw;
        while (Size(ref rest) is { } size)
        {
            if (size == 0) return whole.ToArray();
            var length = (int)Math.Min(size, rest.Length);
            whole.Write(rest[..length]);
            rest = rest[length..];
            if (rest.IsEmpty) return whole.ToArray();
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.TrimStart((byte)'\n');
        }

        return null;
    }

    private static long? Size(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        if (end is < 0 or > 1000) return null;
        var line = rest[..end].TrimEnd((byte)'\r');
        rest = rest[(end + 1)..];
        var extension = line.IndexOf((byte)';');
        if (extension >= 0) line = line[..extension];
        return uint.TryParse(line.Trim((byte)' '), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : null;
    }
}
