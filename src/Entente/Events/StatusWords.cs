using Entente.Language;

namespace Entente.Events;

/// <summary>The words around an act that tell whether it happened, as an explanation shows them.</summary>
internal sealed class StatusWords(KnowledgeBase knowledge)
{
    private const int Steps = 4;

    private readonly HashSet<string> _around =
    [
        .. new[] { "future", "habit", "modal", "willing", "told", "hearsay", "almost" }.SelectMany(k => knowledge.Words("english/status", k)),
        .. new[] { "not", "no", "nobody", "open", "without" }.SelectMany(k => knowledge.Words("english/negation", k)),
    ];

    private readonly HashSet<string> _above = [.. new[] { "plan", "cancel", "failed", "denied", "alleged", "open", "lasting" }.SelectMany(k => knowledge.Words("english/status", k))];

    /// <summary>The words, in the order in which the tree is climbed.</summary>
    public IEnumerable<int> Around(Sentence s, int word)
    {
        for (int at = word, steps = 0; ;)
        {
            foreach (var child in s.Children(at))
                if (child.Relation is "aux" or "advmod" or "mark" or "det" or "amod" or "cc" or "nsubj" && _around.Contains(child.Lemma.ToLowerInvariant()))
                    yield return child.Index;
            var token = s.Tokens[at];
            if (token.Head < 0 || steps++ >= Steps || !(token.Is("xcomp") || token.Is("ccomp") || token.Is("acl") || token.Is("advcl") || token.Is("obj")
                || token.Relation is "nsubj:pass" or "nsubj" or "obl" or "conj"))
                yield break;
            at = token.Head;
            if (_above.Contains(s.Tokens[at].Lemma)) yield return at;
        }
    }
}
