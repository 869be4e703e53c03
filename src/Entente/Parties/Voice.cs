using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Parties;

/// <summary>Whose words a stretch is, and to whom they were said.</summary>
/// <param name="Words">The stretch.</param>
/// <param name="Speakers">Who says it; several of a joint statement.</param>
/// <param name="Addressees">To whom; empty where the text does not tell.</param>
internal sealed record Voice(Span Words, ImmutableArray<Entity> Speakers, ImmutableArray<Entity> Addressees);
