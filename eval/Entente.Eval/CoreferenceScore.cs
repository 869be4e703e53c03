namespace Entente.Eval;

/// <summary>The CoNLL score of coreference: the mean F1 of MUC, B-cubed and entity-based CEAF.</summary>
/// <remarks>
/// MUC: Vilain et al. 1995. B³: Bagga and Baldwin 1998. CEAF-e with the similarity φ4: Luo 2005. The mean as in Pradhan et
/// al., CoNLL-2012 shared task, and like there mentions that corefer with nothing are left out on both sides.
/// </remarks>
internal static class CoreferenceScore
{
    /// <param name="gold">The entities of a text, each the set of its mentions.</param>
    /// <param name="given">What a system gives; its mentions equal those of the gold where both have them.</param>
    public static CoreferenceCounts Count(IEnumerable<HashSet<string>> gold, IEnumerable<HashSet<string>> given)
    {
        var key = gold.Where(e => e.Count > 1).ToList();
        var response = given.Where(e => e.Count > 1).ToList();
        var ceaf = Align(key, response);
        return new CoreferenceCounts(Links(key, response), Links(response, key), Shares(key, response), Shares(response, key),
            (ceaf, key.Count), (ceaf, response.Count));
    }

    // Of the links that would join each entity, how many the other side has.
    private static (double, double) Links(List<HashSet<string>> entities, List<HashSet<string>> other)
    {
        var of = Owners(other);
        double right = 0, all = 0;
        foreach (var entity in entities)
        {
            var parts = entity.Where(of.ContainsKey).Select(m => of[m]).Distinct().Count() + entity.Count(m => !of.ContainsKey(m));
            right += entity.Count - parts;
            all += entity.Count - 1;
        }

        return (right, all);
    }

    private static (double, double) Shares(List<HashSet<string>> entities, List<HashSet<string>> other)
    {
        var of = Owners(other);
        double right = 0, all = 0;
        foreach (var entity in entities)
        {
            foreach (var mention in entity)
                if (of.TryGetValue(mention, out var owner)) right += (double)entity.Count(m => of.GetValueOrDefault(m) == owner) / entity.Count;
            all += entity.Count;
        }

        return (right, all);
    }

    // The best one-to-one alignment, by the Hungarian method on the negated similarities.
    private static double Align(List<HashSet<string>> key, List<HashSet<string>> response)
    {
        if (key.Count > response.Count) (key, response) = (response, key);
        var (rows, columns) = (key.Count, response.Count);
        double[] u = new double[rows + 1], v = new double[columns + 1];
        var match = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            match[0] = row;
            var column = 0;
            var least = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
            int[] way = new int[columns + 1];
            var used = new bool[columns + 1];
            do
            {
                used[column] = true;
                var (from, next, delta) = (match[column], 0, double.PositiveInfinity);
                for (var j = 1; j <= columns; j++)
                {
                    if (used[j]) continue;
                    var cost = -Similarity(key[from - 1], response[j - 1]) - u[from] - v[j];
                    if (cost < least[j]) (least[j], way[j]) = (cost, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= columns; j++)
                {
                    if (used[j]) (u[match[j]], v[j]) = (u[match[j]] + delta, v[j] - delta);
                    else least[j] -= delta;
                }

                column = next;
            }
            while (match[column] != 0);

            for (; column != 0; column = way[column]) match[column] = match[way[column]];
        }

        return Enumerable.Range(1, columns).Where(j => match[j] > 0).Sum(j => Similarity(key[match[j] - 1], response[j - 1]));
    }

    private static double Similarity(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static Dictionary<string, HashSet<string>> Owners(List<HashSet<string>> entities)
    {
        var owners = new Dictionary<string, HashSet<string>>();
        foreach (var entity in entities)
            foreach (var mention in entity)
                owners.TryAdd(mention, entity);
        return owners;
    }
}

/// <summary>What the parts of the CoNLL score count, each as how much is right and of how much; they add up over documents.</summary>
internal sealed record CoreferenceCounts(
    (double Right, double All) MucRecall, (double Right, double All) MucPrecision,
    (double Right, double All) CubedRecall, (double Right, double All) CubedPrecision,
    (double Right, double All) CeafRecall, (double Right, double All) CeafPrecision)
{
    /// <summary>The mean of the three F1, in per cent.</summary>
    public double Score => 100 * (F(MucRecall, MucPrecision) + F(CubedRecall, CubedPrecision) + F(CeafRecall, CeafPrecision)) / 3;

    public static CoreferenceCounts operator +(CoreferenceCounts one, CoreferenceCounts other) => new(
        Add(one.MucRecall, other.MucRecall), Add(one.MucPrecision, other.MucPrecision),
        Add(one.CubedRecall, other.CubedRecall), Add(one.CubedPrecision, other.CubedPrecision),
        Add(one.CeafRecall, other.CeafRecall), Add(one.CeafPrecision, other.CeafPrecision));

    private static (double, double) Add((double Right, double All) one, (double Right, double All) other) =>
        (one.Right + other.Right, one.All + other.All);

    private static double F((double Right, double All) recall, (double Right, double All) precision) =>
        recall.All == 0 || precision.All == 0 || recall.Right == 0 ? 0
            : 2 * (recall.Right / recall.All) * (precision.Right / precision.All) / (recall.Right / recall.All + precision.Right / precision.All);
}
