using Entente.Language;

namespace Entente.Events;

/// <summary>What the words above an act say about it.</summary>
internal enum StatusCue
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>It is to come.</summary>
    Plan,
    /// <summary>It is taken back.</summary>
    Cancel,
    /// <summary>It is not done.</summary>
    Failed,
    /// <summary>A side says that it is not so.</summary>
    DeniedBySide,
    /// <summary>A side says that another did it, or it is only said.</summary>
    Alleged,
    /// <summary>It may be or not.</summary>
    Open,
    /// <summary>It ought to be.</summary>
    Need,
    /// <summary>It goes on.</summary>
    Lasting,
}

/// <summary>Words that say whether an act happened, from knowledge/english/status.yaml.</summary>
internal sealed class StatusLexicon(KnowledgeBase knowledge)
{
    private readonly Dictionary<string, HashSet<string>> _words = new[]
    {
        "plan", "resolve", "cancel", "future", "habit", "modal", "willing", "told", "failed", "out", "denied", "dismissed", "report", "alleged", "rumoured", "hearsay",
        "open", "prospect", "almost", "lasting", "every",
        "courteous", "eager", "self", "entrust", "need", "purpose", "towards", "means", "done", "foremost", "meantime", "opinion", "within", "about", "performer",
    }.ToDictionary(k => k, k => knowledge.Words("english/status", k));

    /// <summary>Whether a verb beside an act says that it is to come: "set for June".</summary>
    public bool IsPlan(Token token) => Has("plan", token);

    /// <summary>Whether a list has a word.</summary>
    public bool Has(string list, Token token) => _words[list].Contains(token.Lemma.ToLowerInvariant());

    /// <summary>What a verb or adjective says about a clause, a verbal noun or a noun that is its object.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="governor">The verb or adjective.</param>
    /// <param name="infinitive">Whether it stands before an infinitive.</param>
    public StatusCue Above(Sentence s, Token governor, bool infinitive)
    {
        var out_ = s.Children(governor.Index).Any(c => c.Form is "out" or "off" && c.Relation is "compound:prt" or "advmod" or "compound");
        if (Has("denied", governor)) return StatusCue.DeniedBySide;
        if (Has("dismissed", governor) && s.Children(governor.Index, "obj").Any(o => Has("report", o))) return StatusCue.DeniedBySide;
        if (Has("failed", governor) || (out_ && Has("out", governor))) return StatusCue.Failed;
        if (Has("cancel", governor) && (infinitive || governor.Lemma != "call" || out_)) return governor.Lemma == "call" && !out_ ? StatusCue.Plan : StatusCue.Cancel;
        if (Has("alleged", governor) || (Has("rumoured", governor) && DeepSyntax.IsPassive(s, governor.Index) && infinitive)) return StatusCue.Alleged;
        if (infinitive && (Has("plan", governor) || Has("resolve", governor))) return StatusCue.Plan;
        if (infinitive && Has("need", governor)) return StatusCue.Need;
        if (Has("lasting", governor)) return StatusCue.Lasting;
        return Has("open", governor) ? StatusCue.Open : Has("plan", governor) ? StatusCue.Plan : StatusCue.None;
    }
}
