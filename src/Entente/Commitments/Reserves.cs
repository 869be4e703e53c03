using Entente.Events;
using Entente.Language;
using Entente.Quotes;
using Entente.Text;

namespace Entente.Commitments;

/// <summary>With what reserve a commitment was made: on what condition, how firmly, and whether it was made before. Thread-safe.</summary>
internal sealed class Reserves(CommitmentLexicon words, Negation negation)
{
    private const int Steps = 4;

    /// <summary>The words of the condition that what is promised hangs on: "if the ice melts".</summary>
    public Span? Condition(EventDraft draft, int head)
    {
        var s = draft.Sentence;
        foreach (var word in new[] { head, draft.Trigger }.Distinct().SelectMany(w => Beside(s, w)).Concat(Above(s, head).SelectMany(w => s.Children(w))))
            if (IsClause(word) ? IsCondition(s, word.Index) : IsTerm(s, word))
            {
                var phrase = s.Subtree(word.Index).Where(t => t.Upos != PartOfSpeech.Punct).ToList();
                return phrase.Exists(t => t.Index == draft.Trigger) ? null : s.Cover(phrase[0].Index, phrase[^1].Index);
            }

        return null;
    }

    // What is below a word or, where the tree hangs it there, below its object: "promised a loan, provided that".
    private static IEnumerable<Token> Beside(Sentence s, int word) => s.Children(word).Concat(s.Children(word, "obj").SelectMany(o => s.Children(o.Index).Where(c => c.Index > o.Index)));

    private static bool IsClause(Token word) => word.Is("advcl") || (word.Is("acl") && word.Upos == PartOfSpeech.Verb);

    private bool IsTerm(Sentence s, Token word) => ((word.Is("obl") || word.Is("nmod")) && s.Children(word.Index, "case").Any(c => words.Joins("terms", s, c)))
        || (word.Upos == PartOfSpeech.Adj && word.Is("amod") && words.Joins("terms", s, word));

    /// <summary>How firmly.</summary>
    /// <param name="draft">A mention of the act.</param>
    /// <param name="head">The head of what is promised.</param>
    /// <param name="isConditional">Whether a condition was found.</param>
    /// <param name="said">The quote in which it stands.</param>
    public CommitmentStrength Strength(EventDraft draft, int head, bool isConditional, Quote? said)
    {
        if (draft.Status is EventStatus.Claimed or EventStatus.Disputed || IsToldByOthers(draft, said) || IsReport(draft)) return CommitmentStrength.Reported;
        if (isConditional || draft.Status == EventStatus.Hypothetical) return CommitmentStrength.Conditional;
        var s = draft.Sentence;
        // To want, to seek, to propose something of another is to ask for it.
        var own = draft.Code.Type == EventType.Request ? [] : new[] { draft.Trigger };
        if (said is { Class: QuoteClass.Belief or QuoteClass.Intention } || Above(s, draft.Trigger).Concat(own).Any(w => words.Has("intention", s.Tokens[w]))
            || s.Children(head, "aux").Concat(s.Children(draft.Trigger, "aux")).Any(a => words.Has("intention", a)))
            return CommitmentStrength.Intention;
        return CommitmentStrength.Firm;
    }

    /// <summary>Whether it was made before.</summary>
    /// <param name="draft">A mention of the act.</param>
    /// <param name="kind">What it commits to.</param>
    /// <param name="head">The head of what is promised.</param>
    public CommitmentNovelty? Novelty(EventDraft draft, CommitmentKind kind, int head)
    {
        var s = draft.Sentence;
        var trigger = s.Tokens[draft.Trigger];
        var above = Above(s, draft.Trigger).Append(draft.Trigger).ToList();
        // Whoever will meet or send something again has not said so before.
        var isSaid = draft.Trigger != head && kind is not (CommitmentKind.Agreement or CommitmentKind.PlannedMeeting);
        if (above.Exists(w => words.Has("repeated", s.Tokens[w]) || s.Children(w).Any(c => (isSaid && c.Is("advmod") && words.Has("again", c)) || (c.Is("amod") && words.Has("repeated", c)))))
            return CommitmentNovelty.Repeated;
        if (IsExtended(s, trigger, kind, head)) return CommitmentNovelty.Extended;
        if (above.Exists(w => s.Children(w, "obl").Any(o => s.Children(o.Index, "case").Any(c => words.Joins("first-time", s, c))))) return CommitmentNovelty.New;
        return s.Children(draft.Trigger, "amod").Concat(words.Types.ContainsKey(s.Tokens[head].Lemma) ? s.Children(head, "amod") : []).Any(a => words.Has("new", a)) ? CommitmentNovelty.New : null;
    }

