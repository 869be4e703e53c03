namespace Entente.Language;

/// <summary>Verbs that say little themselves: the noun beside them is the act. From knowledge/english/light-verbs.yaml. Thread-safe.</summary>
internal sealed class LightVerbs(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _does = knowledge.Words("english/light-verbs", "does");
    private readonly HashSet<string> _suffers = knowledge.Words("english/light-verbs", "suffers");
    private readonly HashSet<string> _promise = knowledge.Words("english/light-verbs", "promise");
    private readonly HashSet<string> _aims = knowledge.Words("english/light-verbs", "aims");
    private readonly HashSet<string> _counts = knowledge.Words("english/light-verbs", "counts");
    private readonly Dictionary<string, string[]> _addressed = knowledge.Section("english/light-verbs").GetProperty("addressed")
        .EnumerateObject().ToDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(e => e.GetString()!).ToArray());

    /// <summary>Whether a verb lends its noun an argument: "impose (sanctions)", "come under (fire)".</summary>
    /// <param name="verb">Its lemma.</param>
    /// <param name="preposition">What stands before the noun, null where it is the object.</param>
    public bool Lends(string verb, string? preposition)
    {
        var key = preposition is null ? verb : $"{verb} {preposition}";
        return _does.Contains(key) || _suffers.Contains(key);
    }

    /// <summary>Whether it is done to the verb's subject: "faces (sanctions)", "received (an invitation)".</summary>
    /// <param name="verb">Its lemma.</param>
    /// <param name="preposition">What stands before the noun, null where it is the object.</param>
    public bool Suffers(string verb, string? preposition) => _suffers.Contains(preposition is null ? verb : $"{verb} {preposition}");

    /// <summary>Whether a word only counts what stands behind its "of": "hundreds (of soldiers)".</summary>
    public bool Counts(string lemma) => _counts.Contains(lemma);

    /// <summary>Whether the subject is who will do it although another stands beside: "promised Chad to send".</summary>
    public bool IsPromise(string verb) => _promise.Contains(verb);

    /// <summary>Prepositions behind which stands whom an act is aimed at, never whose it is: "(sanctions) against".</summary>
    public IReadOnlyCollection<string> Aims => _aims;

    /// <summary>The prepositions behind which a verb names who is to do what it asks: "call (on)".</summary>
    public IReadOnlyCollection<string> Addressed(string verb) => _addressed.GetValueOrDefault(verb) ?? [];
}
