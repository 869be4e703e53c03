using Entente.Language;

namespace Entente.Quotes;

/// <summary>Whether something was said at all, by the words around its cue.</summary>
internal static class SayingStatus
{
    public static QuoteStatus Of(Sentence s, int cue, CueLexicon cues)
    {
        if (cues.Negation.Denies(s, cue)) return QuoteStatus.Denied;
        if (IsTalk(s, cue, cues)) return QuoteStatus.Hearsay;
        if (s.Children(cue, "advmod").Any(c => cues.IsHearsay(c.Form.ToLowerInvariant()))) return QuoteStatus.Hearsay;
        // "if she says that".
        if (s.Tokens[cue].Is("advcl") && cues.Negation.LeavesOpen(s, cue)) return QuoteStatus.Hypothetical;
        if (s.Children(cue, "aux").Any(c => c.Xpos == "MD")) return QuoteStatus.Hypothetical;
        var token = s.Tokens[cue];
        if (token.Head < 0) return QuoteStatus.Said;
        var above = s.Tokens[token.Head];
        // "denied saying that".
        if (token.Xpos == "VBG" && (token.Is("xcomp") || token.Is("ccomp")) && cues.ActOf(s, above) == CueAct.Deny) return QuoteStatus.Denied;
        if (!(token.Is("xcomp") || token.Is("advcl")) || s.Children(cue, "mark").All(m => m.Form != "to")) return QuoteStatus.Said;
        // "refused to say"; "went on to say"; "is expected to say", "came to ask".
        return cues.IsUnsaid(above.Lemma) ? QuoteStatus.Denied
            : cues.ActOf(s, above).HasFlag(CueAct.Show) ? Of(s, above.Index, cues)
            : QuoteStatus.Hypothetical;
    }

    /// <summary>"It is said that": talk that nobody in particular answers for.</summary>
    public static bool IsTalk(Sentence s, int cue, CueLexicon cues) => cues.IsTalk(s.Tokens[cue].Lemma)
        && s.Children(cue).Any(c => c.Relation == "aux:pass") && s.Child(cue, "obl:agent") is null
        && s.Children(cue).Any(c => c.Index < cue && c.Lemma == "it" && (c.Is("expl") || c.Is("nsubj")));
}
