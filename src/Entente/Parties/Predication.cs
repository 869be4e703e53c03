using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Of whom a noun is said: "X was a farmer", "X became a farmer", "X, known as a farmer", "they made him bishop", and what is
/// tied to such a noun by "and". Nothing is said by what is denied, asked or only possible.
/// </summary>
internal sealed class Predication(Negation negation)
{
    /// <summary>The word of whom a noun is said, null where it is said of no one.</summary>
    public int? Of(Sentence s, int noun)
    {
        var token = s.Tokens[noun];
        if (token.Is("conj") && token.Head >= 0 && s.Tokens[token.Head].Upos == PartOfSpeech.Noun && s.Child(noun, "nsubj") is null)
            return token.Head == noun ? null : Of(s, token.Head) ?? Beside(s, token.Head);
        // "X is behind the camera" says where.
        if (s.Child(noun, "cop") is not null)
            return IsDoubtful(s, noun) || s.Child(noun, "case") is not null ? null : Subject(s, noun);
        if (token.Head < 0 || s.Tokens[token.Head] is not { Upos: PartOfSpeech.Verb } verb || IsDoubtful(s, verb.Index)) return null;
        var asNoun = s.Child(noun, "case")?.Lemma == "as" || s.Child(noun, "mark")?.Lemma == "as";
        if (!(token.Is("xcomp") || (asNoun && (token.Is("obl") || token.Is("advcl"))))) return null;
        if (s.Children(verb.Index).FirstOrDefault(c => c.Relation == "nsubj:pass") is { } passive) return passive.Index;
        // "Replaced X as chief" is said of who replaced, "hailed X as a hero" of X: only the bare noun is surely the object's.
        var whom = s.Child(verb.Index, "obj");
        return whom is null ? Subject(s, verb.Index) : asNoun ? null : whom.Index;
    }

    /// <summary>The word that a noun stands beside: "X, a farmer", "the farmer, X", "farmer X".</summary>
    public static int? Beside(Sentence s, int noun)
    {
        var token = s.Tokens[noun];
        if (token.Is("appos") || token.Is("nmod:desc") || token.Is("flat")) return token.Head;
        return s.Children(noun).FirstOrDefault(c => c.Index > noun && (c.Is("appos") || c.Is("flat") || c.Is("nmod:desc")))?.Index;
    }

    /// <summary>Whether a noun is denied of someone, asked or only possible: no one is it.</summary>
    public bool IsOpen(Sentence s, int noun)
    {
        var token = s.Tokens[noun];
        if (s.Child(noun, "cop") is not null) return IsDoubtful(s, noun);
        return token.Is("xcomp") && token.Head >= 0 && IsDoubtful(s, token.Head);
    }

    // "X, known as a farmer" and "known as a farmer, X spoke" have no subject of their own.
    private static int? Subject(Sentence s, int predicate)
    {
        var clause = s.Tokens[predicate];
        if (s.Child(predicate, "nsubj") is { } subject) return Binding.Antecedent(s, predicate, subject);
        return clause.Head < 0 ? null
            : clause.Is("acl") ? clause.Head
            : clause.Is("advcl") ? s.Child(clause.Head, "nsubj")?.Index
            : null;
    }

    private bool IsDoubtful(Sentence s, int predicate) => negation.Denies(s, predicate) || negation.LeavesOpen(s, predicate)
        || s.Children(predicate, "aux").Any(a => a.Xpos == "MD");
}
