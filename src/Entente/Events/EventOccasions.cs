using System.Collections.Immutable;
using Entente.Language;
using Entente.Time;

namespace Entente.Events;

/// <summary>
/// The date of what was said and promised at the meeting with which a report leads: thanks, pledges, requests and reproaches of
/// those who met carry its date, unless the sentence dates them otherwise or tells what had been before.
/// </summary>
internal static class EventOccasions
{
    private static readonly ImmutableHashSet<EventType> Spoken = [EventType.Agree, EventType.Support, EventType.Request, EventType.Accuse,
        EventType.Reject, EventType.Threaten, EventType.Concede];

    /// <summary>The meeting with which a report leads, null where it leads with one that has not happened.</summary>
    public static EventDraft? Lead(IReadOnlyList<EventDraft> drafts) =>
        drafts.Where(d => d.Code.Type == EventType.Consult).MinBy(d => d.Evidence.Min()) is { Status: EventStatus.Occurred } lead ? lead : null;

    /// <summary>Gives the undated acts of those who met the date of the meeting; the drafts themselves are changed.</summary>
    public static List<EventDraft> Date(List<EventDraft> drafts, TimeLayer times)
    {
        if (Lead(drafts) is not { Date: { } day } lead) return drafts;
        foreach (var draft in drafts)
            if (draft is { Date: null, Status: EventStatus.Occurred } && Spoken.Contains(draft.Code.Type) && IsThere(draft, lead)
                && (!times.In(draft.Sentence.Index).Any() || lead.Evidence.Contains(draft.Sentence.Span)) && !IsBackground(draft))
                draft.Date = day with { Basis = DateBasis.Occasion };
        return drafts;
    }

    private static bool IsThere(EventDraft act, EventDraft meeting) => SameParties.Covers(meeting.Parties, act.ActorEntities);

    // "had promised", "has long praised": before the meeting.
    private static bool IsBackground(EventDraft draft)
    {
        var s = draft.Sentence;
        for (var at = draft.Trigger; at >= 0; at = s.Tokens[at].Head)
            if (s.Tokens[at].Upos == PartOfSpeech.Verb && s.Children(at, "aux").Any(a => a.Lemma == "have")) return true;
        return false;
    }
}
