using Entente.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Entente.Sources.Pdf;

/// <summary>From a PDF to its text: in reading order, words broken at the ends of lines joined, without what stands on every page.</summary>
internal static class PdfReport
{
    private const int LongestTitle = 200;

    /// <summary>The report of a PDF, or why there is none.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="where">Its path or address.</param>
    public static Sourced Read(byte[] bytes, string where)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > Limits.Pages) return Sourced.Of(Reasons.ManyPages(where));
            var paragraphs = RunningLines.Without([.. pdf.GetPages().Select(p => PageText.Of(p))]);
            if (paragraphs.Count == 0) return Sourced.Of(Reasons.PicturesOnly(where));
            var title = pdf.Information.Title?.Trim();
            return Sourced.Of(new Article
            {
                Source = where,
                // Programs write file names and nothing at all there; a title stands in the text too.
                Title = title is { Length: > 0 and <= LongestTitle } && paragraphs.Exists(p => p.Contains(title, StringComparison.OrdinalIgnoreCase)) ? title : null,
                Text = SourceText.From(string.Join("\n\n", title is null ? paragraphs : [.. paragraphs.SkipWhile(p => p.Equals(title, StringComparison.OrdinalIgnoreCase))])),
            });
        }
        catch (PdfDocumentEncryptedException)
        {
            return Sourced.Of(Reasons.Encrypted(where));
        }
        // Whatever its makers did wrong: the library throws what it meets.
        catch (Exception e) when (e is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException
            or NullReferenceException or InvalidCastException or OverflowException or NotSupportedException or KeyNotFoundException or IOException or InvalidDataException)
        {
            return Sourced.Of(Reasons.Damaged(where));
        }
    }
}
