using System.Collections.Immutable;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>All attributed statements of a document, direct and reported, in the order of the text.</summary>
internal sealed class QuoteStage
{
    private readonly DirectQuotes _direct;
    private readonly IndirectQuotes _indirect;

    public QuoteStage(KnowledgeBase knowledge, Transcript transcript)
    {
        var cues = new CueLexicon(knowledge);
        _direct = new DirectQuotes(cues, transcript);
        _indirect = new IndirectQuotes(cues);
    }

    public ImmutableArray<Quote> Attribute(QuoteContext context)
    {
        var indirect = _indirect.Attribute(context);
        // A stretch in quotation marks within a reported clause is a quote of its own, inside the clause.
        var bySentence = indirect.ToLookup(q => context.SentenceAt(q.Content.First.Start));
        var direct = _direct.Attribute(context)
            .Select(q => q.Inside is not null ? q : q with { Inside = Outer(bySentence[context.SentenceAt(q.Content.First.Start)], q)?.Id });
        return [.. direct.Concat(indirect).OrderBy(q => q.Content.First).ThenBy(q => q.Form).ThenBy(q => q.Speaker?.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whose words the direct quotes are.</summary>
    public static IEnumerable<Voice> Voices(ImmutableArray<Quote> quotes) => quotes
        .Where(q => q is { Form: QuoteForm.Direct, Speaker: not null })
        .SelectMany(q => q.Content.Spans.Select(s => (Words: s, Quote: q))).GroupBy(q => q.Words)
        .Select(g => new Voice(g.Key, [.. g.Select(q => q.Quote.Speaker!)], [.. g.SelectMany(q => q.Quote.Addressee).Distinct()]));

    /// <summary>The quotes with their parties as a later layer knows them, who is spoken of by pronouns included.</summary>
    public static ImmutableArray<Quote> Renew(ImmutableArray<Quote> quotes, QuoteContext context) =>
        [.. quotes.Select(q => q with
        {
            Speaker = q.Speaker is null ? null : context.Parties.Same(q.Speaker),
            Addressee = [.. q.Addressee.Select(context.Parties.Same)],
            About = context.About(q.Content, q.Speaker is null ? null : context.Parties.Same(q.Speaker)),
        })];

    private static Quote? Outer(IEnumerable<Quote> indirect, Quote direct) => indirect
        .Where(i => direct.Content.Spans.All(d => i.Content.Spans.Any(s => s.Contains(d))))
        .OrderBy(i => i.Content.Spans.Sum(s => s.Length)).FirstOrDefault();
}
