using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Quotes;

/// <summary>To whom something was said: "told X", "said to X", "in a letter to X".</summary>
internal static class Addressees
{
    /// <param name="context">The layers below.</param>
    /// <param name="s">The sentence of the cue.</param>
    /// <param name="cue">The cue's word.</param>
    /// <param name="content">The word from which reported words hang, which are no addressee; null for quotation marks.</param>
    /// <param name="speaker">Who speaks.</param>
    /// <param name="cues">The words of saying.</param>
    public static ImmutableArray<Entity> Of(QuoteContext context, Sentence s, int cue, int? content, Entity? speaker, CueLexicon cues)
    {
        var found = ImmutableArray.CreateBuilder<Entity>();
        foreach (var child in s.Children(cue))
        {
            if (child.Index == content || !IsTo(s, child)) continue;
            Add(child);
            foreach (var other in s.Children(child.Index, "conj")) Add(other);
            // "in a letter to X", "at a meeting with X": whom the noun is for.
            if (child.Is("obl"))
                foreach (var noun in s.Children(child.Index, "nmod"))
                    if (s.Child(noun.Index, "case")?.Lemma is "to" or "with" && cues.IsAddressed(child.Lemma))
                        Add(noun);
        }

        return [.. found.Where(e => e != speaker).Distinct()];

        void Add(Token token)
        {
            if (context.Quotations.Holding(token.Span) is null && context.Parties.At(s.Index, token.Index) is { } party)
                found.AddRange(SpeakerResolver.Speakers(party));
        }
    }

    private static bool IsTo(Sentence s, Token child) =>
        child.Is("iobj") || (child.Is("obj") && child.Upos != PartOfSpeech.Num)
        || (child.Is("obl") && s.Child(child.Index, "case")?.Lemma is "to" or "in" or "during" or "at");
}
