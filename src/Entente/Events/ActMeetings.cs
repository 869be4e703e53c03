using System.Collections.Immutable;
using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// The meeting at which something was said, promised or conveyed: the last one told before in the same paragraph of those who do it, or
/// the one with which the report leads; of a date of its own it must have the same.
/// </summary>
internal sealed class ActMeetings(ImmutableArray<Act> acts)
{
    private readonly ImmutableArray<Act> _meetings = [.. acts.Where(a => a.Event is { Type: EventType.Consult, Domestic: false, Status: EventStatus.Occurred or EventStatus.Ongoing })];
    private readonly Event? _lead = EventStage.Events(acts).FirstOrDefault(e => e is { Type: EventType.Consult, Domestic: false });

    /// <summary>The meeting; null where the text tells none.</summary>
    public Event? Of(Act act)
    {
        if (act.Event.Type == EventType.Consult || act.Event.Status == EventStatus.Habitual) return null;
        var beside = _meetings.FirstOrDefault(m => m.Draft.Sentence == act.Draft.Sentence && Fits(act, m.Event));
        // What is still to come was promised where its sentence says; elsewhere the text may only foresee it.
        if (act.Event.Status == EventStatus.Planned) return act.Event.SaidIn is null ? null : beside?.Event;
        var near = beside ?? _meetings.LastOrDefault(m => m.Event.Trigger.Start < act.Event.Trigger.Start && m.Draft.Sentence.Paragraph == act.Draft.Sentence.Paragraph && Fits(act, m.Event));
        return near?.Event ?? (_lead is { Status: EventStatus.Occurred or EventStatus.Ongoing } lead && Fits(act, lead) ? lead : null);
    }

    private static bool Fits(Act act, Event meeting)
    {
        if (act.Event is { Status: not EventStatus.Planned, Date: { } day } && meeting.Date is { } then && !SameDates.Agree(day, then)) return false;
        if (act.Event.Date is null && act.Draft.HasTime) return false;
        var there = meeting.Actor.Concat(meeting.Recipient).ToList();
        var doers = act.Event.Actor.Concat(act.Draft.Via.SelectMany(v => v.Entities)).ToList();
        return doers.Exists(a => there.Contains(a) || (a.Kind != EntityKind.Person && a.Country is not null && there.Exists(t => t.Country == a.Country)))
            && (act.Event.Recipient.IsEmpty || act.Event.Recipient.Any(r => there.Exists(t => t == r || (t.Country is not null && t.Country == r.Country)))
                // Whose minister was there, the text may not tell.
                || there.Exists(t => t is { Kind: EntityKind.Person, Country: null } && !doers.Contains(t)));
    }
}
