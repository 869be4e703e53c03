namespace Entente.Parties;

/// <summary>
/// What news calls bodies instead of their names, from knowledge/world/descriptions.yaml, and what types the bodies of
/// knowledge/world are of.
/// </summary>
internal sealed class BodyDescriptions
{
    private readonly Dictionary<string, BodyNoun> _nouns = [];
    private readonly Dictionary<string, (string Type, HashSet<string> Words)> _bodies = [];

    public BodyDescriptions(KnowledgeBase knowledge)
    {
        foreach (var noun in knowledge.Section("world/descriptions").GetProperty("bodies").EnumerateArray())
            _nouns[noun.GetProperty("noun").GetString()!] = new BodyNoun(
                [.. noun.GetProperty("of").EnumerateArray().Select(t => t.GetString()!)],
                noun.TryGetProperty("named", out var named) && named.GetBoolean(),
                noun.TryGetProperty("plural", out var plural) && plural.GetBoolean());
        foreach (var body in knowledge.Section("world/organisations").GetProperty("organisations").EnumerateArray())
        {
            var name = body.GetProperty("name").GetString()!;
            var names = body.GetProperty("names").EnumerateArray().Select(n => n.GetString()!).Append(name);
            _bodies[name] = (body.GetProperty("type").GetString()!, [.. names.SelectMany(Words)]);
        }
    }

    /// <summary>What a noun, in its dictionary form, can mean; null where it is none for a body.</summary>
    public BodyNoun? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>The type of a body, null where it is not known.</summary>
    public string? Type(EntityDraft body) =>
        body.Kind == EntityKind.Group ? "group" : _bodies.TryGetValue(body.Name, out var known) ? known.Type : null;

    /// <summary>Whether a body has a word in one of its names.</summary>
    public bool HasInName(EntityDraft body, string word) =>
        _bodies.TryGetValue(body.Name, out var known) ? known.Words.Contains(word) : Words(body.Name).Contains(word);

    private static IEnumerable<string> Words(string name) => name.ToLowerInvariant().Split(' ', '-', '\'', ',');
}

/// <summary>A noun for a body.</summary>
/// <param name="Of">The types of which it is true.</param>
/// <param name="Named">Whether it means a body that has it in its name.</param>
/// <param name="Plural">Whether it stands in the plural.</param>
internal sealed record BodyNoun(HashSet<string> Of, bool Named, bool Plural);
