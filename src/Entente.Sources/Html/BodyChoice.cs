namespace Entente.Sources.Html;

/// <summary>
/// Which of two bodies of a page is the better, and what of the other belongs to it. Two ways of looking fail on different
/// pages: where they mostly agree, each settles what the other leaves open; where they do not, the page decides.
/// </summary>
internal static class BodyChoice
{
    /// <summary>Sharing this much of their paragraphs, the two have found the same body.</summary>
    private const double Agreement = 0.5;

    public static bool[] Choose(PageOutline outline, PageNode container, bool[] own, bool[]? other, int title)
    {
        if (other is null) return own;
        var both = Weight(outline, i => own[i] && other[i]);
        var either = Weight(outline, i => own[i] || other[i]);
        if (either == 0) return own.Count(b => b) >= other.Count(b => b) ? own : other;
        if (both < Agreement * either) return Quality(outline, own, title) >= Quality(outline, other, title) ? own : other;
        return Merge(outline, container, own, other);
    }

    // What only the other has is taken where it is no link and stands in the container that both mean.
    private static bool[] Merge(PageOutline outline, PageNode container, bool[] own, bool[] other)
    {
        var first = Array.IndexOf(own, true);
        var body = new bool[own.Length];
        for (var i = 0; i < body.Length; i++)
        {
            var block = outline.Blocks[i];
            var inside = i >= container.First && i < container.End;
            body[i] = own[i] ? other[i] || block.LinkShare < 0.5
                : other[i] && (block.LinkShare < 0.8 || block.Words < 3) && (inside || block.IsProse) && (i > first || block.IsProse);
        }

        return body;
    }

    private static double Weight(PageOutline outline, Func<int, bool> takes)
    {
        var sum = 0.0;
        for (var i = 0; i < outline.Blocks.Count; i++)
            if (takes(i))
                sum += outline.Blocks[i].Weight;
        return sum;
    }

    // Long running text below the title, in sentences and with few links, is an article.
    private static double Quality(PageOutline outline, bool[] body, int title)
    {
        double prose = 0, all = 0, linked = 0;
        int blocks = 0, sentences = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (!body[i]) continue;
            var block = outline.Blocks[i];
            all += block.Text.Length;
            linked += block.Text.Length * block.LinkShare;
            if (i > title) prose += block.Weight;
            blocks++;
            if (block.IsProse) sentences++;
        }

        return all == 0 ? 0 : Math.Sqrt(prose) * (1 - linked / all) * (0.5 + (double)sentences / blocks);
    }
}
