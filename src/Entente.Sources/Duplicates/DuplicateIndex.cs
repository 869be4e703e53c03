namespace Entente.Sources.Duplicates;

/// <summary>
/// Finds reports that are one text: copied, cut, with a word changed here and there, with other paragraphs around. By containment and
/// not likeness: a wire story cut to its half stands wholly in the whole one. Not thread-safe: documents come in their order.
/// </summary>
internal sealed class DuplicateIndex
{
    /// <summary>Of the shorter text at least so much must stand in the longer.</summary>
    private const double Least = 0.4;

    /// <summary>Fewer runs of words than this in common may be a formula or a title.</summary>
    private const int LeastShared = 5;

    private readonly List<(int First, Document Document, int Size)> _texts = [];
    private readonly Dictionary<ulong, int> _whole = [];

    // Who had a run of words first: all copies of a text lead to the first of them, so that no more need be kept.
    private readonly Dictionary<ulong, int> _owners = [];

    /// <summary>Adds a document.</summary>
    /// <returns>Of which document before it is one text; null where of none.</returns>
    public DocumentCopy? Add(Document document)
    {
        var shingles = Shingles.Of(document.Text.Value);
        if (shingles.IsEmpty) return null;
        if (_whole.TryGetValue(shingles.Whole, out var same)) return Copy(_texts[same].First, 1);
        var place = _texts.Count;
        _whole[shingles.Whole] = place;
        var found = Nearest(shingles.Sample);
        _texts.Add((found?.First ?? place, document, shingles.Sample.Count));
        foreach (var hash in shingles.Sample) _owners.TryAdd(hash, place);
        return found is var (first, share) ? Copy(first, share) : null;
    }

    // Either this one stands in what is known of a text and its copies, or one of those stands in this.
    private (int First, double Share)? Nearest(HashSet<ulong> sample)
    {
        var (byText, byFirst) = (new SortedDictionary<int, int>(), new SortedDictionary<int, int>());
        foreach (var hash in sample)
            if (_owners.TryGetValue(hash, out var owner))
            {
                byText[owner] = byText.GetValueOrDefault(owner) + 1;
                byFirst[_texts[owner].First] = byFirst.GetValueOrDefault(_texts[owner].First) + 1;
            }

        var shares = byFirst.Select(f => (First: f.Key, Count: f.Value, Share: (double)f.Value / sample.Count))
            .Concat(byText.Select(t => (_texts[t.Key].First, Count: t.Value, Share: (double)t.Value / _texts[t.Key].Size)))
            .Where(s => s.Count >= LeastShared && s.Share >= Least).ToList();
        if (shares.Count == 0) return null;
        var best = shares.MaxBy(s => s.Share);
        return (best.First, best.Share);
    }

    private DocumentCopy Copy(int first, double share) => new(_texts[first].Document.Text.Id, _texts[first].Document.Source, share);
}
