using System.Text;
using Entente.Text;

namespace Entente.Cli.Report;

/// <summary>Stretches of a document as they are shown: on one line, without control characters, with what matters marked.</summary>
internal sealed class EvidenceText(SourceText text, Marks marks)
{
    /// <summary>A stretch on one line.</summary>
    public string Plain(Span span) => Clean(text.Slice(span));

    /// <summary>A stretch on one line with the words of some spans set off; of spans that overlap the first counts.</summary>
    public string Marked(Span stretch, IEnumerable<Span> spans)
    {
        var shown = new StringBuilder();
        var at = stretch.Start;
        foreach (var span in spans.Where(s => stretch.Contains(s) && !s.IsEmpty).OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            if (span.Start < at) continue;
            shown.Append(text.Slice(new Span(at, span.Start))).Append(Open).Append(text.Slice(span)).Append(Close);
            at = span.End;
        }

        shown.Append(text.Slice(new Span(at, stretch.End)));
        return Clean(shown.ToString()).Replace(Open.ToString(), marks.EvidenceOpen, StringComparison.Ordinal)
            .Replace(Close.ToString(), marks.EvidenceClose, StringComparison.Ordinal);
    }

    // Noncharacters, which no text may hold (Unicode, section 23.7), keep the places of the marks while it is cleaned.
    private const char Open = '\uFDD0';
    private const char Close = '\uFDD1';

    /// <summary>
    /// White space as single spaces, and no control characters: a document must not be able to steer the terminal.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }
}
