using Entente.Language;

namespace Entente.Time;

/// <summary>
/// Where the verb above an expression puts it: "met on Friday" is the Friday past, "will meet on Friday" and "is due to
/// meet on Friday" the one to come. A day in the present tense lies ahead as well, "the talks open on Friday"; a month
/// does not,
/// and of plural verbs the present is too often a past participle that was taken for it.
/// </summary>
internal sealed class Tense(TimeLexicon words)
{
    /// <summary>Where an expression lies.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="token">Its head.</param>
    /// <param name="isDay">Whether it is a day.</param>
    public TimeDirection Of(Sentence sentence, Token token, bool isDay)
    {
        for (var steps = 0; steps < 12; steps++)
        {
            if (token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux
                && Says(sentence, token, isDay) is not TimeDirection.Unsaid and var verb) return verb;
            if (token.Upos is not PartOfSpeech.Verb && sentence.Children(token.Index).Any(c => c.Is("cop") || c.Is("aux"))
                && Says(sentence, token, isDay: false) is not TimeDirection.Unsaid and var predicate)
                return predicate;
            if (token.Upos == PartOfSpeech.Adj && words.Planned.Contains(token.Lemma)) return TimeDirection.Ahead;
            if (token.Head < 0) return TimeDirection.Unsaid;
            token = sentence.Tokens[sentence.Governor(token.Index)];
        }

        return TimeDirection.Unsaid;
    }

    private TimeDirection Says(Sentence sentence, Token verb, bool isDay)
    {
        var past = verb.Xpos == "VBD";
        foreach (var child in sentence.Children(verb.Index))
        {
            if (!child.Is("aux") && !child.Is("cop")) continue;
            if (words.ToCome.Contains(child.Lemma) || words.ToCome.Contains(child.Form)) return TimeDirection.Ahead;
            past |= child.Xpos == "VBD" || (verb.Xpos == "VBN" && child.Lemma == "have");
        }

        // "an event to be held on Friday", "wants to sign in May"
        if (sentence.Child(verb.Index, "mark") is { Upos: PartOfSpeech.Part } && (verb.Is("acl")
            || (verb.Head >= 0 && (words.Planned.Contains(sentence.Tokens[verb.Head].Lemma)
            || words.Intended.Contains(sentence.Tokens[verb.Head].Lemma)))))
            return TimeDirection.Ahead;
        // "was scheduled for Friday", "expects to sign in May": the plan is past, what is planned is not.
        if (words.Planned.Contains(verb.Lemma)) return TimeDirection.Ahead;
        if (past) return TimeDirection.Back;
        if (isDay && verb is { Upos: PartOfSpeech.Verb, Xpos: "VBZ" } && sentence.Child(verb.Index, "ccomp") is null
            && !sentence.Children(verb.Index).Any(c => c.Is("aux")) && !verb.Is("ccomp"))
            return TimeDirection.Ahead;
        // "to meet on Friday" without a verb above that tells is still to come; a bare participle is done.
        if (verb.Xpos == "VBN" && verb.Is("acl")) return TimeDirection.Back;
        return TimeDirection.Unsaid;
    }
}
