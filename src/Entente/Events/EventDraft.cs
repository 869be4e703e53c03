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

    /// <summary>Through whom they act.</summary>
    public List<PartyReference> Via { get; init; } = [];

    /// <summary>Later mentions of the same act, which were joined to this one.</summary>
    public List<EventDraft> Mentions { get; init; } = [];

    public EventStatus Status { get; set; }

    /// <summary>What the sides say about it.</summary>
    public List<EventClaim> Claims { get; init; } = [];

    /// <summary>Whether it is told even where it is hypothetical: a promise bound to a condition was made all the same.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it is a further one of several things that one word agrees to or promises; its own word is then that of the thing.</summary>
    public bool IsFurther { get; init; }

    /// <summary>Whether its sentence did not name the parties that its frame wants: it is an act only if they are known from elsewhere.</summary>
    public bool IsTentative { get; init; }

    public GroundedDate? Date { get; set; }

    /// <summary>Whether a time stands beside it, resolved or not.</summary>
    public bool HasTime { get; set; }

    /// <summary>Whether its word is that of the act promised or threatened, not that of the promise.</summary>
    public bool IsPromised => (Frame.Voiced || Frame.Spoken) && Status is EventStatus.Occurred or EventStatus.Hypothetical;

    public Place? Place { get; set; }

    public MeetingFormat? Format { get; set; }

    public Span? Document { get; set; }

    public List<Span> Topics { get; init; } = [];

    public List<Span> Evidence { get; init; } = [];

    /// <summary>Content words of what it is about; empty where its mention does not tell.</summary>
    public HashSet<string> Matter { get; init; } = [];

    /// <summary>What parts its frame gives its actors.</summary>
    public Dictionary<Entity, ParticipantRole> Parts { get; init; } = [];

    /// <summary>The visit during which the meeting was held.</summary>
    public EventDraft? PartOf { get; set; }

    /// <summary>Whether its own sentence does not say to whom it was done.</summary>
    public bool IsCompleted { get; set; }

    /// <summary>The word for two of whom it is asked, "both sides", where the text does not name them again.</summary>
    public int? Pair { get; init; }

    /// <summary>Whether it needs a party that its own sentence may not tell.</summary>
    public bool IsOpen => Frame.Counterpart || Frame.Sides || Frame.Answers || Frame.IsOpen || Pair is not null;

    public bool IsVisit => Code.Mode == "visit";

    public bool IsCall => Format is MeetingFormat.Phone or MeetingFormat.Video;

    /// <summary>All parties, each once.</summary>
    public IEnumerable<Entity> Parties => Actors.Concat(Recipients).SelectMany(r => r.Entities).Distinct();

    public IEnumerable<Entity> ActorEntities => Actors.SelectMany(r => r.Entities).Distinct();

    public IEnumerable<Entity> RecipientEntities => Recipients.SelectMany(r => r.Entities).Distinct();
}
