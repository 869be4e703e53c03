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
                [
                    .. noun.TryGetProperty("named", out var named) && named.GetBoolean() ? [noun.GetProperty("noun").GetString()!] : Array.Empty<string>(),
                    .. noun.TryGetProperty("like", out var like) ? like.EnumerateArray().Select(w => w.GetString()!) : [],
                ],
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

    /// <summary>Whether a body has one of some words in one of its names.</summary>
    public bool HasInName(EntityDraft body, HashSet<string> words) =>
        _bodies.TryGetValue(body.Name, out var known) ? known.Words.Overlaps(words) : words.Overlaps(Words(body.Name));

    private static IEnumerable<string> Words(string name) => name.ToLowerInvariant().Split(' ', '-', '\'', ',');
}

/// <summary>A noun for a body.</summary>
/// <param name="Of">The types of which it is true.</param>
/// <param name="Names">Words that make it true of a body whose name has one of them.</param>
/// <param name="Plural">Whether it stands in the plural.</param>
internal sealed record BodyNoun(HashSet<string> Of, HashSet<string> Names, bool Plural);
