namespace Entente.Language;

/// <summary>
/// The best tree with exactly one root over the scores of arcs: greedy where that gives a tree, else Chu-Liu-Edmonds
/// (Chu and Liu 1965, Edmonds 1967) for every root that can still win.
/// </summary>
internal static class SpanningTree
{
    private const double Forbidden = -1e9;

    /// <summary>
    /// No arc that is allowed scores less, or a forbidden one would be taken for it; nor more than its opposite.
    /// </summary>
    private const double Least = -1e6;

    /// <param name="scores">Row for each word: the log-probability of each head, 0 the root, h the word h - 1.</param>
    /// <param name="words">How many words there are, at least one.</param>
    /// <returns>The index of each word's head, -1 for the root.</returns>
    public static int[] Decode(ReadOnlySpan<float> scores, int words)
    {
        var width = words + 1;
        var heads = new int[words];
        var ceiling = 0.0;
        for (var word = 0; word < words; word++)
        {
            heads[word] = Best(scores.Slice(word * width, width), word + 1);
            ceiling += Bounded(scores[word * width + heads[word]]);
        }

        if (!IsTree(heads)) heads = BestOverRoots(scores, words, heads, ceiling);
        for (var word = 0; word < words; word++) heads[word]--;
        return heads;
    }

    // What is no number is the least of all.
    private static double Bounded(float score) => score > Least ? Math.Min(score, -Least) : Least;

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var head = best + 1; head < row.Length; head++)
            if (head != self && row[head] > row[best])
                best = head;
        return best;
    }

    // heads as in the rows: 0 the root, h the word h - 1.
    private static bool IsTree(int[] heads)
    {
        var roots = 0;
        foreach (var head in heads)
            if (head == 0)
                roots++;
        if (roots != 1) return false;
        for (var word = 0; word < heads.Length; word++)
        {
            var steps = 0;
            for (var at = heads[word]; at != 0; at = heads[at - 1])
                if (++steps > heads.Length)
                    return false;
        }

        return true;
    }

    private static int[] BestOverRoots(ReadOnlySpan<float> scores, int words, int[] greedy, double ceiling)
    {
        var width = words + 1;
        int[]? best = null;
        var bestTotal = double.NegativeInfinity;
        for (var root = 0; root < words; root++)
        {
            // No tree from this root can beat the greedy heads with the root's own arc in their place.
            var most = ceiling - Bounded(scores[root * width + greedy[root]]) + Bounded(scores[root * width]);
            if (most <= bestTotal) continue;

            var matrix = new double[width, width];
            for (var word = 1; word < width; word++)
                for (var head = 0; head < width; head++)
                    matrix[word, head] = (head == 0) != (word == root + 1) || head == word || (word == root + 1 && head != 0)
                        ? Forbidden
                        : Bounded(scores[(word - 1) * width + head]);
            matrix[root + 1, 0] = Bounded(scores[root * width]);
            var heads = ChuLiuEdmonds(matrix, words);
            var total = 0.0;
            for (var word = 1; word < width; word++) total += Bounded(scores[(word - 1) * width + heads[word]]);
            if (total > bestTotal) (best, bestTotal) = (heads[1..], total);
        }

        return best ?? greedy;
    }

    /// <summary>Heads of nodes 1..n over a matrix [node, head]; entry 0 of the result means nothing.</summary>
    private static int[] ChuLiuEdmonds(double[,] scores, int n)
    {
        var heads = new int[n + 1];
        for (var node = 1; node <= n; node++)
        {
            var best = 0;
            for (var head = 1; head <= n; head++)
                if (scores[node, head] > scores[node, best])
                    best = head;
            heads[node] = best;
        }

        var circle = FindCircle(heads);
        return circle is null ? heads : Contract(scores, n, heads, circle);
    }

    private static List<int>? FindCircle(int[] heads)
    {
        var seenFrom = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at != 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start;
                at = heads[at];
            }

            if (at == 0 || seenFrom[at] != start) continue;
            var circle = new List<int>();
            var member = at;
            do
            {
                circle.Add(member);
                member = heads[member];
            }
            while (member != at);
            return circle;
        }

        return null;
    }

    private static int[] Contract(double[,] scores, int n, int[] heads, List<int> circle)
    {
        var inCircle = new bool[n + 1];
        foreach (var node in circle) inCircle[node] = true;
        var rest = Enumerable.Range(0, n + 1).Where(node => !inCircle[node]).ToArray();
        var joint = rest.Length;
        var smaller = new double[joint + 1, joint + 1];
        var enter = new int[joint];
        var leave = new int[joint];
        for (var i = 0; i < joint; i++)
        {
            var node = rest[i];
            for (var j = 0; j < joint; j++) smaller[i, j] = i == 0 ? Forbidden : scores[node, rest[j]];
            smaller[i, joint] = Forbidden;
            if (i > 0)
            {
                leave[i] = circle.MaxBy(member => scores[node, member]);
                smaller[i, joint] = scores[node, leave[i]];
            }

            enter[i] = circle.MaxBy(member => scores[member, node] - scores[member, heads[member]]);
            smaller[joint, i] = scores[enter[i], node] - scores[enter[i], heads[enter[i]]];
        }

        smaller[joint, joint] = Forbidden;
        var solved = ChuLiuEdmonds(smaller, joint);
        var result = (int[])heads.Clone();
        for (var i = 1; i < joint; i++) result[rest[i]] = solved[i] == joint ? leave[i] : rest[solved[i]];
        result[enter[solved[joint]]] = rest[solved[joint]];
        return result;
    }
}
