using System.Collections.Immutable;
using Entente.Events;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Messages;

/// <summary>Greetings, thanks, congratulations, condolences or an apology, also those carried for a third.</summary>
public sealed record Message
{
    /// <summary>Stable across readings of the same document.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Whose it is. At least one.</summary>
    public required ImmutableArray<Entity> From { get; init; }

    /// <summary>Who conveys it for them.</summary>
    public ImmutableArray<Entity> Via { get; init; } = [];

    /// <summary>Whom it is for; empty where the text does not tell.</summary>
    public ImmutableArray<Entity> To { get; init; } = [];

    /// <summary>When it was given.</summary>
    public GroundedDate? Date { get; init; }

    /// <summary>The id of the meeting where it was given.</summary>
    public string? At { get; init; }

    /// <summary>The id of the same act as an event; null where it is none of PLOVER's.</summary>
    public string? Event { get; init; }

    /// <summary>What it rests on.</summary>
    public required Evidence Evidence { get; init; }
}
