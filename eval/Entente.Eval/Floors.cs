using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Eval;

/// <summary>The numbers that may only get better: floors.json, by data set and metric.</summary>
internal sealed class Floors
{
    /// <summary>
    /// Scores of the graph differ in their last digits from one kind of processor to the next, and a few words of a
    /// treebank with them; a fall within this many points is no fall.
    /// </summary>
    private const double Slack = 0.1;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a plus in a name stays a plus
    };

    private readonly string _path;
    private readonly SortedDictionary<string, SortedDictionary<string, double>> _floors;

    private Floors(string path, SortedDictionary<string, SortedDictionary<string, double>> floors) =>
        (_path, _floors) = (path, floors);

    public static Floors Load(string path) =>
        new(path, File.Exists(path)
            ? JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(File.ReadAllText(path))!
            : new(StringComparer.Ordinal));

    /// <summary>The number that a measure is held against, null where there is none yet.</summary>
    public double? Of(Measure measure) =>
        measure.Kind != MeasureKind.Told && _floors.TryGetValue(measure.DataSet, out var metrics)
            && metrics.TryGetValue(measure.Metric, out var floor)
            ? floor
            : null;

    public bool Holds(Measure measure) => Of(measure) is not { } floor
        || (measure.Kind == MeasureKind.Ceiling ? measure.Value <= floor : measure.Value >= floor - Slack);

    /// <summary>Floors of data sets that were read whose metric was not measured any more: they count as fallen.</summary>
    public IEnumerable<(string DataSet, string Metric)> Lost(IReadOnlyCollection<Measure> measures)
    {
        var read = measures.Select(m => m.DataSet).ToHashSet();
        var measured = measures.Select(m => (m.DataSet, m.Metric)).ToHashSet();
        return _floors.Where(set => read.Contains(set.Key))
            .SelectMany(set => set.Value.Keys.Select(metric => (set.Key, metric)))
            .Where(floor => !measured.Contains(floor));
    }

    /// <summary>Takes over every number that got better, and every new one. None is ever made worse.</summary>
    public int Raise(IEnumerable<Measure> measures)
    {
        var raised = 0;
        foreach (var measure in measures.Where(m => m.Kind != MeasureKind.Told))
        {
            var better = Of(measure) is not { } floor
                || (measure.Kind == MeasureKind.Ceiling ? measure.Value < floor : measure.Value > floor);
            if (!better) continue;
            if (!_floors.TryGetValue(measure.DataSet, out var metrics))
                _floors[measure.DataSet] = metrics = new SortedDictionary<string, double>(StringComparer.Ordinal);
            metrics[measure.Metric] = measure.Value;
            raised++;
        }

        File.WriteAllText(_path, JsonSerializer.Serialize(_floors, Indented) + "\n");
        return raised;
    }
}
