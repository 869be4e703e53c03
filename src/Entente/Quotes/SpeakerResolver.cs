using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Quotes;

/// <summary>From the word that stands for a speaker to whom it means.</summary>
internal sealed class SpeakerResolver(QuoteContext context, CueLexicon cues)
{
    /// <summary>The stretch that names the speaker and whom it means; null where the text leaves it open.</summary>
    public PartyReference? Resolve(Sentence sentence, int? word) =>
        word is { } at ? context.Parties.At(sentence.Index, at) ?? It(sentence, at) : null;

    /// <summary>Who of a reference can speak: no place and no gathering.</summary>
    public static ImmutableArray<Entity> Speakers(PartyReference? source) =>
        source is null ? [] : [.. source.Entities.Where(e => e.Kind is not (EntityKind.Place or EntityKind.Gathering))];

    // "It warned": the body or state that spoke last, in the same sentence or the one before.
    private PartyReference? It(Sentence sentence, int word)
    {
        if (sentence.Tokens[word] is not { Upos: PartOfSpeech.Pron, Lemma: "it" }) return null;
        for (var s = sentence.Index; s >= Math.Max(0, sentence.Index - 1); s--)
        {
            var before = context.Sentences[s];
            for (var at = s == sentence.Index ? word - 1 : before.Tokens.Length - 1; at >= 0; at--)
                if (before.Tokens[at] is { Head: >= 0 } subject && subject.Is("nsubj") && cues.ActOf(before, before.Tokens[subject.Head]) != CueAct.None
                    && context.Parties.At(s, at) is { Entities: [{ Kind: not EntityKind.Person }] } party)
                    return party;
        }

        return null;
    }
}
