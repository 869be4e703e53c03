using Entente.Events;
using Entente.Formats.Json;
using Entente.Text;

namespace Entente.Eval;

/// <summary>Reads a folder of reports with gold beside them and scores every kind of fact (score.py).</summary>
internal sealed class ReportsEvaluation(string folder) : IEvaluation
{
    public string Name => "gold/" + folder;

    public string? Missing(Workshop workshop) =>
        !Directory.Exists(workshop.Shared("gold", folder)) ? "not there" : workshop.Scorer is null ? workshop.NoScorer : null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var gold = workshop.Shared("gold", folder);
        Reading[] all = [.. Directory.EnumerateFiles(gold, "*.txt").Order(StringComparer.Ordinal)
            .Select(file => workshop.Reader.Read(new Document { Text = SourceText.From(File.ReadAllText(file)), Source = file }))];
        var readings = Write(workshop.Output($"{folder}.readings.jsonl"), all);
        File.WriteAllText(workshop.Output($"{folder}.misses.txt"), workshop.Scorer!.Score("score.py", gold, readings, "--misses"));
        foreach (var measure in Numbers.OfReadings(Name, workshop.Scorer.Score("score.py", gold, readings))) yield return measure;

        Reading[] sure = [.. all.Select(r => r with { Events = [.. r.Events.Where(e => e.Confidence >= EventConfidence.Default)] })];
        var surely = workshop.Scorer.Score("score.py", gold, Write(workshop.Output($"{folder}.sure.readings.jsonl"), sure));
        yield return Numbers.OfReadings(Name, surely).First(m => m.Metric == "events precision") with
        {
            Metric = "events of the default confidence and more: precision", Kind = MeasureKind.Told,
        };
        yield return new Measure(Name, "events of the default confidence and more: share", 100.0 * Foreign(sure) / Foreign(all), MeasureKind.Told);
    }

    private static int Foreign(IEnumerable<Reading> readings) => readings.Sum(r => r.Events.Count(e => !e.Domestic));

    private static string Write(string path, IEnumerable<Reading> readings)
    {
        using var output = File.Create(path);
        foreach (var reading in readings)
        {
            output.Write(ReadingJson.Write(reading));
            output.WriteByte((byte)'\n');
        }

        return path;
    }
}
