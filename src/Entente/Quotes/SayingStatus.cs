using Entente.Language;

namespace Entente.Quotes;

/// <summary>Whether something was said at all, by the words around its cue.</summary>
internal static class SayingStatus
{
    public static QuoteStatus Of(Sentence s, int cue, CueLexicon cues)
    {
        if (IsNegated(s, cue, cues)) return QuoteStatus.Denied;
        if (s.Children(cue, "advmod").Any(c => cues.IsHearsay(c.Form.ToLowerInvariant()))) return QuoteStatus.Hearsay;
        // "if she says that".
        if (s.Tokens[cue].Is("advcl") && s.Children(cue, "mark").Any(m => m.Lemma == "if")) return QuoteStatus.Hypothetical;
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

    // "did not say", "without saying", "neither confirmed nor denied", "did not confirm or deny".
    private static bool IsNegated(Sentence s, int cue, CueLexicon cues) =>
        s.Children(cue).Any(c => (c.Is("advmod") && c.Lemma is "not" or "never")
            || (c.Is("cc") && c.Lemma is "neither" or "nor")
            || (c.Is("mark") && c.Lemma is "without")
            || (c.Is("nsubj") && IsNobody(s, c, cues)))
        || (s.Tokens[cue] is { Head: >= 0 } token && token.Is("conj") && s.Children(cue, "cc").Any(c => c.Lemma is "or")
            && IsNegated(s, token.Head, cues));

    // "nobody said", "no minister said", "neither Oslo nor Bergen said".
    private static bool IsNobody(Sentence s, Token subject, CueLexicon cues) =>
        cues.IsNobody(subject.Lemma)
        || s.Children(subject.Index).Any(c => (c.Is("det") && c.Lemma is "no" or "neither") || (c.Is("cc") && c.Lemma is "neither"));
}
