using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>The quotations of a document in the order of the text, and which of them holds a place.</summary>
internal sealed class Quotations
{
    private readonly int[] _outermost;

    public Quotations(ImmutableArray<Quotation> all)
    {
        All = all;
        _outermost = [.. Enumerable.Range(0, all.Length).Where(i => all[i].Depth == 0)];
    }

    /// <summary>The quotations in marks together with the turns of a transcript, which hold them.</summary>
    public static Quotations Of(ImmutableArray<Quotation> marked, ImmutableArray<Turn> turns)
    {
        if (turns.IsEmpty) return new Quotations(marked);
        var all = turns.Select(t => new Quotation(t.Words, t.Words, 0, Closed: true, t.Paragraph, ContinuesPrevious: false, t.Label)).ToList();
        all.AddRange(marked.Select(q => turns.Any(t => t.Words.Contains(q.Outer)) ? q with { Depth = q.Depth + 1 } : q));
        return new Quotations([.. all.OrderBy(q => q.Outer.Start).ThenBy(q => q.Depth)]);
    }

    /// <summary>All quotations, by where they start.</summary>
    public ImmutableArray<Quotation> All { get; }

    /// <summary>The quotation in the narrative that holds a stretch, or null.</summary>
    public Quotation? Holding(Span span)
    {
        int low = 0, high = _outermost.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[_outermost[middle]].Outer.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        return low > 0 && All[_outermost[low - 1]] is var quotation && quotation.Outer.Contains(span) ? quotation : null;
    }
}
