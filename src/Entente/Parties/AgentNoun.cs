namespace Entente.Parties;

/// <summary>What a noun for a body or for people stands for.</summary>
internal enum AgentKind
{
    /// <summary>An organ of a state: "police", "ministry", "court".</summary>
    Organ,
    /// <summary>Another body: "company", "trade union".</summary>
    Organization,
    /// <summary>A band of people: "crowd", "militia".</summary>
    Group,
    /// <summary>People: "soldier", "protester".</summary>
    People,
}

/// <summary>A noun by which news tells who acts without a name, from knowledge/english/agents.yaml.</summary>
/// <param name="Words">Its words in small letters, singular where it has one.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Sector">PLOVER sector, null where it tells none.</param>
internal sealed record AgentNoun(string[] Words, AgentKind Kind, string? Sector)
{
    /// <summary>Whether those are of the body that is said with it: "members of parliament".</summary>
    public bool IsBelonging { get; init; }

    /// <summary>Whether whose it is tells not whom it is of: "critics of Turkey".</summary>
    public bool IsFacing { get; init; }

    /// <summary>Whether it often is in another country than its own: "soldiers in Mali".</summary>
    public bool IsAbroad { get; init; }

    /// <summary>The kind of entity that bears it.</summary>
    /// <param name="plural">Whether it stands in the plural.</param>
    public EntityKind EntityKind(bool plural) => Kind switch
    {
        AgentKind.Organ => Parties.EntityKind.Government,
        AgentKind.Organization => Parties.EntityKind.Organization,
        AgentKind.People when !plural => Parties.EntityKind.Person,
        _ => Parties.EntityKind.Group,
    };
}
