using System.Text.Json;
using Entente.Text;

namespace Entente.Eval;

/// <summary>How much of what the gold of a folder lists as no part of the report is marked, in characters without white space.</summary>
internal sealed class JunkEvaluation(string folder) : IEvaluation
{
    public string Name => $"gold/{folder}, leftovers";

    public string? Missing(Workshop workshop) => Directory.Exists(workshop.Shared("gold", folder)) ? null : "not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var boilerplate = new Boilerplate(KnowledgeBase.Default);
        var found = new Share();
        using var misses = new StreamWriter(workshop.Output($"{folder}.leftovers.misses.txt"));
        foreach (var file in Directory.EnumerateFiles(workshop.Shared("gold", folder), "*.json").Order(StringComparer.Ordinal))
        {
            var text = SourceText.From(File.ReadAllText(Path.ChangeExtension(file, ".txt")));
            var marked = new MarkedText(text, boilerplate.Mark(text));
            using var gold = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var junk in gold.RootElement.GetProperty("junk").EnumerateArray().Select(j => j.GetString()!))
            {
                for (var at = text.Value.IndexOf(junk, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(junk, at + 1, StringComparison.Ordinal))
                {
                    // A short one may stand within the words of the report, too.
                    if (!IsLine(text.Value, at, junk.Length)) continue;
                    var (covered, all, _) = marked.Of(at, junk.Length);
                    found.Add(covered, all);
                    if (covered < all) misses.WriteLine($"{Path.GetFileName(file)}: {junk}");
                }
            }
        }

        yield return new Measure(Name, "leftovers found", found.Percent);
    }

    private static bool IsLine(string text, int at, int length) =>
        (at == 0 || text[at - 1] is '\n' or ' ') && (at + length == text.Length || char.IsWhiteSpace(text[at + length]));
}
