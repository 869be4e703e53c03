namespace Entente.Sources.Html;

/// <summary>
/// Finds the body of an article from first principles: the element whose paragraphs are many and stand close below it,
/// with its like beside it; in it, from the first paragraph to the last.
/// </summary>
internal static class OwnBody
{
    /// <summary>What a paragraph counts for an element less with each level between the two.</summary>
    private const double Decay = 0.65;

    /// <summary>The body: its container, and whether each block belongs to it.</summary>
    public static (PageNode Container, bool[] Blocks) Find(PageOutline outline, PageKnowledge knowledge, int title)
    {
        var container = Container(outline, knowledge, title);
        var body = new bool[outline.Blocks.Count];
        var (first, last) = Range(outline, container);
        for (var i = first; i <= last; i++) body[i] = !outline.Blocks[i].Dropped;
        Prune(outline, body, first, last);
        return (container, body);
    }

    private static PageNode Container(PageOutline outline, PageKnowledge knowledge, int title)
    {
        var scores = Scores(outline, title);
        if (scores.Count == 0) return outline.Root;
        var sums = PageTrim.Sums(outline);
        double Weight(PageNode n) => sums[n.End] - sums[n.First];
        var best = scores.MaxBy(s => s.Value * (knowledge.IsBody(PageKnowledge.NameOf(s.Key.Element)) ? 1.3 : 1)).Key;
        // What is named as the body around it, or what holds its parts side by side, holds all of it.
        for (var above = best.Parent; above is { Tag: not ("body" or "html") }; above = above.Parent)
        {
            var named = above.Tag == "article" || knowledge.IsBody(PageKnowledge.NameOf(above.Element));
            if (Weight(above) < (named ? 2.0 : 1.35) * Weight(best) && (named || above.First > title) && Weight(above) > Weight(best)) best = above;
        }

        return best;
    }

    private static Dictionary<PageNode, double> Scores(PageOutline outline, int title)
    {
        var scores = new Dictionary<PageNode, double>();
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            if (block.Dropped || block.Weight == 0) continue;
            var share = i < title ? block.Weight / 4 : block.Weight;
            // A paragraph's own element is no container, unless the text stands in it beside others.
            var node = block.Node.Tag is "p" or "li" or "blockquote" ? block.Node.Parent ?? block.Node : block.Node;
            for (; node is not null && share > 1; node = node.Parent, share *= Decay)
                scores[node] = scores.GetValueOrDefault(node) + share;
        }

        return scores;
    }

    private static (int First, int Last) Range(PageOutline outline, PageNode container)
    {
        int first = -1, last = -1;
        for (var i = container.First; i < container.End; i++)
        {
            if (outline.Blocks[i].Dropped || outline.Blocks[i].Weight == 0) continue;
            if (first < 0) first = i;
            last = i;
        }

        if (first < 0) return (container.First, container.End - 1);
        // A list's last items may be no sentences, a heading may open the report.
        for (var i = last + 1; i < container.End && IsTail(outline.Blocks[i]); i++) last = i;
        while (first > container.First && IsHead(outline.Blocks[first - 1], outline.Blocks[first])) first--;
        return (first, last);
    }

    // A heading, or short lines and lists side by side with the first paragraph.
    private static bool IsHead(PageBlock block, PageBlock first)
    {
        if (block.Dropped || block.Node.Tag == "h1") return false;
        if (block.IsHeading) return true;
        return block.LinkShare < 0.3 && block.Node.Tag is "p" or "li" && Row(block) is { } row && row == Row(first);
    }

    // The element that paragraphs and lists of one text stand in.
    private static PageNode? Row(PageBlock block) => block.Node switch
    {
        { Tag: "li" } item => item.Parent?.Parent,
        { Tag: "p", Parent.Tag: "li" } paragraph => paragraph.Parent.Parent?.Parent,
        var node => node.Parent,
    };

    private static bool IsTail(PageBlock block) => !block.Dropped && (block.IsItem || block.IsCell) && block.LinkShare < 0.3;

    // Headings over nothing, and lists of links.
    private static void Prune(PageOutline outline, bool[] body, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (body[i] && outline.Blocks[i] is { LinkShare: > 0.8 } links && (links.Words >= 3 || links.IsItem) && !links.IsHeading)
                body[i] = false;
        var below = false;
        for (var i = last; i >= first; i--)
        {
            if (!body[i]) continue;
            var block = outline.Blocks[i];
            if (!block.IsHeading) below = true;
            else if (!below) body[i] = false;
        }
    }
}
