using System.Buffers;

namespace Entente.Sources;

/// <summary>
/// How deep a page's elements stand in one another, told before it is parsed: parsers take time with the square of it, and
/// what walks the tree may have no stack for it.
/// </summary>
internal static class PageDepth
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    // Elements that end by themselves where the next begins, or that hold nothing (WHATWG HTML, sections 13.1.2 and 13.1.2.4).
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EndByThemselves = new HashSet<string>(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "frame", "p", "li",
        "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "rb", "rp", "rt", "html", "head", "body",
        "!doctype", "!--",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether more than <see cref="Limits.Elements"/> are around one another.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (int at; (at = html.IndexOf('<')) >= 0;)
        {
            html = html[(at + 1)..];
            var closes = html is ['/', ..];
            if (closes) html = html[1..];
            var length = html.IndexOfAny(NameEnds);
            var name = length < 0 ? html : html[..length];
            if (name.IsEmpty || !(char.IsAsciiLetter(name[0]) || name[0] == '!')) continue;
            if (name.Equals("script", StringComparison.OrdinalIgnoreCase) && !closes) html = AfterScript(html);
            else if (EndByThemselves.Contains(name)) continue;
            else if (closes) depth = Math.Max(0, depth - 1);
            else if (++depth > Limits.Elements) return true;
        }

        return false;
    }

    // What a script holds is no markup.
    private static ReadOnlySpan<char> AfterScript(ReadOnlySpan<char> html)
    {
        var end = html.IndexOf("</script", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? default : html[(end + 8)..];
    }
}
