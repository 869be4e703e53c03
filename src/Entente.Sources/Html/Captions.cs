namespace Entente.Sources.Html;

/// <summary>Marks the captions of pictures that no element of HTML and no name tells, by where they stand.</summary>
internal static class Captions
{
    private const int MostWords = 60;

    public static void Mark(PageOutline outline)
    {
        foreach (var block in outline.Blocks)
            if (!block.Dropped && block is { Image: not null, IsHeading: false } && block.Words <= MostWords && IsCaption(block))
                block.Dropped = true;
    }

    // In one element with the picture and nothing else; or a label right behind it.
    private static bool IsCaption(PageBlock block)
    {
        var image = block.Image!;
        for (var node = block.Node; node is not null; node = node.Parent)
        {
            if (!node.Holds(image)) continue;
            return node.End - node.First <= 2 && node.Tag is not ("p" or "li" or "td")
                || (!block.IsSentence && block.LinkShare == 0 && !block.IsItem && !block.IsCell && block.Words <= 25);
        }

        return false;
    }
}
