using System.Collections.Immutable;
using Entente.Events;
using Entente.Parties;

namespace Entente.Commitments;

/// <summary>
/// Whom a commitment binds. What an office-holder or a ministry pledges and agrees, and what is pledged to one, asked of one or refused
/// to one, is the state's; who spoke stays in the event. Invitations, visits and tasks are of persons.
/// </summary>
internal static class BoundParties
{
    /// <summary>Who makes it.</summary>
    public static ImmutableArray<Entity> By(CommitmentKind kind, ImmutableArray<Entity> parties, PartyLayer layer) =>
        kind is CommitmentKind.Pledge or CommitmentKind.Agreement ? States(parties, layer) : parties;

    /// <summary>To whom.</summary>
    public static ImmutableArray<Entity> To(CommitmentKind kind, ImmutableArray<Entity> parties, PartyLayer layer) =>
        kind is CommitmentKind.Pledge or CommitmentKind.Request or CommitmentKind.Refusal ? States(parties, layer) : parties;

    private static ImmutableArray<Entity> States(ImmutableArray<Entity> parties, PartyLayer layer) =>
        [.. parties.Select(p => StandsForState(p) ? layer.State(p) ?? p : p).Distinct()];

    // Whoever holds an office of a state, its organs, and its people without a name. A private person is no state.
    private static bool StandsForState(Entity party) => party.Country is not null
        && (party.Kind is EntityKind.Government or EntityKind.People || (party.Kind == EntityKind.Person && party.Public)
            || (party.Kind == EntityKind.Group && party.Code is null && party.Mentions.All(m => m.Kind != MentionKind.Name)));
}
