using System.Globalization;
using Entente.Eval;
using Entente.Language;

const string usage = "usage: eval/run [--shared DIR] [--only WORD] [--raise] | --shared DIR --sample N [--seed N]";
var shared = Environment.GetEnvironmentVariable("ENTENTE_SHARED");
var only = "";
var raise = false;
var sample = 0;
var seed = 1;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--shared" when i + 1 < args.Length: shared = args[++i]; break;
        case "--only" when i + 1 < args.Length: only = args[++i]; break;
        case "--raise": raise = true; break;
        case "--sample" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out sample): i++; break;
        case "--seed" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out seed): i++; break;
        default: return Wrong($"{args[i]}? {usage}");
    }
}

if (string.IsNullOrEmpty(shared)) shared = null;
if (shared is not null && !Directory.Exists(shared)) return Wrong($"There is no folder {shared}.");

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Entente.slnx"))) root = root.Parent;
if (root is null) return Wrong("Run it from within the project's folder.");

var output = Directory.CreateDirectory(Path.Combine(root.FullName, "artifacts", "eval")).FullName;
var floors = Floors.Load(Path.Combine(root.FullName, "eval", "floors.json"));
using var model = LanguageModel.Load(file => File.OpenRead(Path.Combine(root.FullName, "models", "english", file)));
var noScorer = "";
var scorer = shared is null ? null : Scorer.Find(shared, out noScorer);
var workshop = new Workshop(model, shared, Path.Combine(root.FullName, "eval", "lists"), scorer, noScorer, output);
if (sample > 0)
{
    if (shared is null) return Wrong("--sample wants --shared DIR.");
    EventSample.Print(workshop, sample, seed);
    return 0;
}

IEvaluation[] all = shared is null ? [.. Evaluations.Own] : [.. Evaluations.Shared, .. Evaluations.Own];
if (shared is null) Console.WriteLine("Without --shared DIR or ENTENTE_SHARED only the project's own lists are scored.");

var measures = new List<Measure>();
var fallen = 0;
Console.WriteLine($"{"metric",-60} {"measured",9} {"floor",9}  ok");
foreach (var evaluation in all.Where(e => e.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
{
    Console.WriteLine($"\n{evaluation.Name}");
    if (evaluation.Missing(workshop) is { } missing)
    {
        Console.WriteLine($"  skipped: {missing}");
        continue;
    }

    foreach (var measure in evaluation.Run(workshop))
    {
        measures.Add(measure);
        if (!floors.Holds(measure)) fallen++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {measure.Metric,-58} {measure.Value,9:0.##} {floors.Of(measure),9:0.##}  {Verdict(measure)}"));
    }
}

foreach (var (dataSet, metric) in floors.Lost(measures))
{
    fallen++;
    Console.WriteLine($"\n{dataSet}: {metric} has a floor and was not measured");
}

if (raise) Console.WriteLine($"\n{floors.Raise(measures)} floors set or raised");
Console.WriteLine(fallen == 0 ? "\nEvery floor holds." : $"\n{fallen} below the floor.");
return fallen == 0 ? 0 : 1;

string Verdict(Measure measure) =>
    floors.Of(measure) is null ? (measure.Kind == MeasureKind.Told ? "" : "new") : floors.Holds(measure) ? "yes" : "NO";

static int Wrong(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
