using Entente.Language;

namespace Entente.Events;

/// <summary>Clauses that leave open whether an act comes about, without a modal: questions, times to come, aims. Thread-safe.</summary>
internal sealed class OpenClauses(StatusLexicon words)
{
    /// <summary>Whether it is asked for: "Did Chad send tents?"</summary>
    public static bool IsAsked(Sentence s, int verb) =>
        s.Children(verb, "punct").Any(p => p.Form == "?" && p.Index > verb) && !s.Children(verb, "ccomp").Any();

    /// <summary>Whether it stands in the present beside something else, and so is awaited or comes again and again: "before he leaves".</summary>
    public bool IsAwaited(Sentence s, int verb)
    {
        if (!(s.Tokens[verb].Is("advcl") || s.Tokens[verb].Is("ccomp")) || !s.Children(verb).Any(c => (c.Is("mark") || c.Is("advmod")) && words.Has("meantime", c))) return false;
        return s.Children(verb).Where(c => c.Is("aux") || c.Is("cop")).Append(s.Tokens[verb]).All(t => t.Xpos is not ("VBD" or "VBN" or "VBG") || t.Index == verb)
            && s.Children(verb).Where(c => c.Is("aux") || c.Is("cop")).Append(s.Tokens[verb]).Any(t => t.Xpos is "VBZ" or "VBP" && t.Lemma != "have");
    }

    /// <summary>Whether a clause says what ought to be: "the proposal that Chad leave".</summary>
    public static bool IsWished(Sentence s, int verb) => s.Tokens[verb] is { Xpos: "VB", Relation: "ccomp" or "acl" }
        && s.Children(verb, "mark").Any(m => m.Lemma == "that") && !s.Children(verb, "aux").Any();

    /// <summary>Whether a verbal noun shares the chance of what it stands beside: "to join in condemning".</summary>
    public bool IsWithin(Sentence s, Token verb) => verb.Xpos == "VBG" && verb.Is("advcl") && !s.Children(verb.Index, "nsubj").Any()
        && s.Children(verb.Index, "mark").Any(m => words.Has("within", m));

    /// <summary>Whether it is only spoken or thought of: "leans towards supporting".</summary>
    public bool IsSpokenOf(Sentence s, int verb) => s.Tokens[verb].Xpos == "VBG" && s.Children(verb, "mark").Any(m => words.Has("about", m));

    /// <summary>Whether the "not" of an opinion is that of what is thought: "does not believe that they met".</summary>
    public bool IsThoughtNot(Token verb, Token head, bool isNot) => isNot && verb.Is("ccomp") && words.Has("opinion", head);

    /// <summary>What an infinitive is that no word above decides; null where that is as good as done.</summary>
    public EventStatus? OfInfinitive(Sentence s, Token verb, Token head)
    {
        if (head.Upos is PartOfSpeech.Noun or PartOfSpeech.Pron && verb.Relation == "acl")
            return s.Children(head.Index, "amod").Any(a => words.Has("foremost", a)) ? null
                : words.Has("purpose", head) ? EventStatus.Planned
                : head.Is("obj") && head.Head >= 0 && words.Has("means", s.Tokens[head.Head]) ? null : EventStatus.Hypothetical;
        if (verb.Is("csubj") || IsFor(s, verb.Index)) return head.Upos == PartOfSpeech.Adj && words.Has("done", head) ? null : EventStatus.Hypothetical;
        if (head.Upos == PartOfSpeech.Adj && s.Child(head.Index, "cop") is not null) return words.Has("done", head) ? null : EventStatus.Hypothetical;
        if (!verb.Is("advcl")) return null;
        if (words.Has("means", head) || IsOutOfTheWay(s, head)) return null;
        return words.Has("towards", head) ? EventStatus.Planned : EventStatus.Hypothetical;
    }

    // "a plea for Chad to send tents"
    private static bool IsFor(Sentence s, int verb) => s.Children(verb, "mark").Any(m => m.Lemma == "for") && s.Children(verb, "nsubj").Any();

    // "went out of her way to criticise"
    private static bool IsOutOfTheWay(Sentence s, Token head) => s.Children(head.Index, "obl").Any(o => o.Lemma == "way");
}
