using Entente.Sources;
using Entente.Sources.Duplicates;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Copies found among the reports of our own lists and edited copies of them, as agencies' texts come out in many outlets: the same words,
/// cut at the end, another headline, an outlet's lines around, paragraphs in another order, words changed, numbers written otherwise. The
/// edits are drawn with a fixed seed. No two different reports may be joined.
/// </summary>
internal sealed class CopiesEvaluation : IEvaluation
{
    private const int Seed = 1986;
    private const int EditsOfEach = 6;

    public string Name => "copies of reports";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var originals = new[] { ("promises.yaml", "reports"), ("epithets.yaml", "reports"), ("distractors.yaml", "texts") }
            .SelectMany(l => ListFile.Entries(workshop.List(l.Item1), l.Item2)).Select(e => ListFile.Text(e, "text")!.Trim())
            .Where(t => t.Split(' ').Length >= 35).Distinct().ToList();
        var random = new Random(Seed);
        var all = originals.Select((t, i) => (Text: t, Story: i, Edit: "")).Concat(originals.SelectMany((t, i) => Enumerable.Range(0, EditsOfEach).Select(n => Edited(t, i, n, random)))).ToList();
        // In any order, so that a cut copy may come before the whole.
        var documents = all.OrderBy(_ => random.Next()).Select((d, i) => (d.Story, d.Edit, Document: new Document { Text = SourceText.From(d.Text), Source = $"{i}" })).ToList();
        var told = Copies.Tell(documents.Select(d => Sourced.Of(d.Document))).Select(s => s.Document!).ToList();
        var (wanted, found, joined) = (0, 0, 0);
        var seen = new HashSet<int>();
        using var misses = new StreamWriter(workshop.Output("copies.misses.txt"));
        for (var i = 0; i < documents.Count; i++)
        {
            var isCopy = !seen.Add(documents[i].Story);
            var right = told[i].CopyOf is { } copy && documents[int.Parse(copy.Source, System.Globalization.CultureInfo.InvariantCulture)].Story == documents[i].Story;
            if (isCopy) wanted++;
            if (isCopy && right) found++;
            if (isCopy && !right) misses.WriteLine($"missed ({documents[i].Edit}): {documents[i].Document.Text.Value}\n");
            if (told[i].CopyOf is not null && !right) joined++;
        }

        yield return new Measure(Name, $"recall, of {wanted}", 100.0 * found / wanted);
        yield return new Measure(Name, $"different reports joined, of {originals.Count}", joined, MeasureKind.Ceiling);
    }

    private static (string Text, int Story, string Edit) Edited(string text, int story, int edit, Random random)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var words = text.Split(' ');
        return edit switch
        {
            0 => (text, story, "the same"),
            1 => (string.Join(' ', words.Take(Math.Max(30, words.Length * random.Next(40, 90) / 100))), story, "cut"),
            2 => ($"From our correspondents\n\n{text}\n\nSign up for our newsletter.\nCopyright {random.Next(1990, 2030)}, all rights reserved.\nRead more: {story} other stories", story, "lines around"),
            3 => (string.Join("\n\n", paragraphs.OrderBy(_ => random.Next())), story, "order"),
            4 => (string.Join(' ', words.Select(w => random.Next(100) < 4 ? "said" : w)), story, "words changed"),
            _ => ("Another headline over the same story\n\n" + string.Join("\n\n", paragraphs.Take(Math.Max(1, (paragraphs.Count * 2 / 3) + 1)))
                .Replace("President", "president", StringComparison.Ordinal).Replace("our", "or", StringComparison.Ordinal), story, "headline, spelling, cut"),
        };
    }
}
