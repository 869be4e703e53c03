using CsCheck;
using Entente.Language;
using Xunit;

namespace Entente.Tests.Language;

public sealed class SpanningTreeTests
{
    // Few different scores make many ties and circles; many different ones make the best tree unique.
    private static readonly Gen<(int Words, float[] Scores)> Matrices =
        Gen.Int[1, 6].SelectMany(words => Gen.OneOf(Gen.Float[-9, 0], Gen.Int[-3, 0].Select(i => (float)i))
            .Array[words * (words + 1)].Select(scores => (words, scores)));

    [Fact]
    public void No_tree_scores_higher() => Matrices.Sample(matrix =>
    {
        var heads = SpanningTree.Decode(matrix.Scores, matrix.Words);
        Assert.True(IsTree(heads));
        Assert.Equal(BestTotal(matrix.Scores, matrix.Words), Total(matrix.Scores, heads), 1e-4);
    }, iter: 3000);

    [Fact]
    public void A_long_sentence_of_equal_scores_has_one_root_and_no_circle() =>
        Assert.True(IsTree(SpanningTree.Decode(new float[200 * 201], 200)));

    [Fact]
    public void Scores_that_are_no_numbers_still_give_a_tree()
    {
        foreach (var score in new[] { float.NaN, float.NegativeInfinity, float.PositiveInfinity, float.MinValue })
        {
            var scores = new float[5 * 6];
            Array.Fill(scores, score);
            Assert.True(IsTree(SpanningTree.Decode(scores, 5)));
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == -1) != 1) return false;
        for (var word = 0; word < heads.Length; word++)
        {
            var steps = 0;
            for (var at = word; at >= 0; at = heads[at])
                if (steps++ > heads.Length)
                    return false;
        }

        return true;
    }

    private static double Total(float[] scores, int[] heads) =>
        heads.Select((head, word) => (double)scores[word * (heads.Length + 1) + head + 1]).Sum();

    private static double BestTotal(float[] scores, int words)
    {
        var heads = new int[words];
        var best = double.NegativeInfinity;
        for (long number = 0, all = (long)Math.Pow(words + 1, words); number < all; number++)
        {
            var rest = number;
            for (var word = 0; word < words; word++)
            {
                heads[word] = (int)(rest % (words + 1)) - 1;
                rest /= words + 1;
            }

            if (IsTree(heads)) best = Math.Max(best, Total(scores, heads));
        }

        return best;
    }
}
