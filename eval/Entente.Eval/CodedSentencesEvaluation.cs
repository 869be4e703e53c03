using System.Globalization;
using System.Text.Json;
using Entente.Formats.Json;
using Entente.Sources.Actors;
using Entente.Text;
using Entente.Time;

namespace Entente.Eval;

/// <summary>
/// Reads single sentences that others have coded in PLOVER or CAMEO and scores who did what to whom (score_events.py). Ids whose
/// last digit is odd are for reporting; all others are for development, and only their misses are written.
/// </summary>
/// <param name="file">The sentences, in gold/events.</param>
/// <param name="actors">Dictionaries of the actors that the sentences are about, beside them.</param>
internal sealed class CodedSentencesEvaluation(string file, params string[] actors) : IEvaluation
{
    public string Name => "gold/events/" + file;

    public string? Missing(Workshop workshop) =>
        !actors.Prepend(file).All(f => File.Exists(workshop.Shared("gold", "events", f))) ? "not there"
        : workshop.Scorer is null ? workshop.NoScorer : null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var reader = actors.Length == 0
            ? workshop.Reader
            : new Reader(workshop.Model, KnowledgeBase.Default.WithActors(ActorFile.Join(actors.Select(a => Actors(workshop, a)))));
        var sentences = File.ReadLines(workshop.Shared("gold", "events", file)).ToLookup(IsForDevelopment);
        foreach (var (half, set) in new[] { ("development", sentences[true]), ("reporting", sentences[false]) })
        {
            var gold = workshop.Output($"{file}.{half}.gold.jsonl");
            File.WriteAllLines(gold, set);
            var readings = workshop.Output($"{file}.{half}.readings.jsonl");
            using (var output = File.Create(readings))
            {
                foreach (var line in set)
                {
                    output.Write(ReadingJson.Write(reader.Read(Document(line))));
                    output.WriteByte((byte)'\n');
                }
            }

            if (half == "development")
                File.WriteAllText(workshop.Output($"{file}.misses.txt"), workshop.Scorer!.Score("score_events.py", gold, readings, "--misses"));
            foreach (var measure in Numbers.OfEvents(Name, half, workshop.Scorer!.Score("score_events.py", gold, readings)))
                yield return measure;
        }
    }

    private static bool IsForDevelopment(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!.LastOrDefault(char.IsAsciiDigit)
            is not ('1' or '3' or '5' or '7' or '9');
    }

    private Document Document(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new Document
        {
            Text = SourceText.From(json.RootElement.GetProperty("text").GetString()!),
            Source = $"{file}#{json.RootElement.GetProperty("id").GetString()}",
            Published = json.RootElement.TryGetProperty("date", out var date) && DateOnly.TryParseExact(
                date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new GroundedDate(new PartialDate(CalendarPoint.Of(day)), DateBasis.Metadata, [])
                : null,
        };
    }

    private static ActorFile Actors(Workshop workshop, string name)
    {
        var path = workshop.Shared("gold", "events", name);
        using var text = new StreamReader(path);
        return ActorFile.Read(text, path);
    }
}
