using Entente.Language;

namespace Entente.Parties;

/// <summary>A noun phrase for one person who is not named in it and holds no office: "the farmer", "her elder brother".</summary>
/// <param name="Type">Its noun.</param>
/// <param name="First">First word, article and all.</param>
/// <param name="Head">Its noun, the last word.</param>
/// <param name="Owner">The word that says whose, null where none does.</param>
/// <param name="Definite">Whether "the", "this" or a possessive stands before it.</param>
internal sealed record PersonNoun(PersonNounType Type, int First, int Head, int? Owner, bool Definite)
{
    /// <summary>
    /// The phrase around a noun, null where the noun is none for one person. A noun that the lexicon does not know can be one where
    /// it is said of someone.
    /// </summary>
    public static PersonNoun? At(Sentence sentence, int word, PeopleLexicon lexicon, Predication predication)
    {
        var head = sentence.Tokens[word];
        if (head is not { Upos: PartOfSpeech.Noun, Xpos: "NN" } || head.Is("compound")) return null;
        // "Secretary-general" is another word.
        if (head.Glued && word + 1 < sentence.Tokens.Length && sentence.Tokens[word + 1].Form == "-") return null;
        var type = lexicon.Noun(head.Lemma) ?? (IsSaid(sentence, head, lexicon, predication) ? PersonNounType.Unknown(head.Lemma) : null);
        if (type is null) return null;
        var (first, owner, definite) = (word, (int?)null, false);
        foreach (var child in sentence.Children(word).Where(c => c.Index < word))
        {
            if (!(child.Is("det") || child.Is("amod") || child.Is("compound") || child.Is("nmod") || child.Is("nummod"))) continue;
            first = Math.Min(first, sentence.Subtree(child.Index).Min(t => t.Index));
            if (child.Relation == "nmod:poss") (owner, definite) = (child.Index, true);
            else if (child.Is("det")) definite |= child.Lemma is "the" or "this" or "that";
            // "No farmer", "every farmer": no one in particular.
            if (child.Is("det") && child.Lemma is "no" or "every" or "each" or "any" or "which" or "what" or "some" or "all") return null;
        }

        return new PersonNoun(type, first, word, owner, definite);
    }

    // "X is a legend" says so itself; beside a name and behind "as" many a noun stands that is no person ("X, an honour").
    private static bool IsSaid(Sentence sentence, Token noun, PeopleLexicon lexicon, Predication predication) =>
        ((sentence.Child(noun.Index, "cop") is not null || noun.Is("xcomp") || noun.Is("conj")) && predication.Of(sentence, noun.Index) is not null)
        || (lexicon.IsAgent(noun.Lemma) && (noun.Is("appos") || predication.Of(sentence, noun.Index) is not null));
}
