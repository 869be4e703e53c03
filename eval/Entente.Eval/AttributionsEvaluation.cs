using System.Text.Json;
using System.Text.Json.Nodes;
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
        var found = new List<(double Confidence, bool IsRight)>();
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
                var reading = workshop.Reader.Read(document);
                output.Write(ReadingJson.Write(reading));
                var outermost = reading.Quotes.Where(q => q.Inside is null).ToList();
                var right = AttributionAlignment.Of(outermost, json.RootElement.GetProperty("attributions"))
                    .Where(a => a.SourceIsRight).Select(a => a.Quote.Id).ToHashSet();
                found.AddRange(outermost.Select(q => (q.Confidence, right.Contains(q.Id))));
                output.WriteByte((byte)'\n');
            }
        }

        var predictions = workshop.Output($"{file}.predictions.jsonl");
        File.WriteAllText(predictions, workshop.Scorer!.Score("quotes_from_readings.py", readings));
        var withThat = workshop.Output($"{file}.predictions-with-that.jsonl");
        File.WriteAllLines(withThat, TakeInThat(predictions, Gold(workshop)));
        foreach (var (track, options) in new (string, string[])[] { ("all", []), ("speech", ["--speech"]) })
        {
            using var scores = Scores(workshop, predictions, options);
            foreach (var measure in Measures(track, scores.RootElement)) yield return measure;
            using var scoresWithThat = Scores(workshop, withThat, options);
            foreach (var (row, name) in new[] { ("content.strict", "content.strict F1, \"that\" taken in"), ("triple.overlap", "triple.overlap F1, \"that\" taken in") })
                yield return Told($"{track}: {name}", scoresWithThat.RootElement.GetProperty(row).GetProperty("F1"));
        }

        var surest = found.OrderByDescending(f => f.Confidence).Take(found.Count / 2).ToList();
        if (surest.Count > 0)
            yield return new Measure(Name, $"right, of the surer half (confidence {surest[^1].Confidence:0.00} and more)",
                100.0 * surest.Count(f => f.IsRight) / surest.Count, MeasureKind.Told);
    }

    private JsonDocument Scores(Workshop workshop, string predictions, string[] options) =>
        JsonDocument.Parse(workshop.Scorer!.Score("score_quotes.py", [Gold(workshop), predictions, "--dataset", dataSet, "--json", .. options]));

    // The corpus has the conjunction within the reported clause; a reading leaves it out.
    private static IEnumerable<string> TakeInThat(string predictions, string gold)
    {
        const string that = "that ";
        var texts = new Dictionary<string, SourceText>();
        foreach (var line in File.ReadLines(gold))
        {
            using var json = JsonDocument.Parse(line);
            texts[json.RootElement.GetProperty("id").GetString()!] = SourceText.From(json.RootElement.GetProperty("text").GetString()!);
        }

        foreach (var line in File.ReadLines(predictions))
        {
            var document = JsonNode.Parse(line)!;
            var text = texts[document["id"]!.GetValue<string>()];
            foreach (var attribution in document["attributions"]!.AsArray())
            {
                var first = attribution!["content"]![0]!.AsArray();
                var start = first[0]!.GetValue<int>();
                if (start >= that.Length && text[new Span(start - that.Length, start)].Equals(that, StringComparison.OrdinalIgnoreCase))
                    first[0] = start - that.Length;
            }

            yield return document.ToJsonString();
        }
    }

    private IEnumerable<Measure> Measures(string track, JsonElement scores)
    {
        foreach (var row in new[] { "content.strict", "source.strict", "triple.overlap" })
            foreach (var (key, name) in new[] { ("P", "precision"), ("R", "recall") })
                yield return Told($"{track}: {row} {name}", scores.GetProperty(row).GetProperty(key));
        foreach (var row in new[] { "content.strict", "triple.overlap" })
            yield return Told($"{track}: {row} F1", scores.GetProperty(row).GetProperty("F1"));
        yield return Told($"{track}: speaker right where found", scores.GetProperty("found@0.3").GetProperty("source_acc_overlap"));
        if (!scores.GetProperty("by_type").TryGetProperty("direct", out var direct)) yield break;
        yield return Told($"{track}: direct recall", direct.GetProperty("recall_strict"));
        yield return Told($"{track}: direct recall with right speaker", direct.GetProperty("recall_pair"));
    }

    private Measure Told(string metric, JsonElement share) => new(Name, metric, 100 * share.GetDouble(), MeasureKind.Told);

    private string Gold(Workshop workshop) => workshop.Shared("gold", "quotes", file);
}
