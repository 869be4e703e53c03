using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Entente.Sources.Pdf;

/// <summary>The paragraphs of a page in the order in which they are read, column by column.</summary>
internal static class PageText
{
    public static List<string> Of(Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
        if (words.Count == 0) return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(b => b.ReadingOrder).Select(Joined).Where(p => p.Length > 0)];
    }

    // "nego-" at the end of a line and "tiations" on the next are one word; "Franco-" and "German" keep their hyphen.
    private static string Joined(TextBlock block)
    {
        var paragraph = "";
        foreach (var line in block.TextLines.Select(l => l.Text.Trim()).Where(l => l.Length > 0))
        {
            if (paragraph.Length == 0) paragraph = line;
            else if (paragraph.Length > 1 && paragraph[^1] is '-' or '\u00AD' or '‐' && char.IsLetter(paragraph[^2]) && char.IsLower(line[0])) paragraph = paragraph[..^1] + line;
            else if (paragraph[^1] is '-' or '‐') paragraph += line;
            else paragraph += " " + line;
        }

        return paragraph;
    }
}
