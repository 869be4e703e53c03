using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>From a word that a frame's path leads to, the parties that it stands for, with all that is coordinated.</summary>
internal sealed class PartyPhrases(PartyLayer parties, DeepSyntax syntax, WordClasses classes, BodyPronouns pronouns)
{
    private const int Depth = 3;
    private readonly HashSet<string> _standing = [.. classes.Expand("@delegation")];
    private readonly HashSet<string> _led = [.. classes.Expand("@led")];
    private readonly HashSet<string> _papers = [.. classes.Expand("@paper")];
    private readonly HashSet<string> _homes = [.. classes.Expand("@homeland")];

    /// <summary>The references at the first path and tier that lead to any party that is not among others known already.</summary>
    public List<PartyReference> First(Sentence s, int trigger, ImmutableArray<FramePath> paths, bool placesToo, List<PartyReference>? but = null,
        Func<PartyReference, bool>? accepts = null)
    {
        // The act's own word is no party, save the place that someone is in.
        var isPlace = s.Child(trigger, "cop") is not null && s.Child(trigger, "case") is not null;
        foreach (var path in paths)
            foreach (var tier in path.Tiers(syntax, s, trigger))
            {
                var found = new List<PartyReference>();
                foreach (var word in tier)
                    if (word != trigger || isPlace) Collect(s, word, placesToo, found, 0);
                if (but is not null) found.RemoveAll(f => IsOwn(s, f) || but.Exists(b => b.Entities.SequenceEqual(f.Entities)));
                // Money for "a hospital in Chad" is for Chad where a hospital is no party.
                if (accepts is not null) found.RemoveAll(f => !accepts(f));
                if (found.Count > 0) return found;
            }

        return [];
    }

    /// <summary>The references that any of the paths leads to, each at its first tier with a party that is not among others.</summary>
    public List<PartyReference> Each(Sentence s, int trigger, ImmutableArray<FramePath> paths, List<PartyReference> but)
    {
        var found = new List<PartyReference>();
        foreach (var path in paths) found.AddRange(First(s, trigger, [path], placesToo: false, [.. but, .. found]));
        return found;
    }

    // "Its troops", "their embassy in Chad" are on the side of who acts.
    private static bool IsOwn(Sentence s, PartyReference party) => party.IsApart && party.Entities.All(e => e.Kind == EntityKind.Government)
        && s.Tokens[party.First..(party.Last + 1)].Any(t => t is { Relation: "nmod:poss", Upos: PartOfSpeech.Pron });

    /// <summary>The reference with the state of whoever is not named, where the text speaks of that.</summary>
    public PartyReference State(PartyReference reference) => reference with
    {
        Entities = [.. reference.Entities.Select(e => e.Kind == EntityKind.Government || e.Mentions.All(m => m.Kind != MentionKind.Name) ? Country(e) : e).Distinct()],
    };

    private void Collect(Sentence s, int word, bool placesToo, List<PartyReference> found, int depth)
    {
        if (depth > Depth) return;
        var reference = parties.At(s.Index, word);
        if (reference is null && pronouns.Antecedent(s, word, parties) is { } meant)
        {
            Collect(s, meant, placesToo, found, depth + 1);
            return;
        }

        // "A delegation led by X", whose the text does not tell, is X's.
        if (reference is { IsApart: true } && reference.Entities.All(e => e.Country is null) && Inside(s, word) is not null) reference = null;
        if (reference is null && Inside(s, word) is { } inside) Collect(s, inside, placesToo, found, depth + 1);
        if (reference is not null && !found.Exists(f => f.First == reference.First))
        {
            if (placesToo) reference = reference with { Entities = [.. reference.Entities.Select(CountryOf).Where(e => e.Kind != EntityKind.Gathering)] };
            if (!reference.Entities.IsEmpty && reference.Entities.All(e => placesToo || IsActor(e))) found.Add(reference);
        }

        // "the leaders of Chad and Sudan" are of both.
        if (reference is { IsApart: false } && s.Tokens[word].Xpos is "NNS" or "NNPS")
            foreach (var owner in s.Children(word, "nmod").Where(n => n.Index <= reference.Last))
                foreach (var other in s.Children(owner.Index, "conj")) Collect(s, other.Index, placesToo, found, depth + 1);
        foreach (var other in s.Children(word, "conj"))
            if (other.Upos != PartOfSpeech.Verb) Collect(s, other.Index, placesToo, found, depth + 1);
    }

    // A place stands for its country, where the text speaks of that.
    private Entity CountryOf(Entity entity) => entity.Kind == EntityKind.Place ? Country(entity) : entity;

    private Entity Country(Entity entity) => parties.State(entity) ?? entity;

    // "the delegation of Chad", "a team led by the minister", "representatives of the two governments": whoever stands below.
    private int? Inside(Sentence s, int word)
    {
        if (s.Children(word, "appos").FirstOrDefault(c => IsActorAt(s, c.Index)) is { } apposed) return apposed.Index;
        // "His country", where no one tells which.
        if (_homes.Contains(s.Tokens[word].Lemma) && s.Child(word, "nmod:poss") is { Upos: PartOfSpeech.Pron } whose && IsActorAt(s, whose.Index)) return whose.Index;
        var isPaper = _papers.Contains(s.Tokens[word].Lemma);
        if (!isPaper && !_standing.Contains(s.Tokens[word].Lemma)) return null;
        foreach (var lead in s.Children(word, "acl"))
            if (_led.Contains(lead.Lemma) && syntax.Subject(s, lead.Index).SelectMany(t => t).FirstOrDefault(w => IsActorAt(s, w), word) is var leader
                && leader != word)
                return leader;
        return s.Children(word).FirstOrDefault(c => ((c.Is("nmod") && s.Child(c.Index, "case")?.Lemma is "of" or "from") || c.Is("amod")
            || c.Is("compound") || c.Is("nmod:poss")) && IsActorAt(s, c.Index))?.Index ?? (isPaper ? Author(s, word) : null);
    }

    // "released a statement criticising": who releases it.
    private int? Author(Sentence s, int paper) => s.Tokens[paper] is { Head: >= 0 } token && token.Is("obj") && s.Tokens[token.Head].Upos == PartOfSpeech.Verb
        && syntax.Subject(s, token.Head).FirstOrDefault(t => t.Length > 0)?.FirstOrDefault(w => IsActorAt(s, w), paper) is { } author && author != paper
            ? author : null;

    private bool IsActorAt(Sentence s, int word) => parties.At(s.Index, word) is { } party && party.Entities.All(IsActor);

    private static bool IsActor(Entity e) => e.Kind is EntityKind.Person or EntityKind.Country or EntityKind.Government
        or EntityKind.Organization or EntityKind.Group or EntityKind.People;
}
