using System.Text;

namespace Entente.Tests.Fuzz;

/// <summary>
/// Texts spoilt on purpose, the same for the same seed: stretches cut out, doubled or moved, marks, control characters,
/// emoji and halves of surrogate pairs put in, the end torn off.
/// </summary>
internal static class Mutations
{
    private static readonly string[] Inserts =
    [
        "\"", "“", "”", "'", "‘", "’", "«", "»", "\"\"", "(", ")", "[", "]", "…", "--", "—", "- ", ". ", "...", "?!", ":", ";",
        "\0", "\u0001", "\u0007", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u2028", "\u2029",
        "\u202E", "\uFEFF", "\uFFFD", "\uFFFF", "\t", "\n", "\r", "\r\n", "\n\n", " \n \n", "\v", "\f", "   ",
        "😀", "👩‍👩‍👧", "🇺🇳", "\uD83D", "\uDE00", "\uDE00\uD83D", "e\u0301", "\u0301\u0301\u0301", "İ", "ß", "ﬁ", "𝒟", "東京", "مرحبا",
        "http://a.b/c?d=e", "a@b.org", "#x", "@y", "U.S.", "Mr.", "No. 5", "$5 bn", "1,000.5", "24/7", "President ", "said ",
        "\"We agree,\" said Foreign Minister ", " met with ", " of the United Nations ", "n't", "'s", "ＡＢＣ",
    ];

    /// <summary>One of the texts, spoilt one to eight times.</summary>
    public static string Of(IReadOnlyList<string> texts, int seed)
    {
        var random = new Random(seed);
        var source = texts[random.Next(texts.Count)];
        var text = new StringBuilder(Piece(random, source));
        for (var times = random.Next(1, 9); times > 0; times--) Spoil(random, text);
        return text.ToString();
    }

    // Whole texts are rare: faults lie at the seams, and short texts let many more be tried.
    private static string Piece(Random random, string source)
    {
        if (random.Next(20) == 0) return source;
        var start = random.Next(source.Length);
        return source.Substring(start, Math.Min(source.Length - start, random.Next(1, 400)));
    }

    private static void Spoil(Random random, StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, 30));
        switch (random.Next(8))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 2:
                text.Length = at;
                break;
            case 3 when at < text.Length:
                text[at] = (char)random.Next(0x10000);
                break;
            case 4:
                text.Insert(at, string.Concat(Enumerable.Repeat(Inserts[random.Next(Inserts.Length)], random.Next(1, 60))));
                break;
            default:
                text.Insert(at, Inserts[random.Next(Inserts.Length)]);
                break;
        }
    }
}
