using Entente.Language;

namespace Entente.Parties;

/// <summary>Which states nouns mean that name none: "the country", "the island nation", "his country", "the two neighbours".</summary>
internal sealed class StateReferences(PartyDraft draft, Discourse discourse, StatesInMind states, StateDescriptions descriptions)
{
    /// <summary>How much more in mind the one must be that nothing but "the country" describes.</summary>
    private const double Alone = 2;

    /// <summary>How much more in mind the one must be of several that a description fits.</summary>
    private const double Described = 1.3;

    /// <summary>Makes a noun refer, if it stands for states and the text leaves no doubt for which.</summary>
    public void Refer(int sentence, int word)
    {
        var s = draft.Sentence(sentence);
        var noun = s.Tokens[word];
        var lemma = Joined(s, word, out var start) + noun.Lemma;
        if (noun.Upos != PartOfSpeech.Noun || !descriptions.IsNoun(lemma) || noun.Is("compound")) return;
        if (s.Children(word, "nmod").Any(c => c.Index > word && s.Child(c.Index, "case")?.Lemma == "of")) return;
        var (first, owner, definite, two, modifiers) = Before(s, word, start);
        if (noun.Xpos == "NNS")
        {
            if (two && modifiers.Length == 0 && states.Two(sentence, word) is { } both) Refer(sentence, first, word, both);
            return;
        }

        // "His country": that of its owner.
        if (owner is { } at)
        {
            if (descriptions.IsOwn(lemma) && draft.At(sentence, at) is [{ Kind: EntityKind.Person, Country: { } country }] && draft.State(country) is { } own)
                Refer(sentence, at + 1, word, [own]);
            return;
        }

        if (!definite) return;
        var described = modifiers.Length == 0 ? null : descriptions.Described(modifiers);
        if (modifiers.Length > 0 && described is null) return;
        if (described is null && !descriptions.StandsAlone(lemma)) return;
        var fitting = described ?? descriptions.Implied(lemma);
        if (states.One(sentence, fitting, fitting is null ? Alone : Described) is { } state) Refer(sentence, first, word, [state]);
    }

    private void Refer(int sentence, int first, int last, List<EntityDraft> meant)
    {
        while (first < last && draft.At(sentence, first) is not null) first++;
        draft.Refer(sentence, first, last, MentionKind.Title, meant);
        discourse.See(meant, sentence, last, MentionKind.Title);
    }

    // What a hyphen ties to a word from the left ("city-" of "city-state"), and where that begins.
    private static string Joined(Sentence s, int word, out int first)
    {
        first = word;
        while (first > 1 && s.Tokens[first - 1] is { Form: "-", Glued: true } && s.Tokens[first - 2].Glued) first -= 2;
        return string.Concat(s.Tokens[first..word].Select(t => t.Form.ToLowerInvariant()));
    }

    // What stands before the noun; modifiers in lower case without those that say nothing.
    private (int First, int? Owner, bool Definite, bool Two, string Modifiers) Before(Sentence s, int word, int start)
    {
        var (owner, definite, two) = ((int?)null, false, false);
        var modifiers = new List<string>();
        var first = start;
        while (first > 0 && s.Tokens[first - 1] is var token && Binding.Inside(s, word, token.Index) && token.Upos != PartOfSpeech.Adp)
        {
            var joined = Joined(s, token.Index, out first);
            if (token.Relation == "nmod:poss") owner = token.Index;
            else if (token.Lemma is "the" or "this") definite = true;
            else if (token.Lemma is "both" or "two") two = true;
            else if ((joined + token.Form).ToLowerInvariant() is var modifier && !descriptions.IsNeutral(modifier)) modifiers.Insert(0, modifier);
            if (owner is not null) break;
        }

        return (first, owner, definite, two, string.Join(' ', modifiers));
    }
}
