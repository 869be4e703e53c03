namespace Entente.Eval;

/// <summary>What was found of a list's entries, and how much of it is right, over many texts.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (double Right, int All)> _parts = new(StringComparer.Ordinal);
    private int _found;
    private int _missed;
    private int _extra;

    /// <summary>The entries of the last text that were not found.</summary>
    public IReadOnlyList<object> Missed { get; private set; } = [];

    /// <summary>What was found in the last text and stands for no entry.</summary>
    public IReadOnlyList<object> Extra { get; private set; } = [];

    /// <summary>Pairs entries and findings of one text, each at most once, the best fit first; a fit of 0 is none.</summary>
    public IReadOnlyList<(TListed Listed, TFound Found)> Match<TListed, TFound>(IReadOnlyList<TListed> listed, IReadOnlyList<TFound> found, Func<TListed, TFound, double> fit)
        where TListed : class
        where TFound : class
    {
        var fits = listed.SelectMany(l => found.Select(f => (Listed: l, Found: f, Fit: fit(l, f)))).Where(p => p.Fit > 0).OrderByDescending(p => p.Fit);
        var pairs = new List<(TListed, TFound)>();
        var (open, left) = (listed.ToList(), found.ToList());
        foreach (var pair in fits)
        {
            var (entry, finding) = (open.FindIndex(l => ReferenceEquals(l, pair.Listed)), left.FindIndex(f => ReferenceEquals(f, pair.Found)));
            if (entry < 0 || finding < 0) continue;
            open.RemoveAt(entry);
            left.RemoveAt(finding);
            pairs.Add((pair.Listed, pair.Found));
        }

        (_found, _missed, _extra) = (_found + pairs.Count, _missed + open.Count, _extra + left.Count);
        (Missed, Extra) = (open, left);
        return pairs;
    }

    /// <summary>Takes note how far a part of what was found is right, 0 to 1.</summary>
    public void Tell(string part, double right)
    {
        var (sum, all) = _parts.GetValueOrDefault(part);
        _parts[part] = (sum + right, all + 1);
    }

    /// <summary>Precision, recall and F1; told are the parts that are right of what was found.</summary>
    public IEnumerable<Measure> Measures(string dataSet, string kind)
    {
        yield return new Measure(dataSet, kind + " precision", Share(_found, _found + _extra));
        yield return new Measure(dataSet, kind + " recall", Share(_found, _found + _missed));
        yield return new Measure(dataSet, kind + " F1", Share(2 * _found, (2 * _found) + _missed + _extra), MeasureKind.Told);
        foreach (var (part, (right, all)) in _parts) yield return new Measure(dataSet, $"{kind}: {part} right", Share(right, all), MeasureKind.Told);
    }

    private static double Share(double part, int all) => all == 0 ? 0 : 100 * part / all;
}
