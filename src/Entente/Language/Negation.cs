namespace Entente.Language;

/// <summary>What says no in a sentence, or leaves it open, by the tree and knowledge/english/negation.yaml. Thread-safe.</summary>
internal sealed class Negation(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _not = knowledge.Words("english/negation", "not");
    private readonly HashSet<string> _no = knowledge.Words("english/negation", "no");
    private readonly HashSet<string> _nobody = knowledge.Words("english/negation", "nobody");
    private readonly HashSet<string> _open = knowledge.Words("english/negation", "open");
    private readonly HashSet<string> _concession = knowledge.Words("english/negation", "concession");
    private readonly HashSet<string> _idle = knowledge.Words("english/negation", "idle");
    private readonly HashSet<string> _without = knowledge.Words("english/negation", "without");

    /// <summary>Whether a verb has a "not" of its own: "did not say", "never met".</summary>
    public bool HasNot(Sentence s, int verb) => s.Children(verb, "advmod").Any(c => _not.Contains(c.Lemma.ToLowerInvariant()));

    /// <summary>Whether a clause may be or not: "if they meet".</summary>
    public bool LeavesOpen(Sentence s, int verb) => s.Children(verb, "mark").Any(m => _open.Contains(m.Lemma));

    /// <summary>Whether a clause that may be or not binds nothing: "even if they meet", "as if", "if possible".</summary>
    public bool IsConceded(Sentence s, int clause) => (_idle.Contains(s.Tokens[clause].Lemma) && s.Child(clause, "nsubj") is null)
        || s.Children(clause).Any(c => c.Index < clause && (c.Is("advmod") || c.Is("mark")) && _concession.Contains(c.Lemma)
            && c.Index + 1 < s.Tokens.Length && _open.Contains(s.Tokens[c.Index + 1].Lemma));

    /// <summary>Whether a noun is none: "no talks", "no minister", "neither Oslo nor Bergen", "nobody".</summary>
    public bool IsNone(Sentence s, int noun) => _nobody.Contains(s.Tokens[noun].Lemma)
        || s.Children(noun).Any(c => (c.Is("det") || c.Is("cc")) && _no.Contains(c.Lemma));

    /// <summary>Whether a preposition says that something is not there: "without talks".</summary>
    public bool IsWithout(Token preposition) => _without.Contains(preposition.Lemma);

    /// <summary>
    /// Whether what a verb tells is not done: by a "not", by "neither … nor", by "without", by a subject that is nobody, or, behind
    /// "or", with the verb before it ("did not confirm or deny").
    /// </summary>
    public bool Denies(Sentence s, int verb) => HasNot(s, verb)
        || s.Children(verb).Any(c => (c.Is("cc") && _no.Contains(c.Lemma)) || (c.Is("mark") && _without.Contains(c.Lemma))
            || (c.Is("nsubj") && IsNone(s, c.Index)))
        || (s.Tokens[verb] is { Head: >= 0 } token && token.Is("conj") && s.Children(verb, "cc").Any(c => c.Lemma is "or") && Denies(s, token.Head));
}