    // What was there is prolonged: "agreed to extend the loan", "extended its offer by a year"; but whoever extends an offer makes it.
    private bool IsExtended(Sentence s, Token trigger, CommitmentKind kind, int head)
    {
        if (words.Has("extended", s.Tokens[head]) && s.Tokens[head].Upos == PartOfSpeech.Verb && trigger.Index != head)
            return kind == CommitmentKind.Agreement && s.Child(head, "obj") is { } thing && words.Types.ContainsKey(thing.Lemma);
        foreach (var word in new[] { trigger.Index, head }.Distinct())
        {
            var token = s.Tokens[word];
            var verb = words.Has("extended", token) && token.Upos == PartOfSpeech.Verb ? token
                : (token.Is("obj") || token.Relation == "nsubj:pass") && token.Head >= 0 && words.Has("extended", s.Tokens[token.Head]) ? s.Tokens[token.Head] : null;
            if (verb is null) continue;
            var its = (s.Child(verb.Index, "obj") ?? s.Child(verb.Index, "nsubj:pass"))?.Index;
            if (kind == CommitmentKind.Agreement || (kind == CommitmentKind.Pledge && its is { } own && s.Child(own, "nmod:poss") is not null)) return true;
        }

        return false;
    }

    // Behind what is told the tree may hang the teller on a word of that: ", local media in Oslo reported".
    private bool IsOfRumour(Sentence s, int verb)
    {
        if (s.Child(verb, "nsubj") is { } teller) return words.Has("rumour", teller);
        for (var at = verb - 1; at >= 0 && s.Tokens[at].Upos is not (PartOfSpeech.Punct or PartOfSpeech.Verb); at--)
            if (words.Has("rumour", s.Tokens[at]) && s.Tokens[at].Upos == PartOfSpeech.Noun) return true;
        return false;
    }

    // "Local media reported that", "according to a newspaper": nobody who answers for it says so.
    private bool IsReport(EventDraft draft)
    {
        var s = draft.Sentence;
        if (s.Tokens.Any(o => o.Is("obl") && words.Has("rumour", o) && s.Children(o.Index, "case").Any(c => words.Joins("by-word-of", s, c)))) return true;
        for (var at = draft.Trigger; at >= 0; at = s.Tokens[at].Head)
        {
            if (s.Children(at, "parataxis").Append(s.Tokens[at]).Any(v => v.Index != draft.Trigger && words.Has("telling", v) && IsOfRumour(s, v.Index))) return true;
            if (!(s.Tokens[at].Is("ccomp") || s.Tokens[at].Is("obj") || s.Tokens[at].Is("parataxis"))) return false;
        }

        return false;
    }

    // "They promised us": by the word of the other side.
    private static bool IsToldByOthers(EventDraft draft, Quote? said) => said is { Speaker: { } speaker }
        && !draft.ActorEntities.Any(a => a == speaker || (a.Country is not null && a.Country == speaker.Country))
        && draft.Frame.Commitment is CommitmentKind.Pledge or CommitmentKind.Acceptance
        && draft.ActorEntities.Any() && speaker.Country is not null;

    private bool IsCondition(Sentence s, int clause) => !negation.IsConceded(s, clause)
        && (s.Children(clause).Any(m => (m.Is("mark") || m.Is("advmod")) && m.Index < clause && words.Joins("condition", s, m))
            || (!s.Children(clause, "mark").Any() && s.Children(clause, "aux").Any(a => words.Has("condition", a) && s.Children(clause, "nsubj").Any(n => a.Index < n.Index)))
            // "Provided that it pays", not "provided by a bank".
            || (words.Joins("condition", s, s.Tokens[clause]) && s.Tokens[clause].Upos == PartOfSpeech.Verb && s.Child(clause, "ccomp") is not null)
            || (words.Joins("terms", s, s.Tokens[clause]) && s.Tokens[clause].Upos == PartOfSpeech.Adj));

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
