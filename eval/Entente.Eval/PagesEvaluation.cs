using System.IO.Compression;
using System.Text.Json;
using Entente.Formats.Json;
using Entente.Sources;
using Entente.Sources.Html;

namespace Entente.Eval;

/// <summary>
/// The bodies of articles found in saved pages, over gold/pages (score_pages.py). Pages whose id begins with an odd hex digit are for
/// reporting; all others are for development, and only their misses are written.
/// </summary>
internal sealed class PagesEvaluation : IEvaluation
{
    public string Name => "gold/pages";

    public string? Missing(Workshop workshop) =>
        !File.Exists(Bodies(workshop)) ? "gold/pages is not there" : workshop.Scorer is null ? workshop.NoScorer : null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Bodies(workshop)));
        var pages = gold.RootElement.EnumerateObject().ToLookup(p => (Convert.ToInt32(p.Name[..1], 16) % 2) == 0);
        var all = Write(workshop, "pages", pages.SelectMany(half => half));
        foreach (var measure in Numbers.OfPages(Name, "all", Score(workshop, all), MeasureKind.Floor)) yield return measure;
        foreach (var (half, set) in new[] { ("development", pages[true]), ("reporting", pages[false]) })
        {
            var files = Write(workshop, $"pages.{half}", set);
            if (half == "development") File.WriteAllText(workshop.Output("pages.misses.txt"), Score(workshop, files, "--misses"));
            foreach (var measure in Numbers.OfPages(Name, half, Score(workshop, files), MeasureKind.Told)) yield return measure;
        }
    }

    private static string Score(Workshop workshop, (string Gold, string Articles) files, params string[] options) =>
        workshop.Scorer!.Score("score_pages.py", [files.Gold, files.Articles, .. options]);

    private static (string Gold, string Articles) Write(Workshop workshop, string name, IEnumerable<JsonProperty> pages)
    {
        var files = (Gold: workshop.Output(name + ".gold.json"), Articles: workshop.Output(name + ".articles.jsonl"));
        using var bodies = File.Create(files.Gold);
        using var gold = new Utf8JsonWriter(bodies);
        using var articles = File.Create(files.Articles);
        gold.WriteStartObject();
        foreach (var page in pages)
        {
            page.WriteTo(gold);
            var source = page.Name + ".html.gz";
            if (Read(workshop.Shared("gold", "pages", "html", source), source).Article is not { } article) continue;
            articles.Write(ArticleJson.Write(article));
            articles.WriteByte((byte)'\n');
        }

        gold.WriteEndObject();
        return files;
    }

    private static Sourced Read(string file, string source)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return ArticlePage.Read(unpacked.ToArray(), source);
    }

    private static string Bodies(Workshop workshop) => workshop.Shared("gold", "pages", "ground-truth.json");
}
