using Entente.Language;

namespace Entente.Parties;

/// <summary>The words by which English refers to parties without their names. Thread-safe.</summary>
internal sealed class ReferenceWords(KnowledgeBase knowledge)
{
    /// <summary>Words that stand for people.</summary>
    public Pronouns Pronouns { get; } = new(knowledge);

    /// <summary>Words of hosts and guests, counterparts, sides.</summary>
    public RoleWords Roles { get; } = new(knowledge);

    /// <summary>Nouns for people.</summary>
    public PeopleLexicon People { get; } = new(knowledge);

    /// <summary>What states are called.</summary>
    public StateDescriptions States { get; } = new(knowledge);

    /// <summary>What bodies are called.</summary>
    public BodyDescriptions Bodies { get; } = new(knowledge);

    /// <summary>Of whom a noun is said.</summary>
    public Predication Predication { get; } = new(new Negation(knowledge));
}
