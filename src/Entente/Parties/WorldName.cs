namespace Entente.Parties;

/// <summary>How a name of knowledge/world refers to its bearer.</summary>
internal enum WorldNameKind
{
    /// <summary>The name of a state or territory.</summary>
    Country,
    /// <summary>An adjective: "Belarusian".</summary>
    Adjective,
    /// <summary>A word for people: "Belarusians".</summary>
    People,
    /// <summary>A capital, which stands for its government where it acts.</summary>
    Capital,
    /// <summary>A building or institution that stands for the government: "the Kremlin".</summary>
    Metonym,
    /// <summary>A parliament.</summary>
    Parliament,
    /// <summary>A region or venue within a country: a place, never an actor.</summary>
    Place,
    /// <summary>An international organisation.</summary>
    Organisation,
    /// <summary>A recurring gathering.</summary>
    Gathering,
    /// <summary>An armed group.</summary>
    ArmedGroup,
    /// <summary>A person or body of a user's own list.</summary>
    Listed,
}

/// <summary>Something that knowledge/world or a user's own list names.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Country">The country it is or lies in, null for international bodies and what lies in none for sure.</param>
/// <param name="Code">Actor code, or null.</param>
internal sealed record WorldEntry(string Name, CountryCode? Country, string? Code)
{
    /// <summary>When it exists, as far as that matters to whom a name means.</summary>
    public Period Validity { get; init; }

    /// <summary>PLOVER sector: of a user's own entry, and PRE of an entity whose status is disputed.</summary>
    public string? Sector { get; init; }

    /// <summary>What a user's own entry is where the text does not show that it is a person.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>Whether it is of a user's own list, whose word on code and sector goes before all others.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether its name is in capitals as in dictionaries; a reading then calls it as the text does.</summary>
    public bool IsInCapitals { get; init; }
}

/// <summary>A name and its bearer, before those who bore it already.</summary>
/// <param name="Entry">Who bears it.</param>
/// <param name="Kind">How it refers to that.</param>
/// <param name="Days">When it does.</param>
/// <param name="Other">Who else bears it.</param>
internal sealed record WorldName(WorldEntry Entry, WorldNameKind Kind, Period Days, WorldName? Other = null)
{
    /// <summary>
    /// Whom the name means in a report of these days, null where no one. Without a date it is the bearer named last: a
    /// user's before ours, a state of today before a former one. With one it is who bore it then, a state of some years
    /// before what has no bounds; and where no one did, a state or body can still be spoken of, but a capital or a
    /// parliament stands for none.
    /// </summary>
    public WorldName? In(Period? report)
    {
        WorldName? best = null;
        var rank = int.MaxValue;
        for (var name = this; name is not null; name = name.Other)
        {
            if (name.Rank(report) is not { } other || other >= rank) continue;
            best = name;
            rank = other;
        }

        return best;
    }

    private int? Rank(Period? report)
    {
        if (Entry.IsListed) return Days.IsOpen ? 1 : report is { } day && Days.Holds(day) ? 0 : null;
        if (report is not { } days) return 2;
        if (Days.Meets(days)) return Days.IsOpen ? 3 : 2;
        return Kind is WorldNameKind.Capital or WorldNameKind.Metonym or WorldNameKind.Parliament or WorldNameKind.Place ? null : 4;
    }
}

/// <summary>A name of the world found among the words of a sentence.</summary>
/// <param name="Entry">What it names.</param>
/// <param name="Kind">How.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
internal readonly record struct WorldMatch(WorldEntry Entry, WorldNameKind Kind, int First, int Last)
{
    public int Length => Last - First + 1;

    public bool Holds(int word) => First <= word && word <= Last;
}
