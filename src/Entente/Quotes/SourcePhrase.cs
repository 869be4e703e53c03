using Entente.Language;

namespace Entente.Quotes;

/// <summary>A phrase that names a source: "according to the ministry", "in the words of the envoy".</summary>
/// <param name="First">Its first word.</param>
/// <param name="Speaker">The word that stands for the source.</param>
/// <param name="Top">The word from which the whole phrase hangs.</param>
internal sealed record SourcePhrase(int First, int Speaker, int Top)
{
    /// <summary>Whether it is "according to", which names the source of all that stands beside it; others may gloss one word.</summary>
    public bool IsAccording(Sentence s) => s.Tokens[First].Form.Equals("according", StringComparison.OrdinalIgnoreCase);

    /// <summary>The phrase that begins at a word, or null.</summary>
    public static SourcePhrase? At(Sentence s, int first, CueLexicon cues)
    {
        var length = cues.SourcePreposition(s, first);
        if (length == 0) return OwnView(s, first, cues);
        var last = s.Tokens[first + length - 1];
        // Of "according to" the tree makes one preposition, or a participle with its own.
        while (last.Is("fixed")) last = s.Tokens[last.Head];
        var speaker = last.Is("case") && last.Head >= 0 ? last.Head
            : s.Children(last.Index).FirstOrDefault(c => c.Is("obl") || c.Is("nmod"))?.Index;
        if (speaker is not { } word || word < first + length) return null;
        var top = word;
        while (s.Tokens[top].Head is var head && head >= first && head < first + length) top = head;
        return new SourcePhrase(first, word, top);
    }

    // "in her view", "by the ministry's own account".
    private static SourcePhrase? OwnView(Sentence s, int first, CueLexicon cues)
    {
        if (s.Tokens[first] is not { Upos: PartOfSpeech.Adp, Head: >= 0 } preposition || !preposition.Is("case") || preposition.Head < first) return null;
        var noun = s.Tokens[preposition.Head];
        return cues.IsOwnView(preposition.Form.ToLowerInvariant(), noun.Lemma) && s.Child(noun.Index, "nmod:poss") is { } owner
            ? new SourcePhrase(first, owner.Index, noun.Index)
            : null;
    }
}
