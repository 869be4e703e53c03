using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>From a word that a frame's path leads to, the parties that it stands for, with all that is coordinated.</summary>
internal sealed class PartyPhrases(PartyLayer parties)
{
    /// <summary>The references at the first path that leads to any party.</summary>
    public List<PartyReference> First(Sentence sentence, int trigger, ImmutableArray<FramePath> paths, bool placesToo)
    {
        foreach (var path in paths)
        {
            var found = new List<PartyReference>();
            foreach (var word in path.From(sentence, trigger)) Collect(sentence, word, placesToo, found, 0);
            if (found.Count > 0) return found;
        }

        return [];
    }

    private void Collect(Sentence sentence, int word, bool placesToo, List<PartyReference> found, int depth)
    {
        if (depth > 3) return;
        var token = sentence.Tokens[word];
        // "who" and "which" stand for what their clause hangs on.
        if (token.Xpos is "WP" or "WDT" && token.Head >= 0 && sentence.Tokens[token.Head] is { Relation: "acl:relcl", Head: >= 0 } clause)
        {
            // "A and B, who spoke by telephone": the clause hangs on the last of them and means all.
            var antecedent = clause.Head;
            while (sentence.Tokens[antecedent] is { Relation: "conj", Head: >= 0 } conjunct) antecedent = conjunct.Head;
            Collect(sentence, antecedent, placesToo, found, depth + 1);
            return;
        }

        var reference = parties.At(sentence.Index, word) ?? Inside(sentence, word);
        if (reference is not null && reference.Entities.All(e => placesToo || IsActor(e))
            && !found.Exists(f => f.First == reference.First))
            found.Add(reference);
        foreach (var other in sentence.Children(word, "conj")) Collect(sentence, other.Index, placesToo, found, depth + 1);
    }

    // "the delegation of Chad", "representatives of the two governments": whoever stands right below.
    private PartyReference? Inside(Sentence sentence, int word)
    {
        foreach (var child in sentence.Children(word, "appos"))
            if (parties.At(sentence.Index, child.Index) is { } apposed)
                return apposed;
        if (sentence.Tokens[word].Lemma is not ("delegation" or "representative" or "side" or "team" or "leadership" or "official")) return null;
        foreach (var child in sentence.Children(word))
            if ((child.Is("nmod") && sentence.Child(child.Index, "case")?.Lemma is "of" or "from") || child.Is("amod") || child.Is("nmod:poss"))
                if (parties.At(sentence.Index, child.Index) is { } owner && owner.Entities.All(IsActor))
                    return owner;
        return null;
    }

    private static bool IsActor(Entity e) => e.Kind is EntityKind.Person or EntityKind.Country or EntityKind.Government
        or EntityKind.Organization or EntityKind.Group;
}
