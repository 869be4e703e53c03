using System.Globalization;

namespace Entente.Sources.Archives;

/// <summary>
/// The pages that a crawler kept (ISO 28500): responses and resources that are HTML, text or PDF, each known by its
/// address. Redirects, errors, pictures and scripts are no reports and are passed over; when a page was fetched is not
/// when it was published.
/// </summary>
internal static class WarcFile
{
    // What site owners tell crawlers.
    private const string Robots = "/robots.txt";

    public static IEnumerable<Sourced> Read(Part part)
    {
        var records = new BlockReader(part.Content);
        var any = false;
        while (Version(records) is { } version)
        {
            if (!version.StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException("No record begins here.");
            var fields = HeaderFields.Read(records);
            if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException("A record without length.");
            var uri = fields["WARC-Target-URI"]?.Trim('<', '>');
            var wanted = uri is not null && fields["WARC-Type"] is "response" or "resource" or "conversion";
            var block = records.Block(length, wanted ? Limits.Bytes : 0);
            if (!wanted) continue;
            foreach (var sourced in block is null ? [Sourced.Of(Reasons.LargeFile(uri!))] : Page(block, fields, part with { Where = uri! }))
            {
                any = true;
                yield return sourced;
            }
        }

        if (!any) yield return Sourced.Of(Reasons.EmptyArchive(part.Where));
    }

    private static IEnumerable<Sourced> Page(byte[] block, HeaderFields record, Part part)
    {
        if (record["WARC-Type"] == "response")
        {
            // Answers of other protocols, such as DNS.
            if (record["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true) return [];
            return StoredResponse.Parse(block) is { Status: 200 } response ? Page(response, part) : [];
        }

        return Page(new StoredResponse(200, record, block), part);
    }

    private static IEnumerable<Sourced> Page(StoredResponse response, Part part) =>
        response.Kind is not { } kind || (kind == InputKind.Text && part.Where.EndsWith(Robots, StringComparison.OrdinalIgnoreCase))
            ? []
            : PartReader.Guarded(part.Where, () => PartReader.Read(part with
            {
                Kind = kind,
                Content = response.Body(part.Allowance),
                Charset = response.Charset,
                Layers = part.Layers + 1,
            }));

    private static string? Version(BlockReader records)
    {
        while (records.Line() is { } line)
            if (line.Length > 0)
                return line;
        return null;
    }
}
