using Entente.Events;
using Entente.Language;
using Entente.Quotes;
using Entente.Text;

namespace Entente.Commitments;

/// <summary>With what reserve a commitment was made: on what condition, how firmly, and whether it was made before. Thread-safe.</summary>
internal sealed class Reserves(CommitmentLexicon words)
{
    private const int Steps = 4;

    /// <summary>The words of the condition that what is promised hangs on: "if the ice melts".</summary>
    public Span? Condition(EventDraft draft, int head)
    {
        var s = draft.Sentence;
        foreach (var word in new[] { head, draft.Trigger }.Distinct().SelectMany(w => s.Children(w)).Concat(Above(s, head).SelectMany(w => s.Children(w))).Where(c => c.Is("advcl") || c.Is("obl") || c.Is("nmod")))
            if (word.Is("advcl") ? IsCondition(s, word.Index) : s.Children(word.Index, "case").Any(c => words.Joins("terms", s, c)))
            {
                var phrase = s.Subtree(word.Index).Where(t => t.Upos != PartOfSpeech.Punct).ToList();
                return phrase.Exists(t => t.Index == draft.Trigger) ? null : s.Cover(phrase[0].Index, phrase[^1].Index);
            }

        return null;
    }

    /// <summary>How firmly.</summary>
    /// <param name="draft">A mention of the act.</param>
    /// <param name="head">The head of what is promised.</param>
    /// <param name="isConditional">Whether a condition was found.</param>
    /// <param name="said">The quote in which it stands.</param>
    public CommitmentStrength Strength(EventDraft draft, int head, bool isConditional, Quote? said)
    {
        if (draft.Status is EventStatus.Claimed or EventStatus.Disputed || IsToldByOthers(draft, said)) return CommitmentStrength.Reported;
        if (isConditional || draft.Status == EventStatus.Hypothetical) return CommitmentStrength.Conditional;
        var s = draft.Sentence;
        if (said is { Class: QuoteClass.Belief or QuoteClass.Intention } || Above(s, draft.Trigger).Append(draft.Trigger).Any(w => words.Has("intention", s.Tokens[w]))
            || s.Children(head, "aux").Concat(s.Children(draft.Trigger, "aux")).Any(a => words.Has("intention", a)))
            return CommitmentStrength.Intention;
        return CommitmentStrength.Firm;
    }

    /// <summary>Whether it was made before.</summary>
    public CommitmentNovelty? Novelty(EventDraft draft, int head)
    {
        var s = draft.Sentence;
        var above = Above(s, draft.Trigger).Append(draft.Trigger).ToList();
        if (above.Exists(w => words.Has("repeated", s.Tokens[w]) || s.Children(w).Any(c => (c.Is("advmod") && words.Has("again", c)) || (c.Is("amod") && words.Has("repeated", c)))))
            return CommitmentNovelty.Repeated;
        if (words.Has("extended", s.Tokens[head]) || (words.Has("extended", s.Tokens[draft.Trigger]) && s.Tokens[draft.Trigger].Upos == PartOfSpeech.Verb)) return CommitmentNovelty.Extended;
        return s.Children(head, "amod").Concat(s.Children(draft.Trigger, "amod")).Any(a => words.Has("new", a)) ? CommitmentNovelty.New : null;
    }

    // "They promised us": by the word of the other side.
    private static bool IsToldByOthers(EventDraft draft, Quote? said) => said is { Speaker: { } speaker }
        && !draft.ActorEntities.Any(a => a == speaker || (a.Country is not null && a.Country == speaker.Country))
        && draft.Frame.Commitment is CommitmentKind.Pledge or CommitmentKind.Acceptance
        && draft.ActorEntities.Any() && speaker.Country is not null;

    private bool IsCondition(Sentence s, int clause) => s.Children(clause).Any(m => (m.Is("mark") || m.Is("advmod")) && m.Index < clause && words.Joins("condition", s, m))
        || (!s.Children(clause, "mark").Any() && s.Children(clause, "aux").Any(a => words.Has("condition", a) && s.Children(clause, "nsubj").Any(n => a.Index < n.Index)))
        || (words.Joins("condition", s, s.Tokens[clause]) && s.Tokens[clause].Upos == PartOfSpeech.Verb);

    // The verbs above a word that govern it: "would like to", "renewed" of an invitation.
    private static IEnumerable<int> Above(Sentence s, int word)
    {
        for (var (at, steps) = (word, 0); steps < Steps && s.Tokens[at].Head >= 0; steps++)
        {
            var token = s.Tokens[at];
            if (token.Is("conj") || token.Is("advcl") || token.Is("parataxis") || token.Is("acl") || token.Is("nmod") || token.Is("nsubj")) yield break;
            at = token.Head;
            yield return at;
        }
    }
}
