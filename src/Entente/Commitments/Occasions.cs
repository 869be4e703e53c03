using Entente.Events;
using Entente.Language;
using Entente.Text;

namespace Entente.Commitments;

/// <summary>The occasion at or before which something is to be done. Thread-safe.</summary>
internal sealed class Occasions(CommitmentLexicon words)
{
    /// <summary>"Ahead of the summit", "at the conference in May"; of an invitation also the gathering that it is for.</summary>
    /// <param name="draft">A mention of the act.</param>
    /// <param name="kind">What it commits to.</param>
    /// <param name="head">The head of what is to be done.</param>
    public Span? Of(EventDraft draft, CommitmentKind kind, int head)
    {
        var s = draft.Sentence;
        var isInvited = kind is CommitmentKind.Invitation or CommitmentKind.Acceptance or CommitmentKind.Refusal;
        // What hangs on the promise's own word is where it was made, unless that word is the act itself.
        if (head == draft.Trigger && !(isInvited || kind == CommitmentKind.PlannedMeeting || draft.Frame.Voiced || draft.Status == EventStatus.Planned)) return null;
        var from = isInvited && head != draft.Trigger && s.Tokens[head].Head == draft.Trigger ? draft.Trigger : head;
        foreach (var word in s.Subtree(from).Where(w => w.Index > draft.Trigger || from == head))
            if (IsOccasion(word) && IsOf(s, word, from) && Preposition(s, word, isInvited) is var (first, fits) && fits)
                return Phrase(s, word, first);
        return null;
    }

    // COP36 is a COP.
    private bool IsOccasion(Token word) => word.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
        && (words.Has("occasion", word) || words.Has("occasion", word.Lemma.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-'))
            || (char.IsUpper(word.Form[0]) && words.Has("named-occasion", word)));

    // By the words that stand between: no clause that tells of something else, nothing that was said behind it.
    private static bool IsOf(Sentence s, Token word, int from)
    {
        for (var at = word.Index; at != from; at = s.Tokens[at].Head)
        {
            var token = s.Tokens[at];
            if (s.Governor(at) != token.Head || token.Is("acl") || token.Is("parataxis") || token.Is("appos") || token.Is("compound") || token.Is("nsubj") || token.Is("nmod:poss")) return false;
        }

        return true;
    }

    private (int First, bool Fits) Preposition(Sentence s, Token word, bool isInvited)
    {
        foreach (var preposition in s.Children(word.Index).Where(c => c.Is("case") || c.Is("mark")))
        {
            if (words.Joins("occasion-at", s, preposition)) return (preposition.Index, true);
            if (words.Has("on", preposition) && words.Has("on-occasion", word)) return (preposition.Index, true);
            if (isInvited && words.Has("invited-to", preposition) && !words.Has("own-visit", word)) return (-1, true);
        }

        return (-1, isInvited && word.Is("obj") && !words.Has("own-visit", word));
    }

    private static Span Phrase(Sentence s, Token word, int first)
    {
        var phrase = s.Subtree(word.Index).Where(t => t.Index >= first).Select(t => t.Index).ToList();
        var last = phrase[^1];
        foreach (var clause in s.Children(word.Index).Where(c => c.Index > word.Index && (c.Is("acl") || c.Is("appos") || c.Is("parataxis") || c.Is("conj") || c.Is("cc"))))
            last = Math.Min(last, s.Subtree(clause.Index).First().Index - 1);
        while (last > word.Index && s.Tokens[last].Upos == PartOfSpeech.Punct) last--;
        var start = first >= 0 ? first : phrase.Find(i => !s.Tokens[i].Is("case"));
        return s.Cover(Math.Min(start, word.Index), Math.Max(last, word.Index));
    }
}
