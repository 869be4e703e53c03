using System.Collections.Immutable;
using Entente.Events;
using Entente.Language;
using Entente.Quotes;
using Entente.Time;

namespace Entente.Commitments;

/// <summary>
/// Which mentions of one act promise one thing. A report says again what was promised; within one speech, "we are ready to" a
/// second time promises something else, unless its words are the same. Thread-safe.
/// </summary>
internal sealed class Restatements(Wording wording)
{
    /// <summary>The mentions of each promise, in the order of the text.</summary>
    public List<List<EventDraft>> Parts(List<EventDraft> mentions, TimeLayer times, ImmutableArray<Quote> quotes)
    {
        List<List<EventDraft>> parts = [[mentions[0]]];
        foreach (var mention in mentions.Skip(1))
        {
            var before = parts[^1][^1];
            var isOneSpeech = before.Sentence != mention.Sentence && quotes.Any(q => q.Form == QuoteForm.Direct && Holds(q, before) && Holds(q, mention));
            if (isOneSpeech && IsOther(before, mention, times)) parts.Add([mention]);
            else parts[0].Add(mention);
        }

        return parts;
    }

    private static bool Holds(Quote quote, EventDraft mention) => quote.Content.Spans.Any(c => c.Contains(mention.TriggerSpan));

    private bool IsOther(EventDraft before, EventDraft mention, TimeLayer times)
    {
        var (known, told) = (Words(before, times), Words(mention, times));
        return 2 * told.Count(known.Contains) < told.Count;
    }

    private HashSet<string> Words(EventDraft mention, TimeLayer times) => wording.Head(mention, times) is var head && head == mention.Trigger ? []
        : [.. mention.Sentence.Subtree(head).Where(IsContent).Select(t => t.Lemma.ToLowerInvariant())];

    private static bool IsContent(Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn;
}
