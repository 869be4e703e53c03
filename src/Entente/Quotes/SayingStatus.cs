using Entente.Language;

namespace Entente.Quotes;

/// <summary>Whether something was said at all, by the words around its cue.</summary>
internal static class SayingStatus
{
    public static QuoteStatus Of(Sentence s, int cue)
    {
        foreach (var child in s.Children(cue))
        {
            if (child.Is("advmod") && child.Lemma is "not" or "never") return QuoteStatus.Denied;
            if (child.Is("aux") && child.Xpos == "MD") return QuoteStatus.Hypothetical;
        }

        // "is expected to say", "refused to say".
        var token = s.Tokens[cue];
        return token.Is("xcomp") && s.Children(cue, "mark").Any(m => m.Form == "to") ? QuoteStatus.Hypothetical : QuoteStatus.Said;
    }
}
