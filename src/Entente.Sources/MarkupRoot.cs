using System.Buffers;
using System.Text;

namespace Entente.Sources;

/// <summary>Tells by its first element what marked-up text is.</summary>
internal static class MarkupRoot
{
    private const int LongestName = 16;
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n\f/>["u8);

    /// <summary>The kind of what begins with an element; null where it begins with none, or with one that tells nothing.</summary>
    /// <param name="head">Its first bytes, without white space before them.</param>
    public static InputKind? Of(ReadOnlySpan<byte> head)
    {
        // Before the first element: the XML declaration, processing instructions, comments, a document type.
        while (head is [(byte)'<', (byte)'?' or (byte)'!', ..])
        {
            if (Name(head[2..]).Equals("doctype", StringComparison.OrdinalIgnoreCase)
                && Name(head[9..].TrimStart(" \t\r\n"u8)).Equals("html", StringComparison.OrdinalIgnoreCase)) return InputKind.Html;
            var comment = head.StartsWith("<!--"u8);
            var end = comment ? head.IndexOf("-->"u8) : End(head);
            if (end < 0) return null;
            head = head[(end + (comment ? 3 : 1))..].TrimStart(" \t\r\n\f"u8);
        }

        if (head is not [(byte)'<', ..]) return null;
        var name = Name(head[1..]);
        return name[(name.IndexOf(':') + 1)..].ToLowerInvariant() switch
        {
            "html" or "head" or "body" or "meta" or "title" => InputKind.Html,
            "rss" or "feed" or "rdf" => InputKind.Feed,
            "opml" => InputKind.FeedList,
            _ => null,
        };
    }

    private static string Name(ReadOnlySpan<byte> head)
    {
        var length = head.IndexOfAny(NameEnds);
        return Encoding.Latin1.GetString(head[..Math.Min(length < 0 ? head.Length : length, LongestName)]);
    }

    // A document type may hold declarations of its own in brackets, each with an end like its own.
    private static int End(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'>');
        var inner = head.IndexOf((byte)'[');
        if (head[1] != '!' || inner < 0 || inner > end) return end;
        var close = head.IndexOf((byte)']');
        if (close < 0) return -1;
        end = head[close..].IndexOf((byte)'>');
        return end < 0 ? -1 : close + end;
    }
}
