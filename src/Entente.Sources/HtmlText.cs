using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Entente.Sources;

/// <summary>The paragraphs of a page: block elements, in order, without what is not the report.</summary>
internal static class HtmlText
{
    // Elements, not words: WHATWG HTML's flow content that is laid out as blocks.
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dropped = new[]
    {
        "aside", "button", "figure", "footer", "form", "head", "header", "iframe", "nav", "noscript", "object", "script",
        "select", "style", "svg", "template", "textarea",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The paragraphs, none empty, without line breaks but those of <c>br</c>.</summary>
    public static List<string> Paragraphs(IElement? body)
    {
        var paragraphs = new List<string>();
        var open = new StringBuilder();
        // A loop and not recursion: a page may nest deeper than the stack.
        for (INode? node = body?.FirstChild; node is not null; node = Next(node, body!, open, paragraphs))
        {
            if (node is IText text) Append(open, text.Data);
            else if (node is IElement { LocalName: "br" }) open.Append('\n');
            else if (IsBlock(node)) Close(open, paragraphs);
        }

        Close(open, paragraphs);
        return paragraphs;
    }

    /// <summary>A text with its white space collapsed to single spaces.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static INode? Next(INode node, INode top, StringBuilder open, List<string> paragraphs)
    {
        if (node.FirstChild is { } child && !IsDropped(node)) return child;
        while (node != top)
        {
            if (IsBlock(node)) Close(open, paragraphs);
            if (node.NextSibling is { } sibling) return sibling;
            node = node.Parent!;
        }

        return null;
    }

    private static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    private static bool IsDropped(INode node) =>
        node is IElement element && (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden"));

    private static void Append(StringBuilder open, string text)
    {
        foreach (var c in text)
        {
            // HTML's white space; a no-break space is a character of the text.
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) open.Append(c);
            else if (open.Length > 0 && open[^1] is not (' ' or '\n')) open.Append(' ');
        }
    }

    private static void Close(StringBuilder open, List<string> paragraphs)
    {
        var lines = open.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > 0) paragraphs.Add(string.Join('\n', lines));
        open.Clear();
    }
}
