namespace Entente.Sources.Html;

/// <summary>
/// Marks lists of other reports by their shape: several elements alike, side by side, each a headline that is a link and at
/// most a paragraph.
/// </summary>
internal static class TeaserLists
{
    private const int Fewest = 3;
    private const int MostWords = 90;

    public static void Mark(PageOutline outline, int title)
    {
        foreach (var siblings in outline.Nodes.Where(n => n is { Parent: not null, Dropped: false } && n.End > n.First)
                     .GroupBy(n => (n.Parent, n.Tag, n.Element.ClassName)))
        {
            if (siblings.Key.Tag is "p" or "tr" or "td") continue;
            var all = siblings.ToList();
            if (all.Count < Fewest) continue;
            var teasers = all.FindAll(n => IsTeaser(outline, n, title));
            if (teasers.Count < Fewest || teasers.Count < 0.7 * all.Count) continue;
            foreach (var teaser in teasers) Drop(outline, teaser);
        }
    }

    private static bool IsTeaser(PageOutline outline, PageNode node, int title)
    {
        if (node.First <= title && title < node.End) return false;
        var headline = false;
        int prose = 0, words = 0;
        for (var i = node.First; i < node.End; i++)
        {
            var block = outline.Blocks[i];
            if (block.LinkShare > 0.8 && block.Words >= 3) headline = true;
            if (block.IsProse) prose++;
            words += block.Words;
        }

        return headline && prose <= 1 && words <= MostWords && node.End - node.First <= 8;
    }

    private static void Drop(PageOutline outline, PageNode node)
    {
        node.Dropped = true;
        for (var i = node.First; i < node.End; i++) outline.Blocks[i].Dropped = true;
    }
}
