using System.Text.Json;

namespace Entente.Parties;

/// <summary>What news calls states instead of their names, from knowledge/world/descriptions.yaml. Words in lower case.</summary>
internal sealed class StateDescriptions
{
    private readonly Dictionary<string, (string? Of, bool Alone, bool Owned, bool OnlyOwned)> _nouns = [];
    private readonly Dictionary<string, HashSet<CountryCode>> _words = [];
    private readonly HashSet<string> _neutral;

    public StateDescriptions(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("world/descriptions");
        foreach (var noun in section.GetProperty("nouns").EnumerateArray())
            _nouns[noun.GetProperty("noun").GetString()!] = (
                noun.TryGetProperty("of", out var of) ? of.GetString() : null,
                !noun.TryGetProperty("alone", out var alone) || alone.GetBoolean(),
                !noun.TryGetProperty("owned", out var owned) || owned.ValueKind != JsonValueKind.False,
                owned.ValueKind == JsonValueKind.String);
        foreach (var word in section.GetProperty("words").EnumerateObject())
            _words[word.Name] = [.. word.Value.EnumerateArray().Select(c => new CountryCode(c.GetString()!))];
        _neutral = knowledge.Words("world/descriptions", "neutral");
    }

    /// <summary>Whether a noun stands for a state.</summary>
    public bool IsNoun(string lemma) => _nouns.TryGetValue(lemma, out var noun) && !noun.OnlyOwned;

    /// <summary>Whether a noun with a possessive stands for the owner's own state: "our country", not "our neighbour".</summary>
    public bool IsOwn(string lemma) => _nouns.TryGetValue(lemma, out var noun) && noun.Owned;

    /// <summary>Whether a noun, without a description before it, mostly means a state.</summary>
    public bool StandsAlone(string lemma) => _nouns[lemma].Alone;

    /// <summary>The states of which a noun alone can be true; null where it is true of all.</summary>
    public IReadOnlySet<CountryCode>? Implied(string lemma) => _nouns[lemma].Of is { } of ? _words[of] : null;

    /// <summary>The states of which words before a noun are true, null where they are no description: "central asian".</summary>
    public IReadOnlySet<CountryCode>? Described(string words) => _words.GetValueOrDefault(words);

    /// <summary>Whether words, in lower case, are such a noun with a description before it: "baltic state".</summary>
    public bool IsDescription(string words) =>
        words.LastIndexOf(' ') is > 0 and var last && IsNoun(words[(last + 1)..]) && Described(words[..last]) is not null;

    /// <summary>Whether a word says nothing of which state is meant.</summary>
    public bool IsNeutral(string word) => _neutral.Contains(word);
}
