using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Where syntax forbids or demands that two words refer to the same: the principles of binding (Chomsky 1981) as far as a
/// dependency tree shows them.
/// </summary>
internal static class Binding
{
    /// <summary>
    /// Whether a word cannot refer to an entity as another word of its clause does: a verb's object is not its subject, and
    /// neither is who is coordinated with it ("X met him", "X told the minister").
    /// </summary>
    public static bool Forbids(PartyDraft draft, EntityDraft entity, int sentence, int word)
    {
        var s = draft.Sentence(sentence);
        var token = s.Tokens[word];
        if (token.Is("nmod:poss") && token.Upos == PartOfSpeech.Pron) return false;
        var verb = token.Head;
        for (var steps = 0; verb >= 0 && steps < 3; steps++)
        {
            foreach (var child in s.Children(verb))
            {
                if (child.Index == word || !(child.Is("nsubj") || child.Is("obj") || child.Is("iobj") || child.Is("obl"))) continue;
                if (Inside(s, child.Index, word)) continue;
                if (child.Is("nsubj") && token.Is("nsubj") && child.Index > word) continue;
                if (draft.At(sentence, child.Index) is [var other] && other == entity
                    && !(token.Is("nsubj") && !child.Is("nsubj") && child.Index > word))
                    return true;
            }

            // The subject of "describing him" stands with the verb above.
            if (s.Tokens[verb].Is("advcl") || s.Tokens[verb].Is("xcomp")
                || (s.Tokens[verb].Is("conj") && s.Child(verb, "nsubj") is null))
            {
                if (s.Child(verb, "nsubj") is not null || token.Is("nsubj")) return false;
                verb = s.Tokens[verb].Head;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The subject of the clause that a word stands in, looked for further up where the clause has none of its own.</summary>
    public static int? Subject(Sentence sentence, int word)
    {
        for (var at = sentence.Tokens[word].Head; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Child(at, "nsubj") is { } subject && subject.Index != word && !Inside(sentence, subject.Index, word))
                return subject.Index;
        return null;
    }

    /// <summary>What a word of a clause stands for: "who" for what its clause hangs on, any other for itself.</summary>
    public static int Antecedent(Sentence sentence, int clause, Token word) =>
        word.Xpos == "WP" && sentence.Tokens[clause] is { Relation: "acl:relcl", Head: >= 0 and var head } ? head : word.Index;

    /// <summary>Whether one word hangs on another, at any depth.</summary>
    public static bool Inside(Sentence sentence, int ancestor, int word)
    {
        for (var at = word; at >= 0; at = sentence.Tokens[at].Head)
            if (at == ancestor)
                return true;
        return false;
    }
}
