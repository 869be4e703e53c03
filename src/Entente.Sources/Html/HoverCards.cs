using AngleSharp.Dom;

namespace Entente.Sources.Html;

/// <summary>Takes out what a page shows only while one points at a name: it stands in the middle of a sentence.</summary>
internal static class HoverCards
{
    private const int FewestLinks = 3;

    public static void Remove(IElement body)
    {
        foreach (var span in body.GetElementsByTagName("span").Where(IsCard).ToList()) span.Remove();
    }

    private static bool IsCard(IElement span)
    {
        if (span.ChildElementCount < 2) return false;
        var links = 0;
        // A loop and not recursion: a page may nest deeper than the stack.
        INode? node = span;
        while (node is not null)
        {
            if (node is IElement { LocalName: "a" } && ++links >= FewestLinks) return IsInSentence(span);
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != span && node.NextSibling is null) node = node.Parent;
            node = node == span ? null : node?.NextSibling;
        }

        return false;
    }

    private static bool IsInSentence(IElement span)
    {
        for (var above = span.ParentElement; above is not null; above = above.ParentElement)
            if (above.LocalName == "p")
                return above.ChildNodes.OfType<IText>().Sum(t => t.Data.Trim().Length) > 30;
        return false;
    }
}
