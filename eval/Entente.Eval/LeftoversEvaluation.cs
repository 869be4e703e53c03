using Entente.Text;
using YamlDotNet.RepresentationModel;

namespace Entente.Eval;

/// <summary>
/// What is left over in a text, over eval/lists/leftovers.yaml: how much of it is found, how much is marked that is the report, and
/// whether the kind is right. Counted in characters, white space aside. Even entries are for development; of odd ones nobody reads
/// the misses.
/// </summary>
internal sealed class LeftoversEvaluation : IEvaluation
{
    public string Name => "lists/leftovers";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var boilerplate = new Boilerplate(KnowledgeBase.Default);
        using var misses = new StreamWriter(workshop.Output("leftovers.misses.txt"));
        var halves = new[] { new Tally(), new Tally() };
        var number = 0;
        foreach (var entry in ListFile.Entries(workshop.List("leftovers.yaml"), "reports"))
        {
            var odd = ++number % 2;
            Count(number, entry, boilerplate, halves[odd], odd == 0 ? misses : TextWriter.Null);
        }

        foreach (var (half, tally) in new[] { ("development", halves[0]), ("the half nobody looks at", halves[1]) })
        {
            yield return new Measure(Name, $"{half}: leftovers found", tally.Found.Percent);
            yield return new Measure(Name, $"{half}: of the right kind", tally.Kind.Percent);
            yield return new Measure(Name, $"{half}: date lines told", tally.Days.Percent);
            yield return new Measure(Name, $"{half}: of the report marked", tally.Wrong.Percent, MeasureKind.Ceiling);
        }
    }

    private static void Count(int number, YamlMappingNode entry, Boilerplate boilerplate, Tally tally, TextWriter misses)
    {
        var text = SourceText.From(ListFile.Text(entry, "text")!);
        var marked = new MarkedText(text, boilerplate.Mark(text));
        var junk = ((YamlSequenceNode)entry["junk"]).Cast<YamlMappingNode>().SelectMany(l => l.Children)
            .ToDictionary(l => ((YamlScalarNode)l.Value).Value!, l => ((YamlScalarNode)l.Key).Value!, StringComparer.Ordinal);
        foreach (var (line, start) in MarkedText.Lines(text.Value))
        {
            var (covered, all, kind) = marked.Of(start, line.Length);
            var wanted = junk.GetValueOrDefault(line);
            if (wanted == "date-line")
            {
                tally.Days.Add(kind == RegionKind.DateLine ? all : 0, all);
            }
            else if (wanted is not null)
            {
                tally.Found.Add(covered, all);
                if (covered > 0) tally.Kind.Add(Is(kind, wanted) ? all : 0, all);
            }
            else
            {
                tally.Wrong.Add(kind == RegionKind.DateLine ? 0 : covered, all);
            }

            if (wanted is null ? covered > 0 : covered < all || !Is(kind, wanted)) misses.WriteLine($"{number} {wanted ?? "report"} {kind}: {line}");
        }
    }

    private static bool Is(RegionKind? kind, string wanted) =>
        string.Equals(kind?.ToString(), wanted.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private sealed class Tally
    {
        public Share Found { get; } = new();

        public Share Kind { get; } = new();

        public Share Days { get; } = new();

        public Share Wrong { get; } = new();
    }
}
