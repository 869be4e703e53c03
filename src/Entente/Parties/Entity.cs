using System.Collections.Immutable;
using Entente.Text;
using Entente.Time;

namespace Entente.Parties;

/// <summary>What an entity is.</summary>
public enum EntityKind
{
    /// <summary>A person who holds or held an office, or speaks for a body.</summary>
    Person,
    /// <summary>A state or territory.</summary>
    Country,
    /// <summary>A government or a part of it: a ministry, an embassy, a presidential office.</summary>
    Government,
    /// <summary>An international or other organisation.</summary>
    Organization,
    /// <summary>An armed or political group.</summary>
    Group,
    /// <summary>The people of a country.</summary>
    People,
    /// <summary>A place.</summary>
    Place,
    /// <summary>A gathering: a summit, a conference.</summary>
    Gathering,
}

/// <summary>How a mention refers to its entity.</summary>
public enum MentionKind
{
    /// <summary>By a name or a part of one.</summary>
    Name,
    /// <summary>By an office or a role: "the head of state".</summary>
    Title,
    /// <summary>By a pronoun.</summary>
    Pronoun,
    /// <summary>By an adjective or the name of a people: "Belarusian".</summary>
    Demonym,
}

/// <summary>A stretch of text that refers to an entity.</summary>
public sealed record Mention(Span Span, MentionKind Kind);

/// <summary>Whether an office is held now, was, or will be, as the text says.</summary>
public enum OfficeState
{
    /// <summary>Held.</summary>
    Current,
    /// <summary>No longer held.</summary>
    Former,
    /// <summary>Held for another.</summary>
    Acting,
    /// <summary>To be held.</summary>
    Designate,
}

/// <summary>The rank of an office, highest first.</summary>
public enum OfficeLevel
{
    /// <summary>Heads of state and government, heads of international organisations.</summary>
    Leader,
    /// <summary>Ministers and their equals.</summary>
    Minister,
    /// <summary>Their deputies.</summary>
    Deputy,
    /// <summary>Ambassadors, envoys, spokespersons, other officials.</summary>
    Official,
}

/// <summary>A post that the text gives to a person.</summary>
/// <param name="Title">The post in lower case, without country: "prime minister".</param>
/// <param name="Of">The state or organisation it is a post of, null where the text does not tell or there is no code.</param>
/// <param name="State">Whether it is held.</param>
/// <param name="Level">Its rank.</param>
/// <param name="Evidence">Where the text says so.</param>
public sealed record Office(string Title, BodyCode? Of, OfficeState State, OfficeLevel Level, Evidence Evidence)
{
    /// <summary>The day on which it was taken up, null where the text does not tell.</summary>
    public GroundedDate? From { get; init; }

    /// <summary>The day on which it was or will be left, null where the text does not tell.</summary>
    public GroundedDate? To { get; init; }
}

/// <summary>A person, country, body, people, place or gathering that the text speaks of.</summary>
public sealed record Entity
{
    /// <summary>Stable within and across readings of the same document.</summary>
    public required string Id { get; init; }

    /// <summary>Fullest form of its name, without titles.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The country it is or represents, null where the text does not tell.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>
    /// Actor code of what it is or represents: ISO alpha-3 of a state, CAMEO code of an organisation; null where there is none.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>PLOVER 2024 sector such as GOV or MIL, null where the text does not tell.</summary>
    public string? Sector { get; init; }

    /// <summary>Whether it holds an office or a body is spoken for.</summary>
    public bool Public { get; init; }

    /// <summary>The offices that the text gives it.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary>Where the text refers to it, in order; at least one.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>The highest rank among its offices that it is not said to have left, null where there is none.</summary>
    public OfficeLevel? Level =>
        Offices.Where(o => o.State != OfficeState.Former).Select(o => (OfficeLevel?)o.Level).Min();
}
