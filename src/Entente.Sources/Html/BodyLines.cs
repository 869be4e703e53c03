namespace Entente.Sources.Html;

/// <summary>Takes single lines out of a body that are not the report: its title again, what leads elsewhere.</summary>
internal static class BodyLines
{
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
    }
}
