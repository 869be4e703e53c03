using System.Collections.Immutable;
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
        var direct = _direct.Attribute(context).Select(q => q.Inside is not null ? q : q with { Inside = Outer(indirect, q)?.Id });
        return [.. direct.Concat(indirect).OrderBy(q => q.Content.First).ThenBy(q => q.Form).ThenBy(q => q.Speaker?.Id, StringComparer.Ordinal)];
    }

    private static Quote? Outer(ImmutableArray<Quote> indirect, Quote direct) => indirect
        .Where(i => direct.Content.Spans.All(d => i.Content.Spans.Any(s => s.Contains(d))))
        .OrderBy(i => i.Content.Spans.Sum(s => s.Length)).FirstOrDefault();
}
