using Entente.Language;

namespace Entente.Events;

/// <summary>Whether an act is bound to a condition: "if the ice melts".</summary>
internal sealed class Conditions(Negation negation, DeepSyntax syntax)
{
    /// <summary>Whether the act of a word, or what it promises, is.</summary>
    public bool Bind(Sentence s, int word) => Binds(s, word) || syntax.Clause(s, word).Any(tier => tier.Any(w => Binds(s, w)));

    /// <summary>Whether the word itself is: "will pay if the ice melts", "should the vote fail".</summary>
    public bool Binds(Sentence s, int word) => s.Children(word, "advcl").Any(c => (negation.LeavesOpen(s, c.Index) && !negation.IsConceded(s, c.Index))
        || (!s.Children(c.Index, "mark").Any() && s.Children(c.Index, "aux").Any(a => a.Lemma is "should" or "have" or "be"
            && s.Children(c.Index, "nsubj").Any(n => a.Index < n.Index))));
}
