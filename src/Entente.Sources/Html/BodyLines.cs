namespace Entente.Sources.Html;

/// <summary>Takes single lines out of a body that are not the report: its title again, what leads elsewhere.</summary>
internal static class BodyLines
{
    private const int FewestLinks = 3;
    private const int LabelWords = 8;

    public static void Clean(PageOutline outline, bool[] body, PageKnowledge knowledge, PageMetadata metadata, int title)
    {
        var titles = metadata.Titles.Select(PageBlock.KeyOf).ToHashSet();
        for (var i = 0; i < body.Length; i++)
        {
            if (!body[i]) continue;
            var block = outline.Blocks[i];
            if (i == title || titles.Contains(block.Key)) body[i] = false;
            else if (knowledge.LeadsAway(block)) body[i] = false;
        }

        TrimEnd(outline, body, knowledge);
    }

    // From the last line upwards: what is about the outlet or the reader, lists of links, and what then heads nothing.
    private static void TrimEnd(PageOutline outline, bool[] body, PageKnowledge knowledge)
    {
        var left = body.Count(b => b);
        var links = 0;
        for (var i = body.Length - 1; i >= 0 && left > 1; i--)
        {
            if (!body[i]) continue;
            var block = outline.Blocks[i];
            var isLink = block is { IsItem: true, LinkShare: > 0.25 };
            var isLabel = block is { IsSentence: false, Words: <= LabelWords };
            if (isLink ? !IsLinkList(outline, body, i, links) : !block.IsHeading && !knowledge.IsClosing(block) && !(links > 0 && isLabel)) return;
            links = isLink ? links + 1 : 0;
            body[i] = false;
            left--;
        }
    }

    private static bool IsLinkList(PageOutline outline, bool[] body, int last, int found)
    {
        for (var i = last; i >= 0 && found < FewestLinks && outline.Blocks[i] is { IsItem: true, LinkShare: > 0.25 }; i--)
            if (body[i])
                found++;
        return found >= FewestLinks;
    }
}
