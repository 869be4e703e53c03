using System.Collections.Immutable;
using Entente.Language;
using Entente.Quotes;

namespace Entente.Events;

/// <summary>The quotes whose content lies in each sentence.</summary>
internal sealed class SaidIn
{
    private readonly Dictionary<int, List<Quote>> _quotes = [];

    /// <param name="sentences">In the order of the text.</param>
    /// <param name="quotes">In any order.</param>
    public SaidIn(IReadOnlyList<Sentence> sentences, ImmutableArray<Quote> quotes)
    {
        foreach (var quote in quotes)
            foreach (var content in quote.Content.Spans)
                for (var at = First(sentences, content.Start); at < sentences.Count && sentences[at].Span.Start < content.End; at++)
                {
                    if (!_quotes.TryGetValue(sentences[at].Index, out var said)) _quotes[sentences[at].Index] = said = [];
                    if (!said.Contains(quote)) said.Add(quote);
                }
    }

    /// <summary>Those of a sentence.</summary>
    public IReadOnlyList<Quote> this[Sentence sentence] => _quotes.TryGetValue(sentence.Index, out var said) ? said : [];

    // The first sentence that ends behind a point.
    private static int First(IReadOnlyList<Sentence> sentences, int start)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End > start) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
