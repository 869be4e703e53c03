using AngleSharp.Html.Dom;

namespace Entente.Sources.Html;

/// <summary>The paragraphs of an article, found in two ways, of which the better is taken.</summary>
internal static class ArticleBody
{
    /// <summary>The blocks of the body in order. The page is changed by it.</summary>
    public static IReadOnlyList<string> Of(IHtmlDocument page, PageMetadata metadata)
    {
        if (page.Body is null) return [];
        var knowledge = PageKnowledge.Default;
        HoverCards.Remove(page.Body);
        var outline = PageOutline.Of(page.Body);
        var title = Title(outline, metadata);
        PageTrim.Mark(outline, knowledge, title);
        TeaserLists.Mark(outline, title);
        Captions.Mark(outline);
        var (container, own) = OwnBody.Find(outline, knowledge, title);
        var other = ReadabilityBody.Find(page, outline);
        var body = BodyChoice.Choose(outline, container, own, other, title);
        BodyLines.Clean(outline, body, knowledge, metadata, title);
        return [.. outline.Blocks.Where((_, i) => body[i]).Select(b => b.Text)];
    }

    // The first heading that says the title; of several titles the nearest to it.
    private static int Title(PageOutline outline, PageMetadata metadata)
    {
        var titles = metadata.Titles.Select(PageBlock.KeyOf).ToHashSet();
        var at = -1;
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            if (block.Node.Tag == "h1" && titles.Contains(block.Key)) return i;
            if (at < 0 && block.IsHeading && titles.Contains(block.Key)) at = i;
        }

        return at;
    }
}
