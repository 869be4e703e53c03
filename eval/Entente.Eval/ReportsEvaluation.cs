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
        var readings = workshop.Output($"{folder}.readings.jsonl");
        using (var output = File.Create(readings))
        {
            foreach (var file in Directory.EnumerateFiles(gold, "*.txt").Order(StringComparer.Ordinal))
            {
                var document = new Document { Text = SourceText.From(File.ReadAllText(file)), Source = file };
                output.Write(ReadingJson.Write(workshop.Reader.Read(document)));
                output.WriteByte((byte)'\n');
            }
        }

        File.WriteAllText(workshop.Output($"{folder}.misses.txt"), workshop.Scorer!.Score("score.py", gold, readings, "--misses"));
        return Numbers.OfReadings(Name, workshop.Scorer.Score("score.py", gold, readings));
    }
}
