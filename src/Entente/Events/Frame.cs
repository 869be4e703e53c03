using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Events;

/// <summary>
/// Which predicate makes which event, and which of its arguments is which party: an entry of knowledge/english/frames.
/// docs/codebook/frames.md explains its members.
/// </summary>
internal sealed class Frame
{
    private static readonly ImmutableArray<FramePath> Subject = [FramePath.Parse("subject", WordClasses.None)];

    private readonly ImmutableArray<Predicate> _predicates;

    /// <exception cref="FrameException">A member is missing, not known or not what it should be.</exception>
    public Frame(FrameEntry entry, Ontology ontology)
    {
        entry.Check();
        Name = entry.Text("frame") ?? throw new FrameException(null, "a frame needs a name");
        Type = entry.Value<EventType>("type") ?? throw new FrameException(null, "a frame needs a type");
        Mode = entry.Text("mode");
        if (Mode is not null && ontology.Mode(Type, Mode) is null) throw new FrameException("mode", $"{Type.ToString().ToUpperInvariant()} has no mode '{Mode}'");
        var cameo = entry.Text("cameo");
        if (cameo is not null && (!CameoCode.IsCode(cameo) || ontology.Find(new CameoCode(cameo)) is null))
            throw new FrameException("cameo", $"there is no CAMEO code '{cameo}'");
        Cameo = cameo is null ? ontology.ToCameo(Type, Mode) : new CameoCode(cameo);
        _predicates =
        [
            .. entry.Words("verbs").Select(Predicate.Verb),
            .. entry.Texts("nouns").Select(Predicate.Noun),
            .. entry.Texts("adjectives").Select(Predicate.Adjective),
            .. entry.Texts("being").Select(Predicate.Being),
        ];
        if (_predicates.IsEmpty) throw new FrameException(null, "a frame needs 'verbs', 'nouns', 'adjectives' or 'being'");
        Light = entry.Words("light");
        Where = entry.Paths("where");
        Unless = entry.Paths("unless");
        Actor = entry.Has("actor") ? entry.Paths("actor") : Subject;
        Recipient = entry.Paths("recipient");
        Partner = entry.Paths("partner");
        Content = entry.Paths("content");
        Topics = entry.Paths("topics");
        Document = entry.Paths("document");
        Alone = entry.Flag("alone");
        Courtesy = entry.Flag("courtesy");
        ActorNot = entry.Kinds("actor-not");
        RecipientNot = entry.Kinds("recipient-not");
        Local = entry.Flag("local");
        States = entry.Flag("states");
        Own = entry.Paths("own");
        Apart = entry.Flag("apart");
        Foreign = entry.Flag("foreign");
        Home = entry.Flag("home");
        Provision = entry.Flag("provision");
        Spoken = entry.Flag("spoken");
        Plain = entry.Flag("plain");
        Occasion = entry.Flag("occasion");
        Counterpart = entry.Flag("counterpart");
        Across = entry.Flag("across");
        About = entry.Paths("about");
        Sides = entry.Flag("sides");
        Voiced = entry.Flag("voiced");
        Refrains = entry.Flag("refrains");
        Coming = entry.Flag("coming");
        Impersonal = entry.Flag("impersonal");
        Answers = entry.Flag("answers");
        Each = entry.Flag("each");
        Host = entry.Flag("host");
        Together = entry.Flag("together");
        PeopleOnly = entry.Flag("people");
        PlacesOnly = entry.Flag("places");
        Commitment = entry.Commitment("commitment");
        Planned = entry.Commitment("planned");
        Message = entry.Value<MessageKind>("message");
        IsEvent = !entry.IsNo("event");
        Via = entry.Paths("via");
        Carried = entry.Flag("carried");
        Uttered = entry.Flag("uttered");
        Format = entry.Value<MeetingFormat>("format");
        Role = entry.Value<ParticipantRole>("role");
        Specificity = ((Where.Length + (Light.IsEmpty ? 0 : 1)) * 16) + Unless.Length;
    }

    /// <summary>Its name, which an event tells as its rule.</summary>
    public string Name { get; }

    public EventType Type { get; }

    public string? Mode { get; }

    public CameoCode Cameo { get; }

    /// <summary>The light verbs of which one must govern the noun; none: any or none.</summary>
    public ImmutableArray<string> Light { get; }

    /// <summary>Paths that must all lead to a word.</summary>
    public ImmutableArray<FramePath> Where { get; }

    /// <summary>Paths of which none may lead to a word.</summary>
    public ImmutableArray<FramePath> Unless { get; }

    public ImmutableArray<FramePath> Actor { get; }

    public ImmutableArray<FramePath> Recipient { get; }

    /// <summary>Who acts together with the actor: the other side of a meeting or an agreement.</summary>
    public ImmutableArray<FramePath> Partner { get; }

    /// <summary>What is asked, promised, refused or threatened: acts within it are no events of their own.</summary>
    public ImmutableArray<FramePath> Content { get; }

    /// <summary>What is discussed, where it is elsewhere than usual.</summary>
    public ImmutableArray<FramePath> Topics { get; }

    /// <summary>What is signed.</summary>
    public ImmutableArray<FramePath> Document { get; }

    /// <summary>Whether it is a courtesy: thanks, a welcome, praise of the relations.</summary>
    public bool Courtesy { get; }

    /// <summary>Kinds of parties that never act so.</summary>
    public PartyKinds ActorNot { get; }

    /// <summary>Kinds of parties to whom it is never done, or with whom.</summary>
    public PartyKinds RecipientNot { get; }

    /// <summary>Whether the state acts in whose territory it happens, where a path of the actor leads to a place.</summary>
    public bool Local { get; }

