using Entente.Time;

namespace Entente.Events;

/// <summary>What happens during a visit: the talks for which it was made are the visit, other meetings in the country are parts of it.</summary>
internal static class Visits
{
    /// <summary>Makes one of each visit and the first meeting of the visitor with someone of the country visited.</summary>
    public static List<EventDraft> WithTalks(List<EventDraft> drafts)
    {
        var result = new List<EventDraft>(drafts);
        foreach (var visit in drafts.Where(IsVisit))
        {
            var talks = result.Find(meeting => IsTalks(meeting, visit));
            if (talks is null) continue;
            result[result.IndexOf(visit)] = Joined(visit, talks);
            result.Remove(talks);
        }

        return result;
    }

    /// <summary>Places the visitor's other meetings within the visit; one whose day the text does not tell has the visit's.</summary>
    public static List<EventDraft> Place(List<EventDraft> drafts)
    {
        foreach (var visit in drafts.Where(IsVisit))
            foreach (var meeting in drafts.Where(m => m.PartOf is null && IsTalks(m, visit)))
            {
                meeting.PartOf = visit;
                if (visit.Date is { Value.To: null } day) meeting.Date ??= day with { Basis = DateBasis.Occasion };
            }

        return drafts;
    }

    private static bool IsVisit(EventDraft draft) => draft is { IsVisit: true, Status: EventStatus.Occurred or EventStatus.Ongoing };

    private static bool IsTalks(EventDraft meeting, EventDraft visit) =>
        meeting is { Code: { Type: EventType.Consult, Mode: null }, IsCall: false, Status: EventStatus.Occurred or EventStatus.Ongoing }
        && meeting != visit && SameDates.Agree(meeting.Date, visit.Date) && IsVisitTo(visit, meeting);

    // A visitor's meeting with someone of the country visited is that visit, where their dates do not part them.
    private static bool IsVisitTo(EventDraft visit, EventDraft meeting)
    {
        var visitors = visit.ActorEntities.ToList();
        var hosts = visit.RecipientEntities.Select(h => h.Country).Where(c => c is not null).ToHashSet();
        var parties = meeting.Parties.ToList();
        // Who receives a visitor is of the country visited, whether or not the text names it.
        var receivers = meeting.Frame.Host ? meeting.RecipientEntities.Where(r => r.Country is null).ToList() : [];
        return parties.Exists(visitors.Contains)
            && parties.TrueForAll(p => visitors.Contains(p) || receivers.Contains(p) || (p.Country is not null
                && (hosts.Contains(p.Country) || visitors.Exists(v => v.Country == p.Country))))
            && parties.Exists(p => !visitors.Contains(p) && (receivers.Contains(p) || (p.Country is not null && hosts.Contains(p.Country))));
    }

    private static EventDraft Joined(EventDraft visit, EventDraft talks)
    {
        var hosts = visit.RecipientEntities.Select(h => h.Country).ToHashSet();
        var all = talks.Actors.Concat(talks.Recipients).ToList();
        var recipients = talks.Frame.Host ? [.. talks.Recipients]
            : all.FindAll(r => r.Entities.All(e => e.Country is not null && hosts.Contains(e.Country) && !visit.ActorEntities.Contains(e)));
        return new EventDraft(talks.Frame, talks.Sentence, talks.Trigger)
        {
            Code = talks.Code with { Mode = "visit" },
            Actors = [.. visit.Actors],
            Recipients = recipients,
            Status = talks.Status,
            Date = visit.Date is { Value.To: not null } stay ? stay : talks.Date ?? visit.Date,
            Place = talks.Place ?? visit.Place,
            Format = talks.Format ?? MeetingFormat.InPerson,
            Topics = [.. talks.Topics],
            Evidence = [.. talks.Evidence, .. visit.Evidence],
            Claims = [.. talks.Claims, .. visit.Claims],
            Mentions = [talks, .. talks.Mentions, visit, .. visit.Mentions],
        };
    }
}
