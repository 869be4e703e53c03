using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>Whether an act stays within one country.</summary>
internal static class Scope
{
    /// <summary>
    /// An act is domestic where all its parties are of one known country. Of a single side that acts on no one it is so only where
    /// nothing foreign stands beside it: whom a parade or a pledge is meant for, the text may leave to the reader. A party of
    /// no known country may be a foreign one.
    /// </summary>
    /// <param name="type">The type; those who consult have each other.</param>
    /// <param name="actors">Who acts.</param>
    /// <param name="recipients">To whom.</param>
    /// <param name="beside">Who else and which places are spoken of where the act is told.</param>
    public static bool IsDomestic(EventType type, IReadOnlyCollection<Entity> actors, IReadOnlyCollection<Entity> recipients, IEnumerable<Entity> beside)
    {
        if (actors.Concat(recipients).Select(p => p.Country).Distinct().Take(2).ToList() is not [{ } country]) return false;
        var knowsTheOtherSide = recipients.Count > 0 || (type == EventType.Consult && actors.Count > 1);
        return knowsTheOtherSide || !beside.Any(e => IsForeign(e, country));
    }

    /// <summary>Whom and what a sentence speaks of.</summary>
    public static IEnumerable<Entity> Beside(Sentence sentence, PartyLayer parties) =>
        sentence.Tokens.Select(t => parties.At(sentence.Index, t.Index)).OfType<PartyReference>().SelectMany(r => r.Entities).Distinct();

    // Bodies and gatherings that the world knows and that are of no country are international ones.
    private static bool IsForeign(Entity entity, CountryCode country) => entity.Country is { } other
        ? other != country
        : entity.Kind == EntityKind.Gathering || (entity.Kind == EntityKind.Organization && entity.Code is not null);
}
