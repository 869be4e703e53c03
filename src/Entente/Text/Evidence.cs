using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>
/// What a fact rests on: a document, the stretches of its text, and their exact words. There is no evidence without a
/// span, and so no fact without evidence.
/// </summary>
public sealed class Evidence
{
    private Evidence(string documentId, ImmutableArray<Span> spans, ImmutableArray<string> words)
    {
        DocumentId = documentId;
        Spans = spans;
        Words = words;
    }

    /// <summary>The id of the document, <see cref="SourceText.Id"/>.</summary>
    public string DocumentId { get; }

    /// <summary>The stretches, in the order of the text; at least one, none empty, none twice.</summary>
    public ImmutableArray<Span> Spans { get; }

    /// <summary>The words of each span, in the same order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The span that comes first in the text.</summary>
    public Span First => Spans[0];

    /// <summary>Cites stretches of a text.</summary>
    /// <exception cref="ArgumentException">No span is given, or one is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span reaches beyond the text.</exception>
    public static Evidence Cite(SourceText text, params IEnumerable<Span> spans)
    {
        ImmutableArray<Span> sorted = [.. spans.Distinct().Order()];
        if (sorted.IsEmpty) throw new ArgumentException("A fact needs at least one span of evidence.", nameof(spans));
        if (sorted.Any(s => s.IsEmpty)) throw new ArgumentException("A span of evidence is empty.", nameof(spans));
        return new Evidence(text.Id, sorted, [.. sorted.Select(s => text[s])]);
    }

    /// <summary>The same evidence with more of the same text.</summary>
    public Evidence With(SourceText text, params IEnumerable<Span> more) => Cite(text, Spans.Concat(more));
}
