using System.Collections.Immutable;
using Entente.Events;

namespace Entente;

/// <summary>A reading, and how its events were found.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Explanations">One for each event whose trigger the frames name, in the reading's order.</param>
public sealed record ExplainedReading(Reading Reading, ImmutableArray<Explanation> Explanations);
