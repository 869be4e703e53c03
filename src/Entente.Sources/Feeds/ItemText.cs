using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Entente.Sources.Feeds;

/// <summary>The paragraphs of a piece of HTML in a feed, which is a report and nothing around it.</summary>
internal static class ItemText
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>The paragraphs, without pictures and their captions, none empty.</summary>
    public static List<string> Paragraphs(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&')) return Collapse(html) is { Length: > 0 } plain ? [plain] : [];
        if (PageDepth.IsTooDeep(html)) return [];
        using var page = Parser.ParseDocument(html);
        var paragraphs = new List<string>();
        var open = new StringBuilder();
        // A loop and not recursion: what comes may nest deep.
        for (INode? node = page.Body?.FirstChild; node is not null; node = Next(node, page.Body!, open, paragraphs))
        {
            if (node is IText text) open.Append(text.Data);
            else if (node is IElement { LocalName: "br" }) open.Append(' ');
            else if (IsBlock(node)) Close(open, paragraphs);
        }

        Close(open, paragraphs);
        return paragraphs;
    }

    private static INode? Next(INode node, INode top, StringBuilder open, List<string> paragraphs)
    {
        if (node.FirstChild is { } child && node is not IElement { LocalName: "script" or "style" or "figure" or "iframe" or "noscript" or "form" })
            return child;
        while (node != top)
        {
            if (IsBlock(node)) Close(open, paragraphs);
            if (node.NextSibling is { } sibling) return sibling;
            node = node.Parent!;
        }

        return null;
    }

    private static bool IsBlock(INode node) => node is IElement
    {
        LocalName: "p" or "div" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "table" or "tr"
            or "td" or "section" or "article" or "pre" or "hr" or "dd" or "dt" or "figure",
    };

    private static void Close(StringBuilder open, List<string> paragraphs)
    {
        if (Collapse(open.ToString()) is { Length: > 0 } paragraph) paragraphs.Add(paragraph);
        open.Clear();
    }

    private static string Collapse(string text) => HtmlText.Collapse(text);
}
