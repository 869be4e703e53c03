namespace Entente.Language;

/// <summary>
/// A sentence with more pieces than the encoder has positions: cut in two where it hurts least, each part analysed on
/// its own, the second hung on the root of the first.
/// </summary>
internal static class LongSentence
{
    /// <summary>How a cut after a word hurts: the less the better. From the strongest break to none.</summary>
    private static int Pain(string word) => word switch
    {
        ";" or "." or "!" or "?" or "…" or "•" => 0,
        ":" or "—" or "–" or "--" => 1,
        "," => 2,
        ")" or "]" or "\"" or "”" or "»" => 3,
        _ => 4,
    };

    public static Analysis Analyse(EncoderGraph graph, ReadOnlySpan<string> words)
    {
        var cut = Cut(words);
        var first = graph.Analyse(words[..cut]);
        var second = graph.Analyse(words[cut..]);
        var root = first.Heads.IndexOf(-1);
        return new Analysis(
            first.Upos.AddRange(second.Upos),
            first.Xpos.AddRange(second.Xpos),
            first.Heads.AddRange(second.Heads.Select(h => h < 0 ? root : h + cut)),
            first.Relations.AddRange(second.Relations.Select(r => r == "root" ? "parataxis" : r)),
            first.Names.AddRange(second.Names.Select(n => new NameRange(n.Type, n.First + cut, n.Last + cut))));
    }

    // In the middle third, after the strongest break, and of equal breaks the one nearest the middle.
    private static int Cut(ReadOnlySpan<string> words)
    {
        var middle = words.Length / 2;
        var best = middle;
        var least = (Pain: int.MaxValue, Distance: int.MaxValue);
        for (var after = words.Length / 3; after < words.Length - words.Length / 3; after++)
        {
            if (after + 1 >= words.Length) break;
            var pain = (Pain(words[after]), Math.Abs(after - middle));
            if (pain.CompareTo(least) >= 0) continue;
            least = pain;
            best = after + 1;
        }

        return Math.Max(1, best);
    }
}
