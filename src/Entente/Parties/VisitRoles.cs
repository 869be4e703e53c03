using Entente.Language;

namespace Entente.Parties;

/// <summary>Words that make someone a host or a guest, from knowledge/english/roles.yaml.</summary>
internal sealed class VisitRoles(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _hosting = knowledge.Words("english/roles", "hosting");
    private readonly HashSet<string> _visiting = knowledge.Words("english/roles", "visiting");
    private readonly HashSet<string> _guests = knowledge.Words("english/roles", "guests");
    private readonly HashSet<string> _hosts = knowledge.Words("english/roles", "hosts");

    /// <summary>Whether the verb's subject is a host and its object a guest.</summary>
    public bool IsHosting(Token verb) => verb.Upos == PartOfSpeech.Verb && _hosting.Contains(verb.Lemma);

    /// <summary>Whether the verb's subject is a guest.</summary>
    public bool IsVisiting(Token verb) => verb.Upos == PartOfSpeech.Verb && _visiting.Contains(verb.Lemma);

    /// <summary>Whether a role noun stands for a guest.</summary>
    public bool IsGuest(string noun) => _guests.Contains(noun);

    /// <summary>Whether a role noun stands for a host.</summary>
    public bool IsHost(string noun) => _hosts.Contains(noun);
}
