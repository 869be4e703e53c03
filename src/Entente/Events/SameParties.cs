using Entente.Parties;

namespace Entente.Events;

/// <summary>Whether two mentions of an event name the same parties.</summary>
internal static class SameParties
{
    /// <summary>All of one side are among the other's.</summary>
    public static bool Agree(IEnumerable<Entity> one, IEnumerable<Entity> other)
    {
        var first = one.ToList();
        var second = other.ToList();
        return Covers(second, first) || Covers(first, second);
    }

    /// <summary>Whether each of some parties is, or stands for, one of others.</summary>
    public static bool Covers(IEnumerable<Entity> others, IEnumerable<Entity> some)
    {
        var all = others.ToList();
        return some.All(s => all.Exists(o => Stands(o, s)));
    }

    /// <summary>Whether two are the same, or one is the state of the other.</summary>
    public static bool Stands(Entity one, Entity other) =>
        one == other || (one.Country is not null && one.Country == other.Country && (IsState(one) || IsState(other)));

    /// <summary>Whether a reference names only the state where another names who acted for it.</summary>
    public static bool IsVaguer(PartyReference known, PartyReference more) =>
        known.Entities.All(IsState) && more.Entities.Any(e => e.Kind == EntityKind.Person)
        && known.Entities.All(k => more.Entities.Any(e => Stands(k, e))) && more.Entities.All(e => known.Entities.Any(k => Stands(k, e)));

    private static bool IsState(Entity e) => e.Kind is EntityKind.Country or EntityKind.Government;
}
