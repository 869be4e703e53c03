using System.Text.Json;
using Entente.Text;

namespace Entente.Eval;

/// <summary>How much is marked, date lines aside, of texts that hold nothing but themselves: characters without white space.</summary>
/// <param name="name">The row's name.</param>
/// <param name="texts">The texts; none where they are not there.</param>
internal sealed class CleanTextsEvaluation(string name, Func<Workshop, IEnumerable<string>> texts) : IEvaluation
{
    public string Name => name;

    public string? Missing(Workshop workshop) => texts(workshop).Any() ? null : "not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var boilerplate = new Boilerplate(KnowledgeBase.Default);
        var marked = new Share();
        using var misses = new StreamWriter(workshop.Output($"{name.Split('/')[^1]}.marked.txt"));
        foreach (var value in texts(workshop))
        {
            var text = SourceText.From(value);
            var regions = boilerplate.Mark(text).RemoveAll(r => r.Kind == RegionKind.DateLine);
            var (covered, all, _) = new MarkedText(text, regions).Of(0, value.Length);
            marked.Add(covered, all);
            foreach (var region in regions) misses.WriteLine($"{region.Kind} {region.Reason}: {text[region.Span]}");
        }

        yield return new Measure(Name, "of the text marked", marked.Percent, MeasureKind.Ceiling);
    }

    /// <summary>The texts of a file of JSON Lines in gold/quotes.</summary>
    public static IEnumerable<string> Quotes(Workshop workshop, string file)
    {
        var path = workshop.Shared("gold", "quotes", file);
        if (!File.Exists(path)) yield break;
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }

    /// <summary>The text of a CoNLL-U file of GUM; figures, which the treebank itself marks, are left out with their captions.</summary>
    public static string Treebank(string path)
    {
        var text = new System.Text.StringBuilder();
        var (paragraph, figure) = (false, false);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                if (!line.StartsWith("# newpar_block", StringComparison.Ordinal)) (paragraph, figure) = (true, false);
                else figure |= line.Contains(" figure", StringComparison.Ordinal) || line.Contains(" caption", StringComparison.Ordinal);
            }

            if (figure || !line.StartsWith("# text = ", StringComparison.Ordinal)) continue;
            if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
            text.Append(line, 9, line.Length - 9);
            paragraph = false;
        }

        return text.ToString();
    }
}
