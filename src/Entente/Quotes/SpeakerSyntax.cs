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
        var at = verb;
        int? thing = null;
        for (var steps = 0; steps < 6; steps++)
        {
            if (Agent(s, at) is { } agent)
            {
                var word = Antecedent(s, agent);
                // "…, saying" may hang on a clause about things; whoever says that clause says this too.
                if (at == verb || isParty(s, word) || s.Tokens[word].Upos == PartOfSpeech.Pron) return word;
                thing ??= word;
            }

            var token = s.Tokens[at];
            if (token.Head < 0) return thing;
            if (token.Xpos == "VBN" && (token.Is("advcl") || token.Is("acl")) && !cues.PassiveSubjectSpeaks(token.Lemma)) return thing;
            if (token.Is("acl") && !token.Relation.EndsWith("relcl", StringComparison.Ordinal))
            {
                // "a statement saying": whoever issued the statement; "the minister, speaking": the minister.
                return cues.IsSpeechNoun(s.Tokens[token.Head].Lemma) ? Owner(s, token.Head) : token.Head;
            }

            if (!(token.Is("conj") || token.Is("advcl") || token.Is("xcomp") || token.Is("parataxis") || token.Is("ccomp"))) return thing;
            if (token.Is("ccomp") && cues.ActOf(s, s.Tokens[token.Head]) == CueAct.None) return thing;
            if (token.Is("parataxis") && token.Index < token.Head) return thing;
            at = token.Head;
        }

        return thing;
    }

    // The subject of the active, the agent of the passive.
    private int? Agent(Sentence s, int verb)
    {
        foreach (var child in s.Children(verb))
        {
            if (child.Relation is "obl:agent") return child.Index;
            if (!child.Is("nsubj") || child.Relation == "nsubj:outer") continue;
            if (!child.Relation.EndsWith(":pass", StringComparison.Ordinal)) return child.Index;
            if (cues.PassiveSubjectSpeaks(s.Tokens[verb].Lemma)) return child.Index;
        }

        return null;
    }

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

    // "who" and "which" stand for what they hang on.
    private static int Antecedent(Sentence s, int word)
    {
        var token = s.Tokens[word];
        if (token.Xpos is not ("WP" or "WDT") || token.Head < 0) return word;
        var clause = s.Tokens[token.Head];
        return clause.Relation == "acl:relcl" && clause.Head >= 0 ? clause.Head : word;
    }
}
