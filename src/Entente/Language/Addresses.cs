namespace Entente.Language;

/// <summary>Web and mail addresses, hashtags and handles: one word each.</summary>
internal static class Addresses
{
    // RFC 5321 section 4.5.3.1.1 limits the local part; the bound also keeps cutting linear.
    private const int LocalPart = 64;

    public static bool MayBeIn(Chunk chunk)
    {
        var span = chunk.Text.AsSpan(chunk.Start, chunk.End - chunk.Start);
        return span.Length > 1 && span.ContainsAny('@', '/', '#')
            || span.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || span.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The length of an address that starts at <paramref name="at"/>, or 0.</summary>
    public static int Length(Chunk chunk, int at)
    {
        var (text, start, end, _) = chunk;
        var c = text[at];
        if (c is '#' or '@') return Tag(text, at, start, end);
        if (!char.IsAsciiLetterOrDigit(c) || (at > start && char.IsLetterOrDigit(text[at - 1]))) return 0;

        var span = text.AsSpan(at, end - at);
        if (span.Length > 6 && span.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return WebAddress(text, at, end);

        var i = at;
        while (i < end && i - at < LocalPart && IsLocal(text[i])) i++;
        if (i >= end) return 0;
        if (text[i] == ':' && i - at is > 1 and < 12 && IsScheme(text, i, end)) return WebAddress(text, at, end);
        if (text[i] == '/' && i + 1 < end && HasDomain(text.AsSpan(at, i - at))) return WebAddress(text, at, end);
        var isMail = text[i] == '@' && i + 1 < end && char.IsAsciiLetterOrDigit(text[i + 1]);
        return isMail ? MailAddress(text, at, i + 1, end) : 0;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '…';

    private static int Tag(string text, int at, int start, int end)
    {
        if (at > start && char.IsLetterOrDigit(text[at - 1])) return 0;
        var i = at + 1;
        if (i >= end || !(char.IsLetter(text[i]) || text[i] == '_')) return 0;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '_')) i++;
        return i - at > 2 ? i - at : 0;
    }

    private static bool IsScheme(string text, int colon, int end) =>
        colon + 3 < end && text[colon + 1] == '/' && text[colon + 2] == '/'
        || text.AsSpan(0, colon).EndsWith("mailto", StringComparison.OrdinalIgnoreCase);

    private static bool HasDomain(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        return dot > 1 && host.Length - dot is > 2 and < 6 && !host[(dot + 1)..].ContainsAnyInRange('0', '9')
            && !host[(dot + 1)..].ContainsAny('-', '_');
    }

    private static int MailAddress(string text, int at, int domain, int end)
    {
        var i = domain;
        while (i < end && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-')) i++;
        while (i > domain && text[i - 1] is '.' or '-') i--;
        return i - at;
    }

    // Marks at the end belong to the sentence; a closing bracket belongs to the address that opened it.
    private static int WebAddress(string text, int at, int end)
    {
        var i = at;
        var open = 0;
        while (i < end && !(text[i] is '<' or '>' or '"' or '“' or '”' or '«' or '»' or '|'))
        {
            if (text[i] == '(') open++;
            if (text[i] == ')' && --open < 0) break;
            if (text[i] is ']' or '}') break;
            i++;
        }

        while (i > at + 1 && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…') i--;
        return i - at;
    }
}
