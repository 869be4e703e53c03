using System.Collections.Immutable;
using Entente.Events;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Commitments;

/// <summary>How firmly a commitment was made.</summary>
public enum CommitmentStrength
{
    /// <summary>Without reserve.</summary>
    Firm,
    /// <summary>As what is meant or hoped to be done: "plans to", "I think we will".</summary>
    Intention,
    /// <summary>Bound to a condition.</summary>
    Conditional,
    /// <summary>By the word of another: "they promised us".</summary>
    Reported,
}

/// <summary>Whether it was made before.</summary>
public enum CommitmentNovelty
{
    /// <summary>The text says that it is new.</summary>
    New,
    /// <summary>It was made before and is said again.</summary>
    Repeated,
    /// <summary>One that was there is prolonged or widened.</summary>
    Extended,
}

/// <summary>What was promised, agreed, asked, offered or set to be done: by whom, to whom, by when, on what condition.</summary>
public sealed record Commitment
{
    /// <summary>Stable across readings of the same document.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of commitment it is.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>Who makes it; of an agreement and a meeting to come all parties. At least one.</summary>
    public required ImmutableArray<Entity> By { get; init; }

    /// <summary>Through whom it is made: an envoy, whoever invites for another.</summary>
    public ImmutableArray<Entity> Via { get; init; } = [];

    /// <summary>To whom; empty of agreements and where the text does not tell.</summary>
    public ImmutableArray<Entity> To { get; init; } = [];

    /// <summary>The words that say what is to be done.</summary>
    public required Span What { get; init; }

    /// <summary>When it is to be done.</summary>
    public GroundedDate? Due { get; init; }

    /// <summary>The words for the occasion at or before which it is to be done: "ahead of the summit".</summary>
    public Span? DueOccasion { get; init; }

    /// <summary>The words for what it depends on.</summary>
    public Span? Condition { get; init; }

    /// <summary>When it was made.</summary>
    public GroundedDate? Date { get; init; }

    /// <summary>The id of the meeting where it was made.</summary>
    public string? At { get; init; }

    /// <summary>The id of the same act as an event; null where it is none of PLOVER's.</summary>
    public string? Event { get; init; }

    /// <summary>Where it is to be done, or was made.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it was made before, null where the text does not tell.</summary>
    public CommitmentNovelty? Novelty { get; init; }

    /// <summary>How firmly it was made.</summary>
    public CommitmentStrength Strength { get; init; }

    /// <summary>The agreement as a thing, of agreements alone.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>The id of the commitment that an acceptance or refusal answers.</summary>
    public string? Answers { get; init; }

    /// <summary>What it rests on.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The id of the quote in which it stands.</summary>
    public string? SaidIn { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; }
}
