using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>From a word that a frame's path leads to, the parties that it stands for, with all that is coordinated.</summary>
internal sealed class PartyPhrases(PartyLayer parties, DeepSyntax syntax, WordClasses classes)
{
    private const int Depth = 3;
    private readonly HashSet<string> _standing = [.. classes.Expand("@delegation")];

    /// <summary>The references at the first path and tier that lead to any party.</summary>
    public List<PartyReference> First(Sentence s, int trigger, ImmutableArray<FramePath> paths, bool placesToo)
    {
        foreach (var path in paths)
            foreach (var tier in path.Tiers(syntax, s, trigger))
            {
                var found = new List<PartyReference>();
                foreach (var word in tier)
                    if (word != trigger) Collect(s, word, placesToo, found, 0);
                if (found.Count > 0) return found;
            }

        return [];
    }

    private void Collect(Sentence s, int word, bool placesToo, List<PartyReference> found, int depth)
    {
        if (depth > Depth) return;
        var reference = parties.At(s.Index, word) ?? Inside(s, word);
        if (reference is not null && !found.Exists(f => f.First == reference.First))
        {
            if (placesToo) reference = reference with { Entities = [.. reference.Entities.Select(CountryOf).Where(e => e.Kind != EntityKind.Gathering)] };
            if (!reference.Entities.IsEmpty && reference.Entities.All(e => placesToo || IsActor(e))) found.Add(reference);
        }

        foreach (var other in s.Children(word, "conj"))
            if (other.Upos != PartOfSpeech.Verb) Collect(s, other.Index, placesToo, found, depth + 1);
    }

    // A place stands for its country, where the text speaks of that.
    private Entity CountryOf(Entity entity) => entity is { Kind: EntityKind.Place, Country: { } country }
        ? parties.Entities.FirstOrDefault(c => c.Kind == EntityKind.Country && c.Country == country) ?? entity
        : entity;

    // "the delegation of Chad", "representatives of the two governments": whoever stands right below.
    private PartyReference? Inside(Sentence s, int word)
    {
        foreach (var child in s.Children(word, "appos"))
            if (parties.At(s.Index, child.Index) is { } apposed && apposed.Entities.All(IsActor))
                return apposed;
        if (!_standing.Contains(s.Tokens[word].Lemma)) return null;
        foreach (var child in s.Children(word))
            if ((child.Is("nmod") && s.Child(child.Index, "case")?.Lemma is "of" or "from") || child.Is("amod") || child.Is("compound") || child.Is("nmod:poss"))
                if (parties.At(s.Index, child.Index) is { } owner && owner.Entities.All(IsActor))
                    return owner;
        return null;
    }

    private static bool IsActor(Entity e) => e.Kind is EntityKind.Person or EntityKind.Country or EntityKind.Government
        or EntityKind.Organization or EntityKind.Group or EntityKind.People;
}
