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

    [Fact]
    public void No_allowed_sequence_scores_higher() =>
        Gen.Int[1, 4].SelectMany(words => Gen.Float[-5, 5].Array[words * Labels.Length]).Sample(scores =>
        {
            var words = scores.Length / Labels.Length;
            var best = BestSequence(scores, words);
            Assert.Equal(Names(best), Decoder.Decode(scores, words).ToArray());
        }, iter: 3000);

    private static int[] BestSequence(float[] scores, int words)
    {
        var best = Array.Empty<int>();
        var most = double.NegativeInfinity;
        for (var number = 0; number < (int)Math.Pow(Labels.Length, words); number++)
        {
            var path = new int[words];
            for (int word = 0, rest = number; word < words; word++, rest /= Labels.Length) path[word] = rest % Labels.Length;
            if (!Allowed(path)) continue;
            var total = path.Select((label, word) => (double)scores[word * Labels.Length + label]).Sum();
            if (total > most) (best, most) = (path, total);
        }

        return best;
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

    private static NameRange[] Names(int[] path)
    {
        var names = new List<NameRange>();
        for (var word = 0; word < path.Length; word++)
        {
            var label = Labels[path[word]];
            if (label[0] == 'B') names.Add(new(label == "B-PER" ? NameType.Person : NameType.Organisation, word, word));
            else if (label[0] == 'I') names[^1] = names[^1] with { Last = word };
        }

        return [.. names];
    }
}
