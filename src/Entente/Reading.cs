using System.Collections.Immutable;
using Entente.Commitments;
using Entente.Events;
using Entente.Messages;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente;

/// <summary>All facts of one document.</summary>
public sealed record Reading
{
    /// <summary>The document.</summary>
    public required Document Document { get; init; }

    /// <summary>The version of Entente that read it.</summary>
    public required string ReaderVersion { get; init; }

    /// <summary>The model that read it.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>When the document was published, null where neither it nor its metadata say.</summary>
    public GroundedDate? Published { get; init; }

    /// <summary>Why it was not parsed, null where it was.</summary>
    public string? Skipped { get; init; }

    /// <summary>What in it is not the report itself.</summary>
    public ImmutableArray<Region> Boilerplate { get; init; } = [];

    /// <summary>Who it speaks of.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Who did what to whom.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Who said what.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>What was promised, agreed, asked.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>What was conveyed: greetings, thanks, congratulations, condolences, apologies.</summary>
    public ImmutableArray<Message> Messages { get; init; } = [];
}
