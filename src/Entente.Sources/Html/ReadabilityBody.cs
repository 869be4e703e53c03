using AngleSharp.Html.Dom;

namespace Entente.Sources.Html;

/// <summary>The body of an article as SmartReader, a port of Mozilla's Readability, finds it.</summary>
internal static class ReadabilityBody
{
    // It goes over the tree by recursion and again and again: beyond these it would take too long, or too much of the stack.
    private const int Deepest = 300;
    private const int Largest = 40_000;

    /// <summary>Whether each block of the outline belongs to the body; null where it finds none or cannot be asked.</summary>
    /// <remarks>The page is changed by it: the outline must have been made before.</remarks>
    public static bool[]? Find(IHtmlDocument page, PageOutline outline)
    {
        if (outline.Depth > Deepest || outline.Size > Largest) return null;
        foreach (var node in outline.Nodes)
            if (node is { Dropped: true, Parent.Dropped: false })
                node.Element.Remove();

        PageOutline? found = null;
        using var reader = new SmartReader.Reader("https://page.invalid/", page) { DisableJSONLD = true, ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(content => found = PageOutline.Of(content));
        reader.GetArticle();
        return found is { Blocks.Count: > 0 } ? Align(outline, found) : null;
    }

    // Both are in the order of the page, but what was found is cut otherwise: lines are sought, not blocks.
    private static bool[] Align(PageOutline outline, PageOutline found)
    {
        var lines = new Dictionary<string, int>();
        foreach (var line in found.Blocks.SelectMany(b => b.Text.Split('\n')).Select(PageBlock.KeyOf))
            lines[line] = lines.GetValueOrDefault(line) + 1;
        var body = new bool[outline.Blocks.Count];
        for (var i = 0; i < body.Length; i++)
        {
            var block = outline.Blocks[i];
            if (block.Dropped) continue;
            var keys = block.Text.Split('\n').Select(PageBlock.KeyOf).ToList();
            body[i] = keys.Count(k => lines.GetValueOrDefault(k) > 0) * 2 > keys.Count;
            if (body[i])
                foreach (var key in keys)
                    if (lines.GetValueOrDefault(key) > 0)
                        lines[key]--;
        }

        return body;
    }
}
