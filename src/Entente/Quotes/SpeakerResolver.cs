using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Quotes;

/// <summary>From the word that stands for a speaker to whom it means.</summary>
internal sealed class SpeakerResolver(QuoteContext context, CueLexicon cues)
{
    /// <summary>The stretch that names the speaker and whom it means; null where the text leaves it open.</summary>
    public PartyReference? Resolve(Sentence sentence, int? word) =>
        word is { } at ? Together(sentence, at) ?? It(sentence, at) ?? Issuer(sentence, at) : null;

    /// <summary>Who of a reference can speak: no place and no gathering.</summary>
    public static ImmutableArray<Entity> Speakers(PartyReference? source) =>
        source is null ? [] : [.. source.Entities.Where(e => e.Kind is not (EntityKind.Place or EntityKind.Gathering))];

    // "X and Y said": both.
    private PartyReference? Together(Sentence sentence, int word)
    {
        if (context.Parties.At(sentence.Index, word) is not { } first || IsNameless(sentence, word)) return null;
        var others = sentence.Children(word, "conj").ToList();
        if (!others.Any(o => sentence.Children(o.Index, "cc").Any(c => c.Lemma is "and" or "nor"))) return first;
        var parties = others.Select(o => context.Parties.At(sentence.Index, o.Index)).OfType<PartyReference>().Prepend(first).ToList();
        return first with
        {
            Entities = [.. parties.SelectMany(p => p.Entities).Distinct()],
            Span = parties.Aggregate(first.Span, (span, p) => span.Cover(p.Span)),
            Last = parties.Max(p => p.Last),
        };
    }

    // "A person in the room": whoever that is.
    private bool IsNameless(Sentence sentence, int word) => cues.IsNameless(sentence.Tokens[word].Lemma)
        && sentence.Children(word, "det").All(d => d.Lemma is "a" or "some" or "another" or "one")
        && sentence.Children(word).All(c => c.Relation != "nmod:poss" && !c.Is("amod"));

    // "A statement by the ministry said": the ministry.
    private PartyReference? Issuer(Sentence sentence, int word) =>
        cues.IsSpeechNoun(sentence.Tokens[word].Lemma) && SpeakerSyntax.Owner(sentence, word) is { } owner
            ? context.Parties.At(sentence.Index, owner)
            : null;

    // "It warned": the body or state that spoke last, in the same sentence or the one before.
    private PartyReference? It(Sentence sentence, int word)
    {
        if (sentence.Tokens[word] is not { Upos: PartOfSpeech.Pron, Lemma: "it" or "its" }) return null;
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
