using System.Collections.Immutable;
using Entente.Parties;

namespace Entente.Events;

/// <summary>Who was host, guest, mediator or chair of a meeting, as far as its frame tells.</summary>
internal static class Roles
{
    public static ImmutableArray<Participant> Of(EventDraft draft)
    {
        if (draft.Code.Type != EventType.Consult) return [];
        var actors = draft.ActorEntities.ToList();
        var recipients = draft.RecipientEntities.Except(actors);
        return draft.Code.Mode == "third-party" ? [.. actors.Select(a => new Participant(a, ParticipantRole.Mediator))]
            : [.. actors.Select(a => Role(draft, a) is { } role ? new Participant(a, role) : null).OfType<Participant>(),
               .. recipients.Select(r => new Participant(r, ParticipantRole.Host))];
    }

    private static ParticipantRole? Role(EventDraft draft, Entity actor) =>
        draft.Parts.TryGetValue(actor, out var role) ? draft.Status == EventStatus.Denied ? ParticipantRole.Absent : role
        : draft.Recipients.Count > 0 ? ParticipantRole.Guest : null;
}
