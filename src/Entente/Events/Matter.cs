using Entente.Language;

namespace Entente.Events;

/// <summary>What an act is about: the content words of what is said, asked, promised or done, without its parties and times.</summary>
internal static class Matter
{
    /// <summary>The lemmas below an act's word, of its content where the frame tells where that stands.</summary>
    public static HashSet<string> Of(EventDraft draft, DeepSyntax syntax)
    {
        var s = draft.Sentence;
        var content = draft.Frame.Content.SelectMany(path => path.From(syntax, s, draft.Trigger)).Distinct().ToList();
        var from = content.Count > 0 ? content : [draft.Trigger];
        if (content.Count == 0 && syntax.Governor(s, draft.Trigger) is { } verb) from.Add(verb);
        var parties = draft.Actors.Concat(draft.Recipients).Where(p => s.Span.Contains(p.Span)).ToList();
        var own = from.Except(content).Append(draft.Trigger).ToHashSet();
        return [.. from.SelectMany(s.Subtree).Where(t => IsContent(t) && !own.Contains(t.Index)
            && !parties.Exists(p => p.First <= t.Index && t.Index <= p.Last)).Select(t => t.Lemma.ToLowerInvariant())];
    }

    /// <summary>Whether two acts can be about one thing: half the words of the shorter are the longer's, or a later
    /// mention does not tell. What one sentence tells with two words is two acts: "thanked and praised".</summary>
    public static bool Agree(EventDraft one, EventDraft other)
    {
        var less = Math.Min(one.Matter.Count, other.Matter.Count);
        return less == 0 ? one.Sentence != other.Sentence : 2 * one.Matter.Count(other.Matter.Contains) >= less;
    }

    private static bool IsContent(Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn
        or PartOfSpeech.Num;
}
