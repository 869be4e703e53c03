using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;

namespace Entente.Events;

/// <summary>
/// Who says that an act happened. Force or constraint that one side lays to another's charge is claimed, not a fact, and disputed
/// where the other denies it; what is only reported to be denied is disputed as well. The text's own "did not" stays a denial.
/// </summary>
internal static class ClaimFinder
{
    /// <summary>Marks an act that stands in someone's words.</summary>
    public static void Attribute(EventDraft draft, ImmutableArray<Quote> quotes, bool isMaterialConflict)
    {
        if (Innermost(draft, quotes) is not { Speaker: { } speaker } quote) return;
        var isOwn = draft.ActorEntities.Any(a => a == speaker || (a.Country is not null && a.Country == speaker.Country));
        // Whoever turns down a request or an accusation does not deny that it was made.
        if (draft.Frame.IsSpeechAct && draft.Sentence.Tokens[draft.Trigger].Upos != PartOfSpeech.Verb && draft.Status == EventStatus.Occurred) return;
        var stance = draft.Status switch
        {
            EventStatus.Disputed => ClaimStance.No,
            EventStatus.Claimed => quote.Polarity == QuotePolarity.Denied ? ClaimStance.No : ClaimStance.Yes,
            EventStatus.Denied => isOwn && isMaterialConflict ? ClaimStance.No : default(ClaimStance?),
            EventStatus.Planned or EventStatus.Hypothetical => null,
            _ when quote.Polarity == QuotePolarity.Denied => ClaimStance.No,
            _ when isMaterialConflict && !isOwn => ClaimStance.Yes,
            _ => null,
        };
        if (stance is not { } says) return;
        draft.Status = says == ClaimStance.No ? EventStatus.Disputed : EventStatus.Claimed;
        draft.Claims.Add(new EventClaim([speaker], says, [.. quote.Content.Spans]));
    }

    /// <summary>Whether words that are themselves the act, such as a threat, are told of one side by another.</summary>
    public static bool IsPutInMouth(EventDraft draft, ImmutableArray<Quote> quotes) => draft.Frame.Spoken
        && Innermost(draft, quotes) is { Speaker: { } speaker } && !draft.ActorEntities.Any(a => SpeaksFor(speaker, a));

    // A minister whose country the text does not tell speaks for the state or body that he says will act.
    private static bool SpeaksFor(Entity speaker, Entity actor) => actor == speaker || (actor.Country is not null && actor.Country == speaker.Country)
        || (speaker is { Country: null, Public: true } && actor.Kind is EntityKind.Country or EntityKind.Government or EntityKind.Organization);

    /// <summary>Joins what one side claims with what the other denies.</summary>
    public static List<EventDraft> Settle(List<EventDraft> drafts)
    {
        foreach (var claimed in drafts.FindAll(d => d.Status == EventStatus.Claimed))
            if (drafts.Find(d => d.Status == EventStatus.Disputed && d.Code.Type == claimed.Code.Type && Meets(d.ActorEntities, claimed.ActorEntities)
                && (!d.RecipientEntities.Any() || !claimed.RecipientEntities.Any() || Meets(d.RecipientEntities, claimed.RecipientEntities))) is { } denial)
            {
                claimed.Status = EventStatus.Disputed;
                claimed.Claims.AddRange(denial.Claims);
                claimed.Evidence.AddRange(denial.Evidence);
                drafts.Remove(denial);
            }

        return drafts;
    }

    private static bool Meets(IEnumerable<Entity> one, IEnumerable<Entity> other) =>
        one.Any(a => other.Any(b => a == b || (a.Country is not null && a.Country == b.Country)));

    private static Quote? Innermost(EventDraft draft, ImmutableArray<Quote> quotes) => quotes
        .Where(q => q.Status == QuoteStatus.Said && q.Speaker is not null && q.Content.Spans.Any(s => s.Contains(draft.TriggerSpan)))
        .MinBy(q => q.Content.Spans.Sum(s => s.Length));
}
