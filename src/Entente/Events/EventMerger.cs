using Entente.Parties;
using Entente.Time;

namespace Entente.Events;

/// <summary>
/// Makes one entry of each real-world meeting or visit, however often a document speaks of it; the talks for which a
/// visit was made are the visit.
/// </summary>
internal static class EventMerger
{
    public static List<EventDraft> Merge(IEnumerable<EventDraft> drafts)
    {
        var merged = new List<EventDraft>();
        foreach (var draft in drafts)
        {
            var same = merged.Find(known => Same(known, draft));
            if (same is null) merged.Add(draft);
            else Join(same, draft);
        }

        return VisitsWithTalks(merged);
    }

    private static bool Same(EventDraft one, EventDraft other)
    {
        if (one.Code.Type != other.Code.Type || one.Status != other.Status || one.IsVisit != other.IsVisit || !Agree(one.Date, other.Date)) return false;
        // A conversation may be by telephone or face to face; what is known of both must not differ.
        if (one.Format is not null && other.Format is not null && IsCall(one) != IsCall(other)) return false;
        if (one.IsVisit)
            return SameSide(one.ActorEntities, other.ActorEntities)
                && (SameCountries(one.RecipientEntities, other.RecipientEntities) || IsReceived(one, other) || IsReceived(other, one));
        if (one.Code.Type != EventType.Consult)
            // Two thanks for two things are two acts.
            return one.Frame == other.Frame && one.Sentence != other.Sentence && one.ActorEntities.ToHashSet().SetEquals(other.ActorEntities)
                && one.RecipientEntities.ToHashSet().SetEquals(other.RecipientEntities);
        return SameSide(one.Parties, other.Parties);
    }

    // Whoever receives a visitor is of the country visited, whether or not the text names it.
    private static bool IsReceived(EventDraft reception, EventDraft visit) =>
        reception.Frame.PeopleOnly && reception.RecipientEntities.Any(r => r.Country is null)
        && visit.RecipientEntities.All(r => r.Kind == EntityKind.Country);

    private static bool IsCall(EventDraft draft) => draft.Format is MeetingFormat.Phone or MeetingFormat.Video;

    // All of one side are among the other's.
    private static bool SameSide(IEnumerable<Entity> one, IEnumerable<Entity> other)
    {
        var first = one.ToHashSet();
        var second = other.ToHashSet();
        return first.IsSubsetOf(second) || second.IsSubsetOf(first);
    }

    private static bool SameCountries(IEnumerable<Entity> one, IEnumerable<Entity> other) =>
        one.Any(a => other.Any(b => a == b || (a.Country is not null && a.Country == b.Country)));

    // Unknown agrees with all; a month agrees with a day within it.
    private static bool Agree(GroundedDate? one, GroundedDate? other)
    {
        if (one is null || other is null) return true;
        var a = one.Value.ToString();
        var b = other.Value.ToString();
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static void Join(EventDraft known, EventDraft more)
    {
        known.Evidence.AddRange(more.Evidence);
        known.Claims.AddRange(more.Claims);
        if (more.Date is not null && (known.Date is null || more.Date.Value.ToString().Length > known.Date.Value.ToString().Length))
            known.Date = more.Date;
        known.Place ??= more.Place;
        known.Format ??= more.Format;
        known.Document ??= more.Document;
        foreach (var topic in more.Topics)
            if (!known.Topics.Exists(t => t.Overlaps(topic)))
                known.Topics.Add(topic);
        // A host who is a person says more than his country.
        if (known.RecipientEntities.All(r => r.Kind == EntityKind.Country) && more.RecipientEntities.Any(r => r.Kind == EntityKind.Person))
        {
            known.Recipients.Clear();
            known.Recipients.AddRange(more.Recipients);
        }

        foreach (var actor in more.Actors)
            if (!known.IsVisit && actor.Entities.Any(e => !known.Parties.Contains(e)))
                known.Actors.Add(actor);
    }

    // A visitor's meeting with someone of the country visited is that visit, where their dates do not part them.
    private static List<EventDraft> VisitsWithTalks(List<EventDraft> drafts)
    {
        var result = new List<EventDraft>(drafts);
        foreach (var visit in drafts)
        {
            if (!visit.IsVisit || visit.Status != EventStatus.Occurred) continue;
            var talks = result.Find(meeting => !ReferenceEquals(meeting, visit) && !meeting.IsVisit && !IsCall(meeting)
                && meeting.Status == EventStatus.Occurred && Agree(meeting.Date, visit.Date) && IsVisitTo(visit, meeting));
            if (talks is null) continue;
            result[result.IndexOf(visit)] = Joined(visit, talks);
            result.Remove(talks);
        }

        return result;
    }

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
        var joined = new EventDraft(talks.Frame, talks.Sentence, talks.Trigger)
        {
            Code = talks.Code with { Mode = "visit" },
            Actors = [.. visit.Actors],
            Recipients = recipients,
            Status = talks.Status,
            Date = talks.Date ?? visit.Date,
            Place = talks.Place ?? visit.Place,
            Format = talks.Format ?? MeetingFormat.InPerson,
            Topics = [.. talks.Topics],
            Evidence = [.. talks.Evidence, .. visit.Evidence],
        };
        return joined;
    }
}
