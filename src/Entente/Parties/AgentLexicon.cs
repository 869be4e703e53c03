using Entente.Language;

namespace Entente.Parties;

/// <summary>Nouns for bodies and people, from knowledge/english/agents.yaml. Thread-safe.</summary>
internal sealed class AgentLexicon
{
    private readonly Dictionary<string, List<AgentNoun>> _byLastWord = [];
    private readonly HashSet<string> _quantities;

    public AgentLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/agents");
        var (belonging, facing, abroad) = (Words("belonging"), Words("facing"), Words("abroad"));
        var cutter = new WordCutter(knowledge);
        foreach (var (key, kind) in Kinds)
            foreach (var sector in section.GetProperty(key).EnumerateObject())
                foreach (var entry in sector.Value.EnumerateArray())
                    Add(entry.GetString()!, kind, sector.Name == "none" ? null : sector.Name);
        foreach (var nouns in _byLastWord.Values) nouns.Sort((one, other) => other.Words.Length - one.Words.Length);
        _quantities = Words("quantities");

        HashSet<string> Words(string key) => knowledge.Words("english/agents", key);

        void Add(string noun, AgentKind kind, string? sector)
        {
            string[] words = [.. cutter.Cut(noun, 0, noun.Length).Select(w => noun.Substring(w.Start, w.Length))];
            if (!_byLastWord.TryGetValue(words[^1], out var nouns)) _byLastWord[words[^1]] = nouns = [];
            nouns.Add(new AgentNoun(words, kind, sector)
            {
                IsBelonging = belonging.Contains(words[^1]), IsFacing = facing.Contains(words[^1]), IsAbroad = abroad.Contains(noun),
            });
        }
    }

    private static readonly (string Key, AgentKind Kind)[] Kinds =
        [("organs", AgentKind.Organ), ("organizations", AgentKind.Organization), ("groups", AgentKind.Group), ("people", AgentKind.People)];

    /// <summary>Whether a noun counts what stands behind its "of": "hundreds".</summary>
    public bool IsQuantity(Token noun) => _quantities.Contains(noun.Lemma.ToLowerInvariant());

    /// <summary>The longest noun whose last word this is, null where none is.</summary>
    public AgentNoun? Ending(SentenceWords words, int last) =>
        Ending(words.Lower, i => words.Tokens[i].Lemma.ToLowerInvariant(), last);

    /// <summary>The longest noun with which a name ends, null where none is: "Zenda Trade Union".</summary>
    public AgentNoun? InName(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        // "University of Zenda".
        var of = Array.IndexOf(words, "of");
        return Ending(words, i => words[i], words.Length - 1) ?? (of > 0 ? Ending(words, i => words[i], of - 1) : null);
    }

    // The form goes before the lemma: "troops" and "authorities" are no plurals of "troop" and "authority".
    private AgentNoun? Ending(string[] lower, Func<int, string> lemma, int last)
    {
        var byForm = Longest(lower[last]);
        if (lemma(last) is var other && other == lower[last]) return byForm;
        var byLemma = Longest(other);
        return byForm is null || byLemma?.Words.Length > byForm.Words.Length ? byLemma : byForm;

        AgentNoun? Longest(string word) => _byLastWord.GetValueOrDefault(word)?.Find(n => n.Words.Length <= last + 1 && Fits(n.Words));

        bool Fits(string[] noun)
        {
            for (var i = noun.Length - 2; i >= 0; i--)
                if (last - noun.Length + 1 + i is var at && noun[i] != lower[at] && noun[i] != lemma(at))
                    return false;
            return true;
        }
    }
}
