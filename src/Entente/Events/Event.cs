using System.Collections.Immutable;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>How the parties of a meeting met.</summary>
public enum MeetingFormat
{
    /// <summary>Face to face.</summary>
    InPerson,
    /// <summary>By telephone.</summary>
    Phone,
    /// <summary>By video link.</summary>
    Video,
    /// <summary>On the margins of another gathering.</summary>
    Margins,
}

/// <summary>A place with the words that tell it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country it lies in, null where it is not known.</param>
/// <param name="Evidence">Where the text says so.</param>
public sealed record Place(string Name, CountryCode? Country, ImmutableArray<Span> Evidence);

/// <summary>A political event: who did what to whom.</summary>
public sealed record Event
{
    /// <summary>Stable across readings of the same document.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode such as <c>visit</c> or <c>phone</c>, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, what it was about, in PLOVER's order; empty where the text does not tell.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code.</summary>
    public required CameoCode Cameo { get; init; }

    /// <summary>PLOVER's score of the type, -10 to 10.</summary>
    public required double Scale { get; init; }

    /// <summary>The Goldstein value of the CAMEO code, null where none is defined.</summary>
    public double? Goldstein { get; init; }

    /// <summary>PLOVER's quad class.</summary>
    public required QuadClass Quad { get; init; }

    /// <summary>Whether all parties are of one country.</summary>
    public bool Domestic { get; init; }

    /// <summary>Who acts; in a meeting without host all parties, on a visit the visitor. At least one.</summary>
    public required ImmutableArray<Entity> Actor { get; init; }

    /// <summary>To whom; on a visit the host.</summary>
    public ImmutableArray<Entity> Recipient { get; init; } = [];

    /// <summary>When, null where the text does not tell.</summary>
    public GroundedDate? Date { get; init; }

    /// <summary>Where, null where the text does not tell.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it happened.</summary>
    public EventStatus Status { get; init; }

    /// <summary>What the sides say about it, where the text does not tell it as a fact.</summary>
    public ImmutableArray<EventClaim> Claims { get; init; } = [];

    /// <summary>The highest office of the meeting's lower side, null where the text does not tell.</summary>
    public OfficeLevel? Level { get; init; }

    /// <summary>How they met, null where the text does not tell.</summary>
    public MeetingFormat? Format { get; init; }

    /// <summary>What was discussed.</summary>
    public ImmutableArray<Span> Topics { get; init; } = [];

    /// <summary>What was signed, null where nothing was.</summary>
    public Span? Document { get; init; }

    /// <summary>Whether it is a courtesy: thanks, a welcome, praise of the relations.</summary>
    public bool Courtesy { get; init; }

    /// <summary>Whose part in a meeting the text tells: hosts and guests, mediators, chairs.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>The id of the visit that this meeting was part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>The word that makes it an event.</summary>
    public required Span Trigger { get; init; }

    /// <summary>Where the actors are named.</summary>
    public required ImmutableArray<Span> ActorSpans { get; init; }

    /// <summary>Where the recipients are named.</summary>
    public ImmutableArray<Span> RecipientSpans { get; init; } = [];

    /// <summary>The sentences it rests on.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The id of the quote it stands in.</summary>
    public string? SaidIn { get; init; }

    /// <summary>The frame that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; }
}
