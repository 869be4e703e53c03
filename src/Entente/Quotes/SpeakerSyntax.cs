using Entente.Language;

namespace Entente.Quotes;

/// <summary>Finds the word that stands for the speaker of a cue, by the tree.</summary>
/// <param name="cues">The words of saying.</param>
/// <param name="isParty">Whether a word of a sentence refers to a party.</param>
internal sealed class SpeakerSyntax(CueLexicon cues, Func<Sentence, int, bool> isParty)
{
    /// <summary>The speaker's word for a verb of saying, or null.</summary>
    public int? Of(Sentence s, int verb)
    {
        // "Asked whether …, she said": whoever asked is not named.
        if (verb == 0 && s.Tokens[0].Xpos is "VBN" or "VBD") return null;
        if (Aside(s, verb) is { } aside && isParty(s, aside)) return aside;
        // "It was announced that": nobody is named, whoever reports it.
        if (IsPassive(s, verb) && Agent(s, verb) is null) return null;
        var at = verb;
        int? thing = null;
        var raised = false;
        for (var steps = 0; steps < 6; steps++)
        {
            // "The road will open, she said, adding that …": who said that adds this, wherever the parser hangs it.
            if (at != verb && SaidBetween(s, at, verb) is { } said && Agent(s, said) is { } before) return before;
            if ((Agent(s, at) ?? (raised ? s.Child(at, "nsubj:pass")?.Index : null)) is { } agent)
            {
                var word = Antecedent(s, agent);
                // "…, saying" may hang on a clause about things; whoever says that clause says this too.
                // What "used to say" has for its subject is the speaker, party or not.
                if (at == verb || raised || isParty(s, word) || s.Tokens[word].Upos == PartOfSpeech.Pron) return word;
                thing ??= word;
            }

            var token = s.Tokens[at];
            if (token.Head < 0) return thing;
            // A clause with a subject of its own that says nothing leads no further.
            if (s.Child(at, "nsubj:pass") is not null) return thing;
            if (token.Xpos == "VBN" && (token.Is("advcl") || token.Is("acl")) && !cues.PassiveSubjectSpeaks(token.Lemma)) return thing;
            if (token.Is("acl") && !token.Relation.EndsWith("relcl", StringComparison.Ordinal))
            {
                // "a statement saying": whoever issued the statement; "the minister, speaking": the minister.
                return cues.IsSpeechNoun(s.Tokens[token.Head].Lemma) ? Owner(s, token.Head) : token.Head;
            }

            if (!(token.Is("conj") || token.Is("advcl") || token.Is("xcomp") || token.Is("parataxis") || token.Is("ccomp"))) return thing;
            if (token.Is("ccomp") && cues.ActOf(s, s.Tokens[token.Head]) == CueAct.None) return thing;
            if (token.Is("parataxis") && token.Index < token.Head) return thing;
            // "is expected to announce": the passive's subject is to speak.
            raised = token.Is("xcomp") && s.Children(at, "mark").Any(m => m.Form == "to");
            at = token.Head;
        }

        return thing;
    }

    private int? SaidBetween(Sentence s, int clause, int verb) => s.Children(clause, "parataxis")
        .Concat(s.Tokens[clause] is { Head: >= 0 } token && token.Is("ccomp") ? [s.Tokens[token.Head]] : [])
        .FirstOrDefault(c => c.Index > clause && c.Index < verb && (cues.ActOf(s, c) & ~CueAct.Judge) != CueAct.None)?.Index;

    /// <summary>
    /// "The bridge, Minister Quill said, will open": the parser takes the speaker of such an aside for another name of what
    /// stands before it. The word, or null.
    /// </summary>
    public static int? Aside(Sentence s, int verb)
    {
        if (s.Child(verb, "nsubj") is not null) return null;
        if (!s.Tokens[verb].Is("parataxis") && s.Children(verb, "ccomp").All(c => c.Index < verb)) return null;
        foreach (var token in s.Tokens)
            if (token.Is("appos") && token.Index < verb && s.Subtree(token.Index).Last().Index == verb - 1
                && Start(s, token.Index) is > 0 and var first && s.Tokens[first - 1].Form == ",")
                return token.Index;
        return null;
    }

    /// <summary>The first word of a phrase that is no punctuation.</summary>
    public static int Start(Sentence s, int head) => s.Subtree(head).First(t => t.Upos != PartOfSpeech.Punct || t.Index == head).Index;

    private static bool IsPassive(Sentence s, int verb) =>
        s.Children(verb).Any(c => c.Relation is "nsubj:pass" or "csubj:pass" or "aux:pass")
        // "was appointed and recalled".
        || (s.Tokens[verb] is { Xpos: "VBN", Head: >= 0 } token && token.Is("conj") && s.Child(verb, "nsubj") is null
            && s.Children(verb).All(c => !c.Is("aux")) && IsPassive(s, token.Head));

    // The subject of the active, the agent of the passive; of two subjects ("The plan, it said, …") the one beside the verb.
    private int? Agent(Sentence s, int verb)
    {
        int? agent = null;
        foreach (var child in s.Children(verb))
        {
            if (child.Relation is "obl:agent") return child.Index;
            if (!child.Is("nsubj") || child.Relation == "nsubj:outer" || (agent is not null && child.Index > verb)) continue;
            if (!child.Relation.EndsWith(":pass", StringComparison.Ordinal) || cues.PassiveSubjectSpeaks(s.Tokens[verb].Lemma))
                agent = child.Index;
        }

        return agent ?? Strayed(s, verb);
    }

    // "The spokesman, Colonel Bal, said the navy had left": the parser may hang a far subject on the verb behind.
    private static int? Strayed(Sentence s, int verb) => s.Children(verb, "ccomp").Where(c => c.Index > verb)
        .SelectMany(c => s.Children(c.Index, "nsubj")).FirstOrDefault(c => c.Index < verb && !c.Relation.EndsWith(":pass", StringComparison.Ordinal))?.Index;

    /// <summary>Whose a noun of saying is: "Ktari's letter", "a statement by the ministry", or null.</summary>
    public static int? Owner(Sentence s, int noun)
    {
        foreach (var child in s.Children(noun))
        {
            if (child.Relation == "nmod:poss") return child.Index;
            if (child.Is("nmod") && s.Child(child.Index, "case")?.Lemma is "by" or "of" or "from") return child.Index;
        }

        return null;
    }

    // "who" and "which" stand for what they hang on; a "who" that hangs on a thing, for the party right before it.
    private int Antecedent(Sentence s, int word)
    {
        var token = s.Tokens[word];
        if (token.Xpos is not ("WP" or "WDT") || token.Head < 0) return word;
        var clause = s.Tokens[token.Head];
        var before = word > 1 && s.Tokens[word - 1].Form == "," ? word - 2 : word - 1;
        if (token.Xpos == "WP" && clause.Head >= 0 && !isParty(s, clause.Head) && before >= 0 && isParty(s, before)) return before;
        return clause.Relation == "acl:relcl" && clause.Head >= 0 ? clause.Head : word;
    }
}
