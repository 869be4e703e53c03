using Entente.Events;
using Entente.Language;
using Entente.Text;
using Entente.Time;

namespace Entente.Commitments;

/// <summary>The words that say what is to be done. Thread-safe.</summary>
internal sealed class Wording(DeepSyntax syntax)
{
    /// <summary>The head of the clause or thing promised, asked or agreed; the act's own word where the frame tells none.</summary>
    /// <param name="draft">A mention of the act.</param>
    /// <param name="times">The times of the text: when something was promised is not what.</param>
    public int Head(EventDraft draft, TimeLayer times)
    {
        if (draft.IsFurther) return draft.Trigger;
        foreach (var path in draft.Frame.Content)
            if (path.Tiers(syntax, draft.Sentence, draft.Trigger).SelectMany(t => t).Where(w => !IsTime(w)).Select(w => (int?)w).FirstOrDefault() is { } word)
                return word;
        return draft.Document is { } document
            ? draft.Sentence.Tokens.First(t => document.Contains(t.Span) && !(t.Head >= 0 && document.Contains(draft.Sentence.Tokens[t.Head].Span))).Index
            : draft.Trigger;

        bool IsTime(int word) => times.All[draft.Sentence.Index].Any(t => t.First <= word && word <= t.Last);
    }

    /// <summary>The stretch below a head, without what is told beside it or coordinated as a thing of its own.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="head">The head.</param>
    /// <param name="alone">Whether what is coordinated with it is a thing of its own.</param>
    /// <param name="others">Heads of such things further in.</param>
    public static Span Phrase(Sentence s, int head, bool alone, IReadOnlyList<int>? others = null)
    {
        var words = new List<int>();
        Add(s, head, head, alone, others ?? [], words);
        words.Sort();
        var (first, last) = (words.IndexOf(head), words.IndexOf(head));
        // One stretch around the head: what an aside parts from it is left out.
        while (first > 0 && IsGap(s, words[first - 1], words[first])) first--;
        while (last < words.Count - 1 && IsGap(s, words[last], words[last + 1])) last++;
        while (first < last && IsEdge(s.Tokens[words[first]])) first++;
        while (last > first && s.Tokens[words[last]].Upos == PartOfSpeech.Punct) last--;
        return s.Cover(words[first], words[last]);
    }

    private static bool IsGap(Sentence s, int left, int right)
    {
        for (var at = left + 1; at < right; at++)
            if (s.Tokens[at].Upos != PartOfSpeech.Punct) return false;
        return true;
    }

    private static bool IsEdge(Token token) => token.Upos is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Part;

    private static void Add(Sentence s, int head, int word, bool alone, IReadOnlyList<int> others, List<int> words)
    {
        words.Add(word);
        foreach (var child in s.Children(word))
        {
            if (others.Contains(child.Index) || child.Is("parataxis") || (word == head && child.Is("conj") && (alone || (child.Upos == PartOfSpeech.Verb && s.Children(child.Index, "nsubj").Any())))) continue;
            if (word == head && (child.Is("cc") && alone)) continue;
            Add(s, head, child.Index, alone, others, words);
        }
    }
}
