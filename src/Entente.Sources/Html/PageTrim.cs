using AngleSharp.Dom;

namespace Entente.Sources.Html;

/// <summary>
/// Marks what a page has beside its article: menus, captions, share bars, comments and the like, by the elements of HTML
/// and by how pages name their parts. What holds a good part of the page's paragraphs is kept, whatever it is called.
/// </summary>
internal sealed class PageTrim
{
    /// <summary>What holds more of the paragraphs than this is no aside.</summary>
    private const double LargestAside = 0.3;

    /// <summary>Characters of a caption.</summary>
    private const int LongestCaption = 500;

    private static readonly HashSet<string> ApartTags = ["aside", "button", "dialog", "figcaption", "figure", "footer", "form", "menu", "nav"];

    private readonly PageOutline _outline;
    private readonly PageKnowledge _knowledge;
    private readonly int _title;
    private readonly double[] _plain;
    private double[] _sums;

    private PageTrim(PageOutline outline, PageKnowledge knowledge, int title)
    {
        _outline = outline;
        _knowledge = knowledge;
        _title = title;
        _sums = Sums(outline);
        _plain = new double[outline.Blocks.Count + 1];
        for (var i = 0; i < outline.Blocks.Count; i++) _plain[i + 1] = _plain[i] + outline.Blocks[i].Text.Length * (1 - outline.Blocks[i].LinkShare);
    }

    /// <param name="outline">The page.</param>
    /// <param name="knowledge">How pages name their parts.</param>
    /// <param name="title">The index of the block that is the article's title, or -1.</param>
    public static void Mark(PageOutline outline, PageKnowledge knowledge, int title)
    {
        var trim = new PageTrim(outline, knowledge, title);
        trim.Mark((node, name) => IsHidden(node.Element) || ApartTags.Contains(node.Tag) || trim.IsComments(node, name));
        trim.Mark((node, name) => knowledge.IsApart(name)
            || (trim.Weight(node) <= LongestCaption && knowledge.IsCaption(name))
            || (node.Tag == "header" && trim.Weight(node) == 0)
            || (trim.Weight(node) == 0 && node.Tag is not ("p" or "ul" or "ol") && knowledge.IsLabel(name) && trim.Plain(node) <= LongestCaption));
        trim.MarkInline();
    }

    /// <summary>The weight of the blocks before each that are not dropped.</summary>
    public static double[] Sums(PageOutline outline)
    {
        var sums = new double[outline.Blocks.Count + 1];
        for (var i = 0; i < outline.Blocks.Count; i++)
            sums[i + 1] = sums[i] + (outline.Blocks[i].Dropped ? 0 : outline.Blocks[i].Weight);
        return sums;
    }

    private double Weight(PageNode node) => _sums[node.End] - _sums[node.First];

    // Text that is not linked: a menu may be long.
    private double Plain(PageNode node) => _plain[node.End] - _plain[node.First];

    private void Mark(Func<PageNode, PageName, bool> isApart)
    {
        var alike = _outline.Nodes.Where(n => !n.Dropped && n.Element.ClassName is { Length: > 0 }).GroupBy(Kind)
            .ToDictionary(g => g.Key, g => (Weight: g.Sum(Weight), Plain: g.Sum(Plain)));
        foreach (var node in _outline.Nodes)
        {
            if (node.Parent is null) continue;
            node.Dropped |= node.Parent.Dropped;
            if (node.Dropped || node.First == node.End) continue;
            if (isApart(node, PageKnowledge.NameOf(node.Element)) && !IsArticle(node, alike.GetValueOrDefault(Kind(node)))) node.Dropped = true;
        }

        foreach (var block in _outline.Blocks) block.Dropped |= block.Node.Dropped;
        _sums = Sums(_outline);
    }

    // Comments may be longer than the article, but stand behind it.
    private bool IsComments(PageNode node, PageName name)
    {
        if (!_knowledge.IsComments(name) || Weight(node) == 0) return false;
        if (node.First <= _title || _sums[node.First] < 200) return false;
        foreach (var block in _outline.Blocks.Skip(node.First).Take(node.End - node.First)) block.Dropped = true;
        return true;
    }

    // The parts of a report may each be an element of the same kind.
    private static (string, string?) Kind(PageNode node) => (node.Tag, node.Element.ClassName);

    private bool IsArticle(PageNode node, (double Weight, double Plain) alike)
    {
        if (alike.Plain > 0.5 * _plain[^1]) return true;
        if (Weight(node) == 0) return false;
        if (node.Tag is "body" or "main" or "html") return true;
        var all = _sums[^1];
        return Math.Max(Weight(node), alike.Weight) > LargestAside * all || (node.First <= _title && _title < node.End);
    }

    // Of inline elements only those are asked that hold a whole block.
    private void MarkInline()
    {
        foreach (var block in _outline.Blocks)
        {
            if (block.Dropped || block.Weight > LongestCaption) continue;
            for (var inline = block.Inline; inline is not null && !block.Dropped; inline = OnlyTextOf(inline))
            {
                if (inline.LocalName is "b" or "strong" or "em" or "i") break;
                var name = PageKnowledge.NameOf(inline);
                block.Dropped = (block.Weight == 0 && (IsHidden(inline) || _knowledge.IsApart(name) || _knowledge.IsLabel(name))) || _knowledge.IsCaption(name);
            }
        }
    }

    // The element that holds all of an inline element's text, if there is one.
    private static IElement? OnlyTextOf(IElement inline)
    {
        IElement? only = null;
        foreach (var child in inline.ChildNodes)
        {
            if (string.IsNullOrWhiteSpace(child.TextContent)) continue;
            if (only is not null || child is not IElement element) return null;
            only = element;
        }

        return only;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("style") is not { Length: > 0 } style) return false;
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
