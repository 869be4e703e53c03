using CsCheck;
using Entente.Language;
using Xunit;

namespace Entente.Tests.Language;

public sealed class NameDecoderTests
{
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];
    private static readonly NameDecoder Decoder = new(Labels);

    private static NameRange[] Decode(params string[] best) =>
        [.. Decoder.Decode([.. best.SelectMany(b => Labels.Select(l => l == b ? 1f : 0f))], best.Length)];

    [Fact]
    public void A_name_runs_from_its_first_label_to_its_last() => Assert.Equal(
        [new NameRange(NameType.Person, 1, 2), new NameRange(NameType.Organisation, 4, 4)],
        Decode("O", "B-PER", "I-PER", "O", "B-ORG"));

    [Fact]
    public void Two_names_may_touch() => Assert.Equal(
        [new NameRange(NameType.Person, 0, 0), new NameRange(NameType.Person, 1, 2)], Decode("B-PER", "B-PER", "I-PER"));

    [Fact]
    public void A_name_does_not_begin_inside() => Assert.DoesNotContain(Decode("I-PER"), n => n.Type == NameType.Person);

    [Fact]
    public void A_name_does_not_change_its_kind() => Assert.Equal(
        new NameRange(NameType.Person, 0, 2),
        Assert.Single(Decoder.Decode([0, 5, 0, 0, 0, 0, 0, 2, 0, 3, 0, 0, 5, 0, 0], 3)));

    // By their totals: where two sequences tie but for rounding, either is right.
    [Fact]
    public void No_allowed_sequence_scores_higher() =>
        Gen.Int[1, 4].SelectMany(words => Gen.Float[-5, 5].Array[words * Labels.Length]).Sample(scores =>
        {
            var words = scores.Length / Labels.Length;
            Assert.Equal(BestTotal(scores, words), Total(scores, Path(Decoder.Decode(scores, words), words)), 1e-6);
        }, iter: 3000);

    private static double BestTotal(float[] scores, int words)
    {
        var most = double.NegativeInfinity;
        for (var number = 0; number < (int)Math.Pow(Labels.Length, words); number++)
        {
            var path = new int[words];
            for (int word = 0, rest = number; word < words; word++, rest /= Labels.Length) path[word] = rest % Labels.Length;
            if (Allowed(path)) most = Math.Max(most, Total(scores, path));
        }

        return most;
    }

    private static bool Allowed(int[] path)
    {
        for (var word = 0; word < path.Length; word++)
        {
            if (Labels[path[word]][0] != 'I') continue;
            if (word == 0 || Labels[path[word - 1]] == "O" || Labels[path[word - 1]][2..] != Labels[path[word]][2..]) return false;
        }

        return true;
    }

    private static double Total(float[] scores, int[] path) =>
        path.Select((label, word) => (double)scores[word * Labels.Length + label]).Sum();

    private static int[] Path(IEnumerable<NameRange> names, int words)
    {
        var path = new int[words];
        foreach (var name in names)
        {
            var first = name.Type == NameType.Person ? 1 : 3;
            for (var word = name.First; word <= name.Last; word++) path[word] = word == name.First ? first : first + 1;
        }

        return path;
    }
}
