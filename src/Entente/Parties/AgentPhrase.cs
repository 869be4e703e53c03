using Entente.Language;

namespace Entente.Parties;

/// <summary>A noun phrase for a body or people whom it does not name: "five Turkish fishermen", "the riot police".</summary>
/// <param name="Noun">Its noun.</param>
/// <param name="First">First word, article and all.</param>
/// <param name="Head">The word from which the others hang.</param>
/// <param name="Last">Last word of the noun itself.</param>
internal sealed record AgentPhrase(AgentNoun Noun, int First, int Head, int Last)
{
    /// <summary>First word behind article, number and owner.</summary>
    public required int Core { get; init; }

    /// <summary>Whether "the" or "these" stands before it.</summary>
    public required bool Definite { get; init; }

    /// <summary>Whether "a" or "an" stands before it.</summary>
    public required bool Indefinite { get; init; }

    /// <summary>Whether nothing stands before it that tells which or how many: "police", "Turkish troops".</summary>
    public required bool Bare { get; init; }

    /// <summary>Whether it stands in the plural.</summary>
    public required bool Plural { get; init; }

    /// <summary>Whether what stands behind it says which: "workers at the mine", "soldiers who".</summary>
    public required bool Narrowed { get; init; }

    /// <summary>The phrase around a noun; null where the noun acts for no one: in a compound, said of someone, denied.</summary>
    public static AgentPhrase? Around(Sentence sentence, AgentNoun noun, int nounFirst, int last, int head)
    {
        var token = sentence.Tokens[head];
        if (token.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || token.Is("compound") || token.Is("flat") || token.Is("nmod:desc")
            || token.Is("xcomp") || sentence.Child(head, "cop") is not null || sentence.Child(head, "case")?.Lemma == "as") return null;
        // "Police-run": part of another word.
        if (sentence.Tokens[last].Glued && last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Form == "-") return null;
        var (first, core) = (nounFirst, nounFirst);
        var (definite, indefinite, bare, modified) = (false, false, true, false);
        foreach (var child in sentence.Children(head).Where(c => c.Index < nounFirst))
        {
            var isOwner = child.Relation == "nmod:poss";
            if (!(isOwner || child.Is("det") || child.Is("nummod") || child.Is("amod") || child.Is("compound") || child.Is("nmod"))) continue;
            var start = sentence.Subtree(child.Index).First().Index;
            first = Math.Min(first, start);
            if (child.Is("det"))
            {
                if (child.Lemma is "no" or "any" or "which" or "what" or "neither") return null;
                indefinite |= child.Lemma is "a" or "an" or "another" or "one";
                definite |= child.Lemma is "the" or "this" or "that" or "these" or "those";
            }

            if (isOwner || child.Is("det") || child.Is("nummod")) bare = false;
            else (core, modified) = (Math.Min(core, start), true);
        }

        var plural = token.Xpos is "NNS" or "NNPS";
        // "President of", "as leader": a rank more than someone.
        if (noun.Kind == AgentKind.People && !plural && bare && !modified && token.Upos == PartOfSpeech.Noun) return null;
        return new AgentPhrase(noun, first, head, last)
        {
            Core = core, Definite = definite, Indefinite = indefinite, Bare = bare, Plural = plural,
            Narrowed = sentence.Children(head).Any(c => c.Index > last && (c.Is("nmod") || c.Is("acl"))),
        };
    }
}
