using Entente.Language;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>An event while a document's events are being found and merged.</summary>
internal sealed class EventDraft(Frame frame, Sentence sentence, int trigger)
{
    public Frame Frame { get; } = frame;

    public Sentence Sentence { get; } = sentence;

    public int Trigger { get; } = trigger;

    public Span TriggerSpan => Sentence.Tokens[Trigger].Span;

    /// <summary>What it is in PLOVER and CAMEO: the frame's own, or finer by what was asked, promised or refused.</summary>
    public ActCode Code { get; set; } = new(frame.Type, frame.Mode, frame.Cameo);

    public List<PartyReference> Actors { get; init; } = [];

    public List<PartyReference> Recipients { get; init; } = [];

    public EventStatus Status { get; set; }

    /// <summary>What the sides say about it.</summary>
    public List<EventClaim> Claims { get; init; } = [];

    public GroundedDate? Date { get; set; }

    public Place? Place { get; set; }

    public MeetingFormat? Format { get; set; }

    public Span? Document { get; set; }

    public List<Span> Topics { get; init; } = [];

    public List<Span> Evidence { get; init; } = [];

    public bool IsVisit => Code.Mode == "visit";

    /// <summary>All parties, each once.</summary>
    public IEnumerable<Entity> Parties => Actors.Concat(Recipients).SelectMany(r => r.Entities).Distinct();

    public IEnumerable<Entity> ActorEntities => Actors.SelectMany(r => r.Entities).Distinct();

    public IEnumerable<Entity> RecipientEntities => Recipients.SelectMany(r => r.Entities).Distinct();
}
