using System.Globalization;
using System.IO.Compression;

namespace Entente.Sources.Archives;

/// <summary>An answer of a web server as it was kept: headers and body as they came over the wire.</summary>
/// <param name="Status">Its status, such as 200.</param>
/// <param name="Fields">Its header fields.</param>
/// <param name="Raw">Its body, in its transfer and content encodings.</param>
internal sealed record StoredResponse(int Status, HeaderFields Fields, byte[] Raw)
{
    /// <summary>What the body is, null where it is no report.</summary>
    public InputKind? Kind => MediaType switch
    {
        "text/html" or "application/xhtml+xml" => InputKind.Html,
        "text/plain" => InputKind.Text,
        "application/pdf" => InputKind.Pdf,
        _ => null,
    };

    /// <summary>The encoding that the server named.</summary>
    public string? Charset
    {
        get
        {
            var parameters = Fields["Content-Type"]?.Split(';', StringSplitOptions.TrimEntries) ?? [];
            return parameters.Skip(1).FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..].Trim('"', '\'', ' ');
        }
    }

    private string? MediaType => Fields["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Parses an answer; null where it is none.</summary>
    /// <exception cref="InvalidDataException">Its header has no end.</exception>
    public static StoredResponse? Parse(byte[] answer)
    {
        var reader = new BlockReader(new MemoryStream(answer));
        // RFC 9112, section 4: HTTP/1.1 200 OK
        if (reader.Line()?.Split(' ', 3) is not [var version, var code, ..] || !version.StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)) return null;
        return new StoredResponse(status, HeaderFields.Read(reader), reader.Block(answer.Length, Limits.Bytes)!);
    }

    /// <summary>The body as it was sent off. Some crawlers keep it decoded and leave the headers as they were.</summary>
    public Stream Body(Allowance allowance)
    {
        var body = Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            && ChunkedBody.Join(Raw) is { } joined ? joined : Raw;
        var packed = new CountedStream(new MemoryStream(body));
        Stream? decoder = Fields["Content-Encoding"]?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            // RFC 9110, section 8.4.1.2: zlib's header first; some servers leave it out.
            "deflate" when body is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "br" when !LooksLikeMarkup(body) => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        return decoder is null ? packed : new UnpackedStream(decoder, () => packed.Count, allowance);
    }

    private static bool LooksLikeMarkup(byte[] body) => body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}
