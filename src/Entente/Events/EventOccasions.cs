using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Time;

namespace Entente.Events;

/// <summary>
/// The date of what is told without one: what a paragraph goes on to tell has the day that it has reached, and what those say and
/// promise who met, or of whom the report's first day tells, was said then; unless the sentence dates it otherwise, or tells what
/// had been before.
/// </summary>
internal sealed class EventOccasions(Narrative narrative, PartyLayer parties, ImmutableArray<Quote> quotes)
{
    private static readonly ImmutableHashSet<EventType> Spoken = [EventType.Agree, EventType.Support, EventType.Request, EventType.Accuse,
        EventType.Reject, EventType.Threaten, EventType.Concede];

    /// <summary>The meeting with which a report leads, null where it leads with one that has not happened.</summary>
    public static EventDraft? Lead(IReadOnlyList<EventDraft> drafts) =>
        drafts.Where(d => d.Code.Type == EventType.Consult).MinBy(d => d.Evidence.Min()) is { Status: EventStatus.Occurred } lead ? lead : null;

    /// <summary>Gives undated acts the date of their occasion; the drafts themselves are changed.</summary>
    public List<EventDraft> Date(List<EventDraft> drafts, IReadOnlyList<Sentence> sentences)
    {
        var meeting = Lead(drafts) is { Date: not null } lead ? lead : null;
        var day = meeting?.Date ?? narrative.Lead;
        var there = meeting is not null ? [.. meeting.Parties] : narrative.LeadParagraph is { } first ? Mentioned(sentences, first) : [];
        foreach (var draft in drafts)
            if (draft is { Date: null, HasTime: false, Status: not (EventStatus.Planned or EventStatus.Habitual) } && !IsBackground(draft) && !IsRecalled(draft)
                && (Told(draft) ?? (day is not null && !narrative.IsElsewhere(draft.Sentence) && IsLed(draft, there) ? day : null)) is { } found)
                draft.Date = found with { Basis = DateBasis.Occasion };
        return drafts;
    }

    private GroundedDate? Told(EventDraft draft) => narrative.IsChronicle || Spoken.Contains(draft.Code.Type) ? narrative[draft.Sentence] : null;

    private static bool IsLed(EventDraft draft, List<Entity> there) =>
        Spoken.Contains(draft.Code.Type) && draft.ActorEntities.All(a => there.Exists(t => t == a || (t.Country is not null && t.Country == a.Country)));

    private List<Entity> Mentioned(IReadOnlyList<Sentence> sentences, int paragraph) =>
    [
        .. sentences.Where(s => s.Paragraph == paragraph).SelectMany(s => s.Tokens.Select(t => parties.At(s.Index, t.Index)))
            .OfType<PartyReference>().SelectMany(r => r.Entities).Distinct(),
    ];

    // "had promised": before the occasion.
    private static bool IsBackground(EventDraft draft)
    {
        var s = draft.Sentence;
        for (var at = draft.Trigger; at >= 0; at = s.Tokens[at].Head)
            if (s.Tokens[at].Upos == PartOfSpeech.Verb && s.Children(at, "aux").Any(a => a is { Lemma: "have", Xpos: "VBD" })) return true;
        return false;
    }

    // What a speaker's own words tell of the past was not done as they were spoken.
    private bool IsRecalled(EventDraft draft)
    {
        if (draft.IsPromised || draft.IsConditional || !quotes.Any(q => q.Form == QuoteForm.Direct && q.Content.Spans.Any(c => c.Contains(draft.TriggerSpan)))) return false;
        var s = draft.Sentence;
        for (var at = draft.Trigger; at >= 0; at = s.Tokens[at].Head)
            if (s.Child(at, "cop") is { } copula) return copula.Xpos == "VBD";
            else if (s.Tokens[at].Upos == PartOfSpeech.Verb) return s.Tokens[at].Xpos is "VBD" or "VBN" || s.Children(at, "aux").Any(a => a.Xpos == "VBD");
        return true;
    }
}