    /// <summary>Whether it is done to the state of whoever is not named ("expelled two Chadian diplomats").</summary>
    public bool States { get; }
    /// <summary>Paths to who must be of the actor's side, where they lead to a party: who would do what a warning warns of.</summary>
    public ImmutableArray<FramePath> Own { get; }

    /// <summary>Whether the recipient must be of another side than the actor.</summary>
    public bool Apart { get; }

    /// <summary>Whether a party of the actor's own country is no recipient: a task set for one's own side is no request.</summary>
    public bool Foreign { get; }

    /// <summary>Whether the recipient is of the actor's own side: a task is set for nobody else.</summary>
    public bool Home { get; }

    /// <summary>Whether it holds only behind an agreement just told, whose parties are bound by it: "the cost is to be shared".</summary>
    public bool Provision { get; }

    /// <summary>Whether the act is done by saying it: a request that was turned down was made all the same.</summary>
    public bool IsSpeechAct => Type is EventType.Request or EventType.Reject or EventType.Accuse or EventType.Threaten or EventType.Agree;

    /// <summary>Whether the content leaves the code as it is: what another is warned against is not what is threatened.</summary>
    public bool Plain { get; }

    /// <summary>Whether the words themselves are the act: harm announced on a condition is a threat already made.</summary>
    public bool Spoken { get; }

    /// <summary>Whether the states of the meeting told last act, where the sentence names nobody.</summary>
    public bool Occasion { get; }

    /// <summary>Whether it is an event without a recipient or partner too.</summary>
    public bool Alone { get; }

    /// <summary>Whether, where no recipient is named, it is the other side of the meeting that the report is about.</summary>
    public bool Counterpart { get; }

    /// <summary>Whether, where no recipient is named, it is the other of the two sides that the report is about, if the actor is one.</summary>
    public bool Across { get; }

    /// <summary>Paths to what takes up an act told before: where no recipient is named, it is the other party of that act.</summary>
    public ImmutableArray<FramePath> About { get; }

    /// <summary>Whether who is not named can be known from what was told before; such a frame comes after those that find their parties.</summary>
    public bool IsOpen => Across || !About.IsEmpty;

    /// <summary>Whether, where no actor is named, both sides of that meeting act.</summary>
    public bool Sides { get; }

    /// <summary>Whether it holds only for what a speaker says that his own side will do.</summary>
    public bool Voiced { get; }

    /// <summary>Whether what a speaker says is that his own side will not do it ("will not shoot first").</summary>
    public bool Refrains { get; }

    /// <summary>Whether it holds only for what is still to come: "the next round will be held", "is expected in Oslo".</summary>
    public bool Coming { get; }

    /// <summary>Whether what a speaker says need not name who does it: "the ship will leave", "the crew will be freed" are of his side.</summary>
    public bool Impersonal { get; }

    /// <summary>Whether, where no recipient is named, it is whoever made the offer or request just before.</summary>
    public bool Answers { get; }

    /// <summary>Whether each of the coordinated acts in its content is an event of its own.</summary>
    public bool Each { get; }

    /// <summary>Whether the recipient is the host, so that a place stands for its country.</summary>
    public bool Host { get; }

    /// <summary>Whether all parties may stand in one phrase ("talks between A and B").</summary>
    public bool Together { get; }

    /// <summary>Whether the actor must be a person.</summary>
    public bool PeopleOnly { get; }

    /// <summary>Whether the recipient must be a place or a country.</summary>
    public bool PlacesOnly { get; }

    /// <summary>What the act commits to once it is done: a promise to what is promised; null where to nothing.</summary>
    public CommitmentKind? Commitment { get; }

    /// <summary>What it commits to while it is still to come: "will send tents"; null where to nothing.</summary>
    public CommitmentKind? Planned { get; }

    /// <summary>What it conveys, null where nothing.</summary>
    public MessageKind? Message { get; }

    /// <summary>Whether it is an event of PLOVER's at all; its type else says which it would be nearest to.</summary>
    public bool IsEvent { get; }

    /// <summary>Through whom the actor acts: an envoy, a spokeswoman, whoever conveys greetings.</summary>
    public ImmutableArray<FramePath> Via { get; }

    /// <summary>Whether another carries it, where nobody is named the other side of the meeting.</summary>
    public bool Carried { get; }

    /// <summary>Whether, where no actor is named, it is whoever says the words.</summary>
    public bool Uttered { get; }

    public MeetingFormat? Format { get; }

    /// <summary>What the actor was at the meeting, where that is neither guest nor mediator.</summary>
    public ParticipantRole? Role { get; }

    /// <summary>
    /// How much the frame asks for; of two that fit, the one that asks for more counts. What must be there says more than what
    /// must not: a general frame shuts out many things and is still the general one.
    /// </summary>
    public int Specificity { get; }

    /// <summary>The lemmas that can trigger it.</summary>
    public IEnumerable<string> Lemmas => _predicates.Where(p => p.Kind != PartOfSpeech.Aux).Select(p => p.Lemma).Distinct();

    /// <summary>Whether any place can trigger it that someone is in.</summary>
    public bool TellsPlace => _predicates.Any(p => p.Kind == PartOfSpeech.Aux);

    /// <summary>Whether the frame's trigger and conditions fit a word.</summary>
    public bool Fits(DeepSyntax syntax, Sentence s, int word)
    {
        if (!_predicates.Any(p => p.Fits(s, s.Tokens[word]))) return false;
        if (!Light.IsEmpty && !(syntax.Governor(s, word) is { } verb && Light.Contains(s.Tokens[verb].Lemma))) return false;
        return Where.All(p => p.From(syntax, s, word).Any()) && !Unless.Any(p => p.From(syntax, s, word).Any());
    }
}
