using System.Collections.Immutable;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Quotes;

/// <summary>Whether the report gives the words themselves or reports them.</summary>
public enum QuoteForm
{
    /// <summary>In quotation marks.</summary>
    Direct,
    /// <summary>Reported.</summary>
    Indirect,
}

/// <summary>What kind of attitude is attributed.</summary>
public enum QuoteClass
{
    /// <summary>Something said or written.</summary>
    Speech,
    /// <summary>Something believed.</summary>
    Belief,
    /// <summary>Something intended.</summary>
    Intention,
    /// <summary>Something felt.</summary>
    Feeling,
}

/// <summary>Whether it was said at all.</summary>
public enum QuoteStatus
{
    /// <summary>It was.</summary>
    Said,
    /// <summary>The text says that it was not.</summary>
    Denied,
    /// <summary>It might be or might have been.</summary>
    Hypothetical,
    /// <summary>By hearsay.</summary>
    Hearsay,
}

/// <summary>How the speaker stands to the content.</summary>
public enum QuotePolarity
{
    /// <summary>The speaker says that it is so.</summary>
    Affirmed,
    /// <summary>The speaker says that it is not so; never to be shown without the denial.</summary>
    Denied,
    /// <summary>The speaker asks whether it is so.</summary>
    Questioned,
}

/// <summary>Who said what: one attribution of a statement.</summary>
public sealed record Quote
{
    /// <summary>Stable across readings of the same document.</summary>
    public required string Id { get; init; }

    /// <summary>Direct or reported.</summary>
    public required QuoteForm Form { get; init; }

    /// <summary>Speech or attitude.</summary>
    public QuoteClass Class { get; init; }

    /// <summary>Whether it was said.</summary>
    public QuoteStatus Status { get; init; }

    /// <summary>Whether the content is affirmed.</summary>
    public QuotePolarity Polarity { get; init; }

    /// <summary>The words, without quotation marks; several stretches where the text breaks them up. At least one.</summary>
    public required Evidence Content { get; init; }

    /// <summary>Who said it, null where the text does not tell.</summary>
    public Entity? Speaker { get; init; }

    /// <summary>The stretch that names the speaker.</summary>
    public Span? Source { get; init; }

    /// <summary>The words that attribute it.</summary>
    public Span? Cue { get; init; }

    /// <summary>To whom it was said.</summary>
    public ImmutableArray<Entity> Addressee { get; init; } = [];

    /// <summary>Whom the content speaks of by name.</summary>
    public ImmutableArray<Entity> About { get; init; } = [];

    /// <summary>The id of the quote whose content holds this one.</summary>
    public string? Inside { get; init; }

    /// <summary>When it was said.</summary>
    public GroundedDate? Date { get; init; }

    /// <summary>The id of the meeting where it was said.</summary>
    public string? At { get; init; }

    /// <summary>How sure the attribution is, 0 to 1.</summary>
    public double Confidence { get; init; }
}
