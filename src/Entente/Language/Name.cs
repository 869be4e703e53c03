using Entente.Text;

namespace Entente.Language;

/// <summary>What kind of thing a name names, as the model tells it.</summary>
public enum NameType
{
    /// <summary>PER, a person.</summary>
    Person,
    /// <summary>ORG, an organisation.</summary>
    Organisation,
    /// <summary>LOC, a country or place.</summary>
    Place,
    /// <summary>EVENT, a named event: a summit, an election, a war.</summary>
    Event,
}

/// <summary>A proper name found in a sentence; titles before a person's name do not belong to it.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="Last">Index of its last word, included.</param>
/// <param name="Span">Where it stands in the text.</param>
public sealed record Name(NameType Type, int First, int Last, Span Span);
