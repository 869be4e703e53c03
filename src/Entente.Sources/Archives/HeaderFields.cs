namespace Entente.Sources.Archives;

/// <summary>Header fields as HTTP and WARC write them: <c>Name: value</c>, a line each, up to an empty line.</summary>
internal sealed class HeaderFields
{
    private const int Most = 1000;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A field's value, null where there is none. Of several the first counts.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <exception cref="InvalidDataException">There is no end to them.</exception>
    public static HeaderFields Read(BlockReader lines)
    {
        var fields = new HeaderFields();
        string? last = null;
        for (var count = 0; lines.Line() is { Length: > 0 } line; count++)
        {
            if (count == Most) throw new InvalidDataException("Header fields without end.");
            if (line[0] is ' ' or '\t')
            {
                // RFC 9112, section 5.2: a value folded over lines.
                if (last is not null) fields._fields[last] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            last = line[..colon].Trim();
            if (!fields._fields.TryAdd(last, line[(colon + 1)..].Trim())) last = null;
        }

        return fields;
    }
}
