using System.Text.Json;
using Entente.Formats.Json;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Reads documents with attributions and scores who said what (score_quotes.py). The corpus marks one annotator's view of
/// speech, belief and intention alike, so its numbers are told, and no floor is set.
/// </summary>
internal sealed class AttributionsEvaluation(string file, string dataSet) : IEvaluation
{
    public string Name => "gold/quotes/" + file;

    public string? Missing(Workshop workshop) =>
        !File.Exists(Gold(workshop)) ? "not there" : workshop.Scorer is null ? workshop.NoScorer : null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var readings = workshop.Output($"{file}.readings.jsonl");
        using (var output = File.Create(readings))
        {
            foreach (var line in File.ReadLines(Gold(workshop)))
            {
                using var json = JsonDocument.Parse(line);
                var document = new Document
                {
                    Text = SourceText.From(json.RootElement.GetProperty("text").GetString()!),
                    Source = $"{file}#{json.RootElement.GetProperty("id").GetString()}",
                };
                output.Write(ReadingJson.Write(workshop.Reader.Read(document)));
                output.WriteByte((byte)'\n');
            }
        }

        var predictions = workshop.Output($"{file}.predictions.jsonl");
        File.WriteAllText(predictions, workshop.Scorer!.Score("quotes_from_readings.py", readings));
        foreach (var (track, options) in new (string, string[])[] { ("all", []), ("speech", ["--speech"]) })
        {
            var printed = workshop.Scorer.Score("score_quotes.py",
                [Gold(workshop), predictions, "--dataset", dataSet, "--json", .. options]);
            using var scores = JsonDocument.Parse(printed);
            foreach (var measure in Measures(track, scores.RootElement)) yield return measure;
        }
    }

    private IEnumerable<Measure> Measures(string track, JsonElement scores)
    {
        foreach (var row in new[] { "content.strict", "source.strict", "triple.overlap" })
            foreach (var (key, name) in new[] { ("P", "precision"), ("R", "recall") })
                yield return Told($"{track}: {row} {name}", scores.GetProperty(row).GetProperty(key));
        yield return Told($"{track}: speaker right where found", scores.GetProperty("found@0.3").GetProperty("source_acc_overlap"));
        if (!scores.GetProperty("by_type").TryGetProperty("direct", out var direct)) yield break;
        yield return Told($"{track}: direct recall", direct.GetProperty("recall_strict"));
        yield return Told($"{track}: direct recall with right speaker", direct.GetProperty("recall_pair"));
    }

    private Measure Told(string metric, JsonElement share) => new(Name, metric, 100 * share.GetDouble(), MeasureKind.Told);

    private string Gold(Workshop workshop) => workshop.Shared("gold", "quotes", file);
}
