using System.Globalization;
using System.Text.Json;
using Entente.Formats.Json;
using Entente.Text;
using Entente.Time;

namespace Entente.Eval;

/// <summary>Finds the time expressions of documents with their publication dates and scores extents and values (score_times.py).</summary>
internal sealed class TimesEvaluation(string file) : IEvaluation
{
    public string Name => "gold/times/" + file;

    public string? Missing(Workshop workshop) =>
        !File.Exists(Gold(workshop)) ? "not there" : workshop.Scorer is null ? workshop.NoScorer : null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var parses = workshop.Output($"{file}.parses.jsonl");
        var parser = new Parser(workshop.Model);
        using (var output = File.Create(parses))
        {
            foreach (var line in File.ReadLines(Gold(workshop)))
            {
                using var json = JsonDocument.Parse(line);
                var published = Published(json.RootElement, out var isReadable);
                if (!isReadable) continue;
                var document = new Document
                {
                    Text = SourceText.From(json.RootElement.GetProperty("text").GetString()!),
                    Source = $"{file}#{json.RootElement.GetProperty("id").GetString()}",
                    Published = published,
                };
                output.Write(ParseJson.Write(parser.Parse(document)));
                output.WriteByte((byte)'\n');
            }
        }

        File.WriteAllText(workshop.Output($"{file}.misses.txt"), workshop.Scorer!.Score("score_times.py", Gold(workshop), parses, "--misses"));
        return Numbers.OfTimes(Name, workshop.Scorer.Score("score_times.py", Gold(workshop), parses));
    }

    // As the command does: a date that is none makes the document unreadable.
    private static GroundedDate? Published(JsonElement document, out bool isReadable)
    {
        isReadable = true;
        if (!document.TryGetProperty("dct", out var dct) || dct.GetString() is not { } text) return null;
        isReadable = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isReadable ? new GroundedDate(new PartialDate(CalendarPoint.Of(day)), DateBasis.Metadata, []) : null;
    }

    private string Gold(Workshop workshop) => workshop.Shared("gold", "times", file);
}
