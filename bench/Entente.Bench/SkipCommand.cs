using System.Diagnostics;
using System.Globalization;
using System.Text;
using Entente.Text;

namespace Entente.Bench;

/// <summary>What a document without politics costs, a character for a character, against a diplomatic one.</summary>
internal static class SkipCommand
{
    private const double Target = 0.03;

    private static readonly string[] Kitchen =
    [
        "Peel the potatoes and boil them in salted water until they are soft.",
        "Meanwhile, chop an onion and fry it gently in butter.",
        "The garden club had a good year: its roses won three prizes, and its pumpkins were larger than ever.",
        "\"We never expected so much rain,\" said one of the gardeners, \"but the beans liked it.\"",
        "Season with pepper, add the cream and serve at once.",
    ];

    public static int Run(Options options)
    {
        Console.WriteLine(OneCore.Pin());
        using var model = Project.LoadModel();
        var reader = new Reader(model);
        var diplomatic = options.Documents();
        var others = diplomatic.Select(d => LikeIn(d.Text.Length)).ToList();
        if (others.Find(d => reader.Read(d).Skipped is null) is not null) throw new InvalidOperationException("It is read.");
        for (var i = 0; i < 3; i++) Read(reader, diplomatic);
        for (var i = 0; i < 200; i++) Read(reader, others);

        double with = 0, without = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < options.Seconds;)
        {
            with += Read(reader, diplomatic);
            without += Read(reader, others);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a document without politics costs {100 * without / with:0.00} % of a diplomatic one as long (target < {100 * Target:0} %)"));
        return without / with < Target ? 0 : 1;
    }

    private static Document LikeIn(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
            text.Append(Kitchen[i % Kitchen.Length]).Append(i % 3 == 2 ? "\n\n" : " ");
        return new Document { Text = SourceText.From(text.ToString()), Source = "kitchen" };
    }

    private static double Read(Reader reader, IReadOnlyList<Document> documents)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var document in documents) reader.Read(document);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
