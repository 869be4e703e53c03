using System.Collections.Immutable;
using Entente.Parties;

namespace Entente.Events;

/// <summary>The two sides of the meeting that a report is about: a promise made there without naming to whom is made to the other.</summary>
internal sealed class MeetingSides
{
    private readonly ImmutableArray<(string Side, PartyReference Reference)> _references;

    private MeetingSides(ImmutableArray<(string, PartyReference)> references) => _references = references;

    /// <summary>The sides of the first meeting that took place between two.</summary>
    /// <returns>Null where there is none.</returns>
    public static MeetingSides? Of(IEnumerable<EventDraft> drafts, PartyLayer parties)
    {
        foreach (var meeting in drafts)
        {
            if (meeting is not { Code.Type: EventType.Consult, Status: EventStatus.Occurred or EventStatus.Ongoing }) continue;
            // Whoever brings two together is no side.
            var references = (meeting.Code.Mode == "third-party" ? meeting.Recipients : meeting.Actors.Concat(meeting.Recipients))
                .SelectMany(r => r.Entities.Select(e => (Side: Side(e), Reference: r with { Entities = [State(e, parties)] })))
                .DistinctBy(r => r.Reference.Entities[0]).ToImmutableArray();
            if (references.Select(r => r.Side).Distinct().Count() == 2) return new MeetingSides(references);
        }

        return null;
    }

    /// <summary>Both sides.</summary>
    public IEnumerable<PartyReference> Both => _references.Select(r => r.Reference);

    /// <summary>Whom one side has before it: the other, and a third country both. None where these are several sides.</summary>
    public IEnumerable<PartyReference> Across(IEnumerable<Entity> who) =>
        who.Select(e => (Side: Side(e), IsState: e.Country is not null && (e.Public || e.Kind == EntityKind.Country))).Distinct().ToList() is [var own]
        && (own.IsState || _references.Any(r => r.Side == own.Side))
            ? _references.Where(r => r.Side != own.Side).Select(r => r.Reference)
            : [];

    private static string Side(Entity entity) => entity.Country?.Value ?? entity.Id;

    // What is promised is promised to the state, where the report speaks of it.
    private static Entity State(Entity entity, PartyLayer parties) => entity.Country is null ? entity
        : parties.Entities.FirstOrDefault(e => e.Kind == EntityKind.Country && e.Country == entity.Country) ?? entity;
}
