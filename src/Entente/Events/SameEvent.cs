using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// Whether two mentions in one document mean the same real-world event: the same type, the same parties (a state may stand for
/// who acts for it), dates that can be one, and for all that is said or done the same matter.
/// </summary>
internal static class SameEvent
{
    public static bool Is(EventDraft one, EventDraft other)
    {
        if (one.Code.Type != other.Code.Type || one.Frame.IsEvent != other.Frame.IsEvent || one.Frame.Message != other.Frame.Message || Settled(one.Status) != Settled(other.Status) || !SameDates.Agree(one.Date, other.Date)) return false;
        // An invitation, and yes to one, are no promise beside them.
        if (one.Frame.Commitment != other.Frame.Commitment && (IsInvitation(one) || IsInvitation(other))) return false;
        return one.Code.Type == EventType.Consult ? IsMeeting(one, other) : IsAct(one, other);
    }

    private static bool IsInvitation(EventDraft draft) => draft.Frame.Commitment is CommitmentKind.Invitation or CommitmentKind.Acceptance;

    // What is told as going on and as done is one: "is on a visit", "arrived".
    private static EventStatus Settled(EventStatus status) => status == EventStatus.Ongoing ? EventStatus.Occurred : status;

    private static bool IsMeeting(EventDraft one, EventDraft other)
    {
        // A conversation may be by telephone or face to face; what is known of both must not differ.
        if (one.IsVisit != other.IsVisit || (one.Format is not null && other.Format is not null && one.IsCall != other.IsCall)) return false;
        if (one.IsVisit)
            return SameParties.Agree(one.ActorEntities, other.ActorEntities)
                && (SameCountries(one.RecipientEntities, other.RecipientEntities) || IsReceived(one, other) || IsReceived(other, one));
        return SameParties.Agree(one.Parties, other.Parties);
    }

    // Whoever receives a visitor is of the country visited, whether or not the text names it.
    private static bool IsReceived(EventDraft reception, EventDraft visit) =>
        reception.Frame is { Host: true, PeopleOnly: true } && reception.RecipientEntities.Any(r => r.Country is null)
        && visit.RecipientEntities.All(r => r.Kind == EntityKind.Country);

    private static bool SameCountries(IEnumerable<Entity> one, IEnumerable<Entity> other) =>
        one.Any(a => other.Any(b => a == b || (a.Country is not null && a.Country == b.Country)));

    private static bool IsAct(EventDraft one, EventDraft other)
    {
        if (one.Code.Mode is { } a && other.Code.Mode is { } b && a != b) return false;
        if (!SameParties.Agree(one.ActorEntities, other.ActorEntities) || !SameParties.Agree(one.RecipientEntities, other.RecipientEntities))
            return false;
        // The parts of one package of sanctions are one event.
        return one.Code.Type == EventType.Sanction || Matter.Agree(one, other);
    }
}
