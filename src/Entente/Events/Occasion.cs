using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// The meeting that a report is telling of. What "was signed", nobody says by whom, was signed by the two states that met.
/// </summary>
internal sealed class Occasion(PartyLayer parties)
{
    private EventDraft? _meeting;

    /// <summary>Takes note of a meeting.</summary>
    public void See(EventDraft draft)
    {
        if (draft.Code.Type == EventType.Consult && draft.Status != EventStatus.Denied && Sides(draft).Count == 2) _meeting = draft;
    }

    /// <summary>Gives an act without parties those of the meeting; false where there is none.</summary>
    public bool Lend(EventDraft draft)
    {
        if (_meeting is null) return false;
        draft.Actors.AddRange(Sides(_meeting));
        draft.Evidence.Add(_meeting.Sentence.Span);
        return true;
    }

    private List<PartyReference> Sides(EventDraft meeting) =>
    [
        .. meeting.Actors.Concat(meeting.Recipients).SelectMany(r => r.Entities.Select(e => (Reference: r, State: StateOf(e))))
            .Where(p => p.State is not null).DistinctBy(p => p.State).Select(p => p.Reference with { Entities = [p.State!] }),
    ];

    private Entity? StateOf(Entity party) => party.Kind == EntityKind.Country ? party
        : parties.Entities.FirstOrDefault(e => e.Kind == EntityKind.Country && e.Country is not null && e.Country == party.Country);
}
