using System.Collections.Immutable;
using Entente.Parties;
using Entente.Text;

namespace Entente.Events;

/// <summary>What a side says about an act.</summary>
public enum ClaimStance
{
    /// <summary>That it happened.</summary>
    Yes,
    /// <summary>That it did not.</summary>
    No,
    /// <summary>That it was otherwise.</summary>
    Differs,
}

/// <summary>What one side says about an act that the text does not tell as a fact.</summary>
/// <param name="By">Who says it.</param>
/// <param name="Says">What.</param>
/// <param name="Evidence">Where the text tells it.</param>
public sealed record EventClaim(ImmutableArray<Entity> By, ClaimStance Says, ImmutableArray<Span> Evidence);
