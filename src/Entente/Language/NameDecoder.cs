using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>
/// Names from the model's scores: the best sequence of labels in which no I- follows anything but its own B- or I-
/// (Viterbi over BIO labels).
/// </summary>
internal sealed class NameDecoder
{
    private const float Forbidden = -1e9f;

    private readonly string[] _labels;
    private readonly bool[,] _allowed;

    public NameDecoder(IReadOnlyList<string> labels)
    {
        _labels = [.. labels];
        _allowed = new bool[labels.Count, labels.Count];
        for (var from = 0; from < labels.Count; from++)
            for (var to = 0; to < labels.Count; to++)
                _allowed[from, to] = labels[to][0] != 'I'
                    || (labels[from] != "O" && labels[from][1..] == labels[to][1..]);
    }

    /// <param name="scores">Row for each word: the score of each label.</param>
    /// <param name="words">How many words there are, at least one.</param>
    public ImmutableArray<NameRange> Decode(ReadOnlySpan<float> scores, int words)
    {
        var labels = _labels.Length;
        // Doubles, as in training's own decoder, so that near ties fall the same way.
        var best = new double[labels];
        var next = new double[labels];
        var back = new int[words, labels];
        for (var label = 0; label < labels; label++)
            best[label] = _labels[label][0] == 'I' ? Forbidden : scores[label];
        for (var word = 1; word < words; word++)
        {
            for (var to = 0; to < labels; to++)
            {
                var from = -1;
                for (var candidate = 0; candidate < labels; candidate++)
                    if (_allowed[candidate, to] && (from < 0 || best[candidate] > best[from]))
                        from = candidate;
                back[word, to] = from;
                next[to] = best[from] + scores[word * labels + to];
            }

            (best, next) = (next, best);
        }

        var path = new int[words];
        for (var label = 1; label < labels; label++)
            if (best[label] > best[path[words - 1]])
                path[words - 1] = label;
        for (var word = words - 1; word > 0; word--) path[word - 1] = back[word, path[word]];
        return Ranges(path);
    }

    private ImmutableArray<NameRange> Ranges(int[] path)
    {
        var names = ImmutableArray.CreateBuilder<NameRange>();
        for (var first = 0; first < path.Length; first++)
        {
            var label = _labels[path[first]];
            if (label[0] != 'B') continue;
            var last = first;
            while (last + 1 < path.Length && _labels[path[last + 1]][0] == 'I') last++;
            names.Add(new NameRange(TypeOf(label), first, last));
        }

        return names.ToImmutable();
    }

    private static NameType TypeOf(string label) => label[2..] switch
    {
        "PER" => NameType.Person,
        "ORG" => NameType.Organisation,
        "LOC" => NameType.Place,
        "EVENT" => NameType.Event,
        _ => throw new InvalidDataException($"The model has a name label that Entente does not know: {label}."),
    };
}
