using Entente.Language;

namespace Entente.Parties;

/// <summary>Words of hosts and guests, of counterparts and sides, of who leads and who came before, from knowledge/english/roles.yaml.</summary>
internal sealed class RoleWords(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _hosting = knowledge.Words("english/roles", "hosting");
    private readonly HashSet<string> _visiting = knowledge.Words("english/roles", "visiting");
    private readonly HashSet<string> _visits = knowledge.Words("english/roles", "visits");
    private readonly HashSet<string> _counterparts = knowledge.Words("english/roles", "counterparts");
    private readonly HashSet<string> _offices = knowledge.Words("english/roles", "offices");
    private readonly HashSet<string> _sides = knowledge.Words("english/roles", "sides");
    private readonly HashSet<string> _leading = knowledge.Words("english/roles", "leading");
    private readonly HashSet<string> _arriving = knowledge.Words("english/roles", "arriving");
    private readonly HashSet<string> _guests = knowledge.Words("english/roles", "guests");
    private readonly HashSet<string> _predecessors = knowledge.Words("english/roles", "predecessors");
    private readonly HashSet<string> _successors = knowledge.Words("english/roles", "successors");
    private readonly HashSet<string> _hosts = knowledge.Words("english/roles", "hosts");

    private readonly HashSet<string> _pairs = knowledge.Words("english/roles", "pairs");
    private readonly HashSet<string> _stately = knowledge.Words("english/roles", "pairs-of-states");
    private readonly HashSet<string> _personal = knowledge.Words("english/roles", "pairs-of-people");

    /// <summary>Whether two of a noun are the two sides, even where the text does not count them: "the delegations".</summary>
    public bool IsOfPair(string noun) => _pairs.Contains(noun);

    /// <summary>Whether two of a noun stand for two states: "both governments".</summary>
    public bool IsStateOfPair(string noun) => _stately.Contains(noun);

    /// <summary>Whether two of a noun are two who act for states: "the two men".</summary>
    public bool IsPersonOfPair(string noun) => _personal.Contains(noun);

    /// <summary>Whether the verb's subject is a host and its object a guest.</summary>
    public bool IsHosting(Token verb) => verb.Upos == PartOfSpeech.Verb && _hosting.Contains(verb.Lemma);

    /// <summary>Whether the subject of the verb or noun is a guest: "visited", "on a visit".</summary>
    public bool IsVisiting(Token token) => (token.Upos == PartOfSpeech.Verb && _visiting.Contains(token.Lemma))
        || (token.Upos == PartOfSpeech.Noun && _visits.Contains(token.Lemma));

    /// <summary>Whether the verb says that its subject has come to where it is: "arrived in".</summary>
    public bool IsArriving(Token verb) => _arriving.Contains(verb.Lemma);

    /// <summary>Whether the verb's subject leads its object: "headed the delegation".</summary>
    public bool IsLeading(Token verb) => verb.Upos == PartOfSpeech.Verb && _leading.Contains(verb.Lemma);

    /// <summary>Whether a role noun stands for the holder of the same office elsewhere.</summary>
    public bool IsCounterpart(string noun) => _counterparts.Contains(noun);

    /// <summary>Whether a role noun stands for who held the same post before.</summary>
    public bool IsPredecessor(string noun) => _predecessors.Contains(noun);

    /// <summary>Whether a role noun stands for who holds the same post after.</summary>
    public bool IsSuccessor(string noun) => _successors.Contains(noun);

    /// <summary>Whether a noun stands for a body that speaks for its owner: "her office".</summary>
    public bool IsOffice(Token token) => token.Upos == PartOfSpeech.Noun && _offices.Contains(token.Lemma);

    /// <summary>Whether a noun with a country stands for that country: "the American side".</summary>
    public bool IsSide(string noun) => _sides.Contains(noun);

    /// <summary>Whether whose a title is tells nothing of its country: "his counterpart", "her host".</summary>
    public bool IsRelative(OfficePhrase phrase) => phrase.Type is not { } type || (type.IsRole && type.Kinds.IsEmpty)
        || IsCounterpart(type.Title) || IsGuest(type.Title) || IsHost(type.Title) || IsSide(type.Title);

    /// <summary>Whether a role noun stands for a guest.</summary>
    public bool IsGuest(string noun) => _guests.Contains(noun);

    /// <summary>Whether a role noun stands for a host.</summary>
    public bool IsHost(string noun) => _hosts.Contains(noun);
}
