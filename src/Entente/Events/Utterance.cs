using Entente.Language;
using Entente.Parties;
using Entente.Quotes;

namespace Entente.Events;

/// <summary>Who says a word in so many words, and to whom: "Thank you", "Our condolences to the families", "My apologies".</summary>
/// <param name="Speaker">Whoever says it.</param>
/// <param name="Addressees">To whom; none where the text does not tell.</param>
internal sealed record Utterance(PartyReference Speaker, List<PartyReference> Addressees)
{
    /// <summary>The utterance that a word is part of; null where nobody is quoted, and where the quote says that it was not said.</summary>
    public static Utterance? Of(IReadOnlyList<Quote> said, Token word)
    {
        Quote? own = null;
        foreach (var quote in said)
            if (quote is { Form: QuoteForm.Direct, Speaker: not null, Status: QuoteStatus.Said, Polarity: QuotePolarity.Affirmed }
                && quote.Content.Spans.Any(c => c.Contains(word.Span)) && (own is null || quote.Inside == own.Id))
                own = quote;
        return own is null ? null
            : new Utterance(Reference(own.Speaker!, word), [.. own.Addressee.Where(a => a != own.Speaker).Select(a => Reference(a, word))]);
    }

    private static PartyReference Reference(Entity entity, Token word) => new([entity], word.Span, MentionKind.Pronoun, word.Index, word.Index);
}
