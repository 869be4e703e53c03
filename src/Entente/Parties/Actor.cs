using System.Collections.Immutable;

namespace Entente.Parties;

/// <summary>An entry of a user's own list of actors: names and the code that whoever bears them gets.</summary>
public sealed record Actor
{
    /// <summary>The name that a reading calls it by.</summary>
    public required string Name { get; init; }

    /// <summary>Its other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>
    /// The user's code, in capitals. Three letters alone are a state's. A code of CAMEO's make that ends with a sector
    /// (<c>FRAGOV</c>) is parted: code and sector of the entity together are the code given.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>PLOVER sector, null where the code alone tells it or none is known.</summary>
    public string? Sector { get; init; }

    /// <summary>What it is, null where the code is to tell.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>The first day on which the names have this code, null where it has no bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last such day, included, null where it has no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// Whether the names are written in capitals and stand for any case. In a text they must begin with a capital letter,
    /// and names of up to three letters be in capitals.
    /// </summary>
    public bool InCapitals { get; init; }
}

/// <summary>A noun that makes another actor of a state or body beside it: soldiers, the police.</summary>
/// <param name="Words">The noun, in lower case.</param>
/// <param name="Code">What is joined to the code of the state, such as <c>MIL</c>.</param>
/// <param name="GoesBefore">Whether it is joined before that code and not behind it.</param>
public sealed record ActorRole(string Words, string Code, bool GoesBefore);

/// <summary>A user's own lists of actors. Where a name stands twice, the earlier entry counts.</summary>
/// <param name="Actors">The actors.</param>
/// <param name="Roles">The nouns that make actors of others.</param>
public sealed record ActorList(ImmutableArray<Actor> Actors, ImmutableArray<ActorRole> Roles)
{
    /// <summary>A list with nothing in it.</summary>
    public static ActorList Empty { get; } = new([], []);
}
