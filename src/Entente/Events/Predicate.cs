using Entente.Language;

namespace Entente.Events;

/// <summary>A word that a frame is triggered by, with the words that go with it: "lash out", "phone call", "critical".</summary>
/// <param name="Lemma">The lemma of the word that triggers.</param>
/// <param name="Kind">Verb, noun or adjective; auxiliary where it is the place that someone is in.</param>
/// <param name="With">A verb's particle or the lemmas before a noun; none for most.</param>
internal sealed record Predicate(string Lemma, PartOfSpeech Kind, params string[] With)
{
    /// <summary>"condemn", "lash out".</summary>
    public static Predicate Verb(string text) => text.Split(' ') is [var lemma, .. var particle] ? new(lemma, PartOfSpeech.Verb, particle)
        : throw new FormatException($"'{text}' is no verb");

    /// <summary>"condemnation", "phone call", "cease-fire", which are words of their own.</summary>
    public static Predicate Noun(string text) => text.Split(' ', '-') is [.. var before, var lemma] ? new(lemma, PartOfSpeech.Noun, before)
        : throw new FormatException($"'{text}' is no noun");

    /// <summary>"cease-fire" of its last word, which stands behind the hyphen; null for others.</summary>
    public static string? Hyphenated(Sentence s, Token token) =>
        token.Index > 1 && s.Tokens[token.Index - 1] is { Lemma: "-" } hyphen && hyphen.Span.End == token.Span.Start
            && s.Tokens[token.Index - 2] is var first && first.Span.End == hyphen.Span.Start
            ? $"{first.Lemma}-{token.Lemma}".ToLowerInvariant()
            : null;

    /// <summary>"critical".</summary>
    public static Predicate Adjective(string text) => new(text, PartOfSpeech.Adj);

    /// <summary>Being somewhere: "(was) in Geneva", by the preposition; or "(will be) there".</summary>
    public static Predicate Being(string where) => new(where, PartOfSpeech.Aux);

    public bool Fits(Sentence s, Token token)
    {
        if (Kind == PartOfSpeech.Aux)
            return s.Child(token.Index, "cop") is not null
                && (token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn ? s.Children(token.Index, "case").Any(c => Is(c, Lemma)) : Is(token, Lemma));
        if (!token.Lemma.Equals(Lemma, StringComparison.OrdinalIgnoreCase)) return false;
        return Kind switch
        {
            PartOfSpeech.Verb => token.Upos == PartOfSpeech.Verb && token.Relation is not ("amod" or "compound") && HasParticle(s, token),
            PartOfSpeech.Noun => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn && !token.Is("compound")
                && With.All(w => s.Children(token.Index).Any(c => (c.Is("compound") || c.Is("amod")) && Is(c, w))),
            _ => token.Upos == PartOfSpeech.Adj && !token.Is("amod"),
        };
    }

    // "break off talks" is not "break the ice": with a particle the verb is another.
    private bool HasParticle(Sentence s, Token verb) => With.Length == 0
        || With.All(w => s.Children(verb.Index).Any(c => (IsParticle(c) && Is(c, w) && !(c.Is("mark") && c.Index < verb.Index))
            // "walked out of the talks", where the particle goes with what follows; "gave in Oslo" is no giving in
            || (c.Is("obl") && s.Children(c.Index, "case").Any(p => Is(p, w)
                && (s.Children(p.Index, "fixed").Any() || s.Children(c.Index, "case").Skip(1).Any())))));

    // "call off", "send home" (the tree may take "home" for whom it is sent to), "set free"
    private static bool IsParticle(Token token) => token.Is("compound") || token.Is("iobj") || token.Is("advmod") || token.Is("case") || token.Is("mark")
        || token.Is("xcomp") || token.Upos == PartOfSpeech.Adv;

    private static bool Is(Token token, string word) =>
        token.Lemma.Equals(word, StringComparison.OrdinalIgnoreCase) || token.Form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
