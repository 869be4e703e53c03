using System.Collections.Immutable;

namespace Entente.Parties;

/// <summary>
/// A noun phrase around an office or a body: "the former Belarusian prime minister", "Minister of Transport",
/// "the president of Iceland", "his deputy", "the two leaders", "the Fijian Foreign Ministry".
/// </summary>
internal sealed record OfficePhrase
{
    /// <summary>First word, determiner and all.</summary>
    public required int First { get; init; }

    /// <summary>Last word, included.</summary>
    public required int Last { get; init; }

    /// <summary>First word of the office's own name.</summary>
    public required int Core { get; init; }

    /// <summary>Last word of the office's own name.</summary>
    public required int CoreEnd { get; init; }

    /// <summary>The office; null for a body.</summary>
    public OfficeType? Type { get; init; }

    /// <summary>What else its noun can stand for: "the envoy" of an ambassador.</summary>
    public ImmutableArray<string> RoleKinds { get; init; } = [];

    /// <summary>The office as a reading tells it, with its deputies: "deputy prime minister".</summary>
    public required string Title { get; init; }

    public OfficeLevel Level { get; init; }

    public OfficeState State { get; init; }

    public string? Sector { get; init; }

    /// <summary>Whether it stands in the plural.</summary>
    public bool Plural { get; init; }

    /// <summary>The country said with it.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The organisation said with it: "secretary general of NATO".</summary>
    public WorldEntry? Organisation { get; init; }

    /// <summary>The word that says whose: "his", "our"; in lower case.</summary>
    public string? Possessive { get; init; }

    /// <summary>Whether "the", "this" or a possessive stands before it.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether "a" or "an" stands before it.</summary>
    public bool Indefinite { get; init; }

    /// <summary>Whether it is a body rather than a post.</summary>
    public bool IsBody => Type is null;

    public bool Holds(int word) => First <= word && word <= Last;
}
