using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Time;

/// <summary>What a date rests on.</summary>
public enum DateBasis
{
    /// <summary>The whole value stands in the text.</summary>
    Stated,
    /// <summary>Worked out against the publication date.</summary>
    Resolved,
    /// <summary>The year follows from other dates in the text.</summary>
    Inferred,
    /// <summary>The act was done at a dated occasion.</summary>
    Occasion,
    /// <summary>It came with the document.</summary>
    Metadata,
    /// <summary>The user gave it.</summary>
    Given,
}

/// <summary>A date with what it rests on.</summary>
/// <param name="Value">The date.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Evidence">The stretches that tell it; empty where it came from outside the text.</param>
public sealed record GroundedDate(PartialDate Value, DateBasis Basis, ImmutableArray<Span> Evidence);
