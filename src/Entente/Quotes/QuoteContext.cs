using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>What the attribution of quotations reads: the layers below it, with quick ways from places to words.</summary>
internal sealed class QuoteContext(SourceText text, IReadOnlyList<Sentence> sentences, Quotations quotations, PartyLayer parties)
{
    public SourceText Text { get; } = text;

    public IReadOnlyList<Sentence> Sentences { get; } = sentences;

    public Quotations Quotations { get; } = quotations;

    public PartyLayer Parties { get; } = parties;

    /// <summary>The index of the first sentence that ends after a place; the count where there is none.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The sentence that holds a quotation's last character, and its first word behind the quotation.</summary>
    public (Sentence Sentence, int Word)? After(Quotation quotation)
    {
        var index = SentenceAt(quotation.Outer.End - 1);
        if (index >= Sentences.Count || !Sentences[index].Span.Contains(quotation.Outer.End - 1)) return null;
        var sentence = Sentences[index];
        var word = 0;
        while (word < sentence.Tokens.Length && sentence.Tokens[word].Span.Start < quotation.Outer.End) word++;
        return (sentence, word);
    }

    /// <summary>The sentence that holds a quotation's opening mark, and how many of its words stand before it.</summary>
    public (Sentence Sentence, int Words)? Before(Quotation quotation)
    {
        var index = SentenceAt(quotation.Outer.Start);
        if (index >= Sentences.Count || !Sentences[index].Span.Contains(quotation.Outer.Start)) return null;
        var sentence = Sentences[index];
        var words = 0;
        while (words < sentence.Tokens.Length && sentence.Tokens[words].Span.Start < quotation.Outer.Start) words++;
        return (sentence, words);
    }

    /// <summary>How many words a stretch holds.</summary>
    public int Words(Span span)
    {
        var count = 0;
        for (var s = SentenceAt(span.Start); s < Sentences.Count && Sentences[s].Span.Start < span.End; s++)
            foreach (var token in Sentences[s].Tokens)
                if (span.Contains(token.Span) && token.Upos is not (PartOfSpeech.Punct or PartOfSpeech.Sym))
                    count++;
        return count;
    }

    /// <summary>Whom a statement speaks of: the parties named in its words, or meant by a pronoun for one person, other than who says them.</summary>
    public ImmutableArray<Entity> About(Evidence content, Entity? speaker) =>
        [.. Parties.Entities.Where(e => e != speaker && e.Kind != EntityKind.Place
            && e.Mentions.Any(m => (m.Kind != MentionKind.Pronoun || e.Kind == EntityKind.Person) && content.Spans.Any(s => s.Contains(m.Span))))];
}
