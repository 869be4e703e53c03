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

    private readonly Dictionary<Sentence, List<EventDraft>> _tellers = [];
    private readonly List<(Sentence Sentence, GroundedDate? Day, List<Entity> Parties)> _meetings = [];

    /// <summary>The meeting with which a report leads, null where it leads with one that has not happened.</summary>
    public static EventDraft? Lead(IReadOnlyList<EventDraft> drafts) =>
        drafts.Where(d => d.Code.Type == EventType.Consult).MinBy(d => d.Evidence.Min()) is { Status: EventStatus.Occurred } lead ? lead : null;

    /// <summary>Takes note of the dated meetings, before they are merged.</summary>
    public IEnumerable<EventDraft> See(IEnumerable<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (!_tellers.TryGetValue(draft.Sentence, out var tellers)) _tellers[draft.Sentence] = tellers = [];
            tellers.Add(draft);
            if (draft is { Code.Type: EventType.Consult, HasTime: true, Date: not null, Status: EventStatus.Occurred or EventStatus.Ongoing } && IsTold(draft.Sentence, draft.Trigger))
                _meetings.Add((draft.Sentence, draft.Date, [.. draft.Parties]));
            yield return draft;
        }
    }

    /// <summary>Gives undated acts the date of their occasion; the drafts themselves are changed.</summary>
    public List<EventDraft> Date(List<EventDraft> drafts, IReadOnlyList<Sentence> sentences)
    {
        var meeting = Lead(drafts) is { Date: not null } lead ? lead : null;
        var day = meeting?.Date ?? narrative.Lead;
        var there = meeting is not null ? [.. meeting.Parties] : narrative.LeadSentence is { } first ? Mentioned(sentences, first.Paragraph) : [];
        foreach (var draft in drafts)
            if (draft is { Date: null, HasTime: false, Status: not (EventStatus.Planned or EventStatus.Habitual) } && !IsBackground(draft) && !IsRecalled(draft)
                && (Told(draft) ?? (day is not null && IsLed(draft, there) ? day : null)) is { } found)
                draft.Date = found with { Basis = DateBasis.Occasion };
        return drafts;
    }

    // Who acted on the day named goes on acting, and who was met or given something thanks; when others answered, the text does not tell.
    private bool GoesOn(EventDraft draft)
    {
        if (narrative.Told(draft.Sentence) is not { } told) return false;
        if (told == draft.Sentence) return true;
        var drafts = _tellers.GetValueOrDefault(told) ?? [];
        return AreOf(draft,
        [
            .. drafts.SelectMany(d => d.Code.Type == EventType.Consult || draft.Code.Type == EventType.Support ? d.Parties : d.ActorEntities),
            .. quotes.Where(q => q.Cue is { } cue && told.Span.Contains(cue)).Select(q => q.Speaker).OfType<Entity>(),
        ]);
    }

    // "Receiving him the day before, she thanked him", not a meeting that is only spoken of.
    private static bool IsTold(Sentence s, int word)
    {
        if (s.Tokens[word].Upos != PartOfSpeech.Verb) return false;
        while (word != s.Root && (s.Tokens[word].Is("conj") || (s.Tokens[word].Is("advcl") && s.Child(word, "mark") is null))) word = s.Tokens[word].Head;
        return word == s.Root;
    }

    private GroundedDate? Told(EventDraft draft)
    {
        if (narrative.IsChronicle) return narrative[draft.Sentence];
        var isSpoken = Spoken.Contains(draft.Code.Type);
        if (!isSpoken && (draft.Status != EventStatus.Occurred || IsPresent(draft))) return null;
        var met = isSpoken ? _meetings.FindLast(m => m.Sentence.Paragraph == draft.Sentence.Paragraph && m.Sentence.Index <= draft.Sentence.Index && AreOf(draft, m.Parties)) : default;
        return met.Day ?? (GoesOn(draft) ? narrative[draft.Sentence] : null);
    }

    // What was said by those who were there; and what the headline tells in the present is the news of that day.
    private bool IsLed(EventDraft draft, List<Entity> there) => AreOf(draft, there) && !narrative.IsElsewhere(draft.Sentence)
        && (draft.Sentence.Paragraph != narrative.LeadSentence?.Paragraph || draft.Sentence.Index <= narrative.LeadSentence.Index || narrative[draft.Sentence] is null)
        && (Spoken.Contains(draft.Code.Type) || draft.Code.Type == EventType.Consult || (draft.Sentence.Index < narrative.LeadSentence?.Index && IsPresent(draft)));

    private static bool AreOf(EventDraft draft, IReadOnlyList<Entity> there) =>
        draft.ActorEntities.All(a => there.Any(t => t == a || (t.Country is not null && t.Country == a.Country)));

    private static bool IsPresent(EventDraft draft)
    {
        var s = draft.Sentence;
        for (var at = draft.Trigger; at >= 0; at = s.Tokens[at].Head)
            if (s.Tokens[at].Upos == PartOfSpeech.Verb && s.Tokens[at].Xpos is "VBZ" or "VBP" or "VBD" or "VBN") return s.Tokens[at].Xpos is "VBZ" or "VBP";
        return false;
    }

    private List<Entity> Mentioned(IReadOnlyList<Sentence> sentences, int paragraph) =>
    [
        .. sentences.Where(s => s.Paragraph == paragraph).SelectMany(s => s.Tokens.Select(t => parties.At(s.Index, t.Index)))
            .OfType<PartyReference>().SelectMany(r => r.Entities).Distinct(),
    ];

    // "had promised": before the occasion.
    private static bool IsBackground(EventDraft draft)
    {
        var s = draft.Sentence;
        for (int at = draft.Trigger, from = -1; at >= 0; (from, at) = (at, s.Tokens[at].Head))
            // "had met him and thanked him": a conjunct with a past tense of its own is not in that tense.
            if (s.Tokens[at].Upos == PartOfSpeech.Verb && !(from >= 0 && s.Tokens[from].Is("conj") && s.Tokens[from].Xpos == "VBD")
                && s.Children(at, "aux").Any(a => a is { Lemma: "have", Xpos: "VBD" }))
                return true;
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
