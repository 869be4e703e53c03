using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace Entente.Sources.Feeds;

/// <summary>
/// Makes of a feed as it comes what XML 1.0 allows: a document type and what it declares go, names of HTML for characters
/// become these characters, bare ampersands and angle brackets are escaped, and what is no character is left out. As
/// nothing that is declared stays, no entity can expand and none can be loaded.
/// </summary>
internal sealed class FeedRepair
{
    private const string Cdata = "<![CDATA[";
    private const int LongestName = 32;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly StringBuilder _xml = new();
    private readonly List<int> _starts = [];

    private FeedRepair()
    {
    }

    /// <summary>The mended text, and the pieces of it: what stands before the first item, then each item.</summary>
    public static (string Head, IReadOnlyList<string> Items) Mend(string feed)
    {
        var repair = new FeedRepair();
        repair.Run(feed);
        var xml = repair._xml.ToString();
        var items = repair._starts.Select((start, i) => xml[start..(i + 1 < repair._starts.Count ? repair._starts[i + 1] : xml.Length)]);
        return (repair._starts.Count == 0 ? xml : xml[..repair._starts[0]], [.. items.Select(UpToItsEnd)]);
    }

    private void Run(string feed)
    {
        var at = Math.Max(0, feed.IndexOf('<', StringComparison.Ordinal));
        while (at < feed.Length)
        {
            if (feed[at] == '&') at = Reference(feed, at);
            else if (feed[at] == '<') at = Markup(feed, at);
            else at = Character(feed, at);
        }
    }

    private int Markup(string feed, int at)
    {
        var rest = feed.AsSpan(at);
        if (rest.StartsWith(Cdata, StringComparison.Ordinal)) return Copy(feed, at, "]]>");
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return Skip(feed, at, "-->");
        if (rest.StartsWith("<?", StringComparison.Ordinal)) return Skip(feed, at, "?>");
        if (rest.StartsWith("<!", StringComparison.Ordinal)) return SkipType(feed, at);
        if (rest.Length < 2 || !(char.IsLetter(rest[1]) || rest[1] is '/' or '_'))
        {
            _xml.Append("&lt;");
            return at + 1;
        }

        if (Begins(rest, "item") || Begins(rest, "entry"))
        {
            if (_starts.Count == Limits.Items) return feed.Length;
            _starts.Add(_xml.Length);
        }

        _xml.Append('<');
        return at + 1;
    }

    // RSS 1.0 lists its items as <items>, which is another element.
    private static bool Begins(ReadOnlySpan<char> tag, string name)
    {
        var end = tag[1..].IndexOfAny(NameEnds);
        if (end <= 0) return false;
        return FeedMarkup.NameOf(tag[1..(end + 1)]).Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private int Reference(string feed, int at)
    {
        var end = feed.AsSpan(at, Math.Min(LongestName, feed.Length - at)).IndexOf(';');
        var name = end > 1 ? feed.AsSpan(at + 1, end - 1) : default;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos") _xml.Append('&').Append(name).Append(';');
        else if (!name.IsEmpty && name[0] == '#' && Number(name[1..]) is { } code) Append(code);
        else if (!name.IsEmpty && name.IndexOfAnyExcept(Letters) < 0 && Named(name) is { } character) _xml.Append(character);
        else
        {
            _xml.Append("&amp;");
            return at + 1;
        }

        return at + end + 1;
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? null : decoded;
    }

    private static int? Number(ReadOnlySpan<char> digits)
    {
        int code;
        return (digits is ['x' or 'X', ..]
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code)) ? code : null;
    }

    private void Append(int code)
    {
        if (!Rune.IsValid(code)) return;
        if (code is '<' or '>' or '&' or '"' or '\'') _xml.Append(CultureInfo.InvariantCulture, $"&#{code};");
        else if (code > 0xFFFF || XmlConvert.IsXmlChar((char)code)) _xml.Append(new Rune(code).ToString());
    }

    private int Character(string feed, int at)
    {
        if (char.IsHighSurrogate(feed[at]) && at + 1 < feed.Length && char.IsLowSurrogate(feed[at + 1]))
        {
            _xml.Append(feed, at, 2);
            return at + 2;
        }

        if (!char.IsSurrogate(feed[at]) && XmlConvert.IsXmlChar(feed[at])) _xml.Append(feed[at]);
        return at + 1;
    }

    private int Copy(string feed, int at, string last)
    {
        var end = feed.IndexOf(last, at, StringComparison.Ordinal);
        var next = end < 0 ? feed.Length : end + last.Length;
        while (at < next) at = Character(feed, at);
        return next;
    }

    private static int Skip(string feed, int at, string last)
    {
        var end = feed.IndexOf(last, at, StringComparison.Ordinal);
        return end < 0 ? feed.Length : end + last.Length;
    }

    // A document type may hold declarations in brackets.
    private static int SkipType(string feed, int at)
    {
        var bracket = feed.IndexOf('[', at);
        var end = feed.IndexOf('>', at);
        if (bracket >= 0 && bracket < end) end = feed.IndexOf(']', bracket) is var close and >= 0 ? feed.IndexOf('>', close) : -1;
        return end < 0 ? feed.Length : end + 1;
    }

    private static string UpToItsEnd(string item)
    {
        var end = Math.Max(item.LastIndexOf("</item>", StringComparison.OrdinalIgnoreCase), item.LastIndexOf("entry>", StringComparison.OrdinalIgnoreCase));
        var close = end < 0 ? -1 : item.IndexOf('>', end);
        return close < 0 ? item : item[..(close + 1)];
    }
}
