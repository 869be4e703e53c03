using Entente.Language;

namespace Entente.Events;

/// <summary>Whether an act is bound to a condition: "if the ice melts".</summary>
internal sealed class Conditions(Negation negation, DeepSyntax syntax)
{
    /// <summary>Whether the act of a word, or what it promises, is.</summary>
    public bool Bind(Sentence s, int word) => Binds(s, word) || syntax.Clause(s, word).Any(tier => tier.Any(w => Binds(s, w)));

    private bool Binds(Sentence s, int word) => s.Children(word, "advcl").Any(c => negation.LeavesOpen(s, c.Index));
}
