namespace Entente.Sources;

/// <summary>All bytes of a stream, unless there are too many.</summary>
internal static class WholeFile
{
    /// <summary>The bytes; null where there are more than <see cref="Limits.Bytes"/>.</summary>
    public static byte[]? Read(Stream stream)
    {
        if (stream.CanSeek && stream.Length > Limits.Bytes) return null;
        using var all = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > Limits.Bytes) return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
