using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Events;
using Xunit;

namespace Entente.Tests.Specs;

/// <summary>The tables of docs/codebook/crosswalk.md against knowledge/ontology, and its list of differences against the table of 2021.</summary>
public sealed partial class CrosswalkTests
{
    private static readonly Ontology Shipped = Ontology.Default;
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Workshop.Repository, "docs", "codebook", "crosswalk.md"));

    [Fact]
    public void The_table_of_types_and_modes_is_that_of_the_ontology()
    {
        var rows = Shipped.Types.SelectMany(t => t.Modes.Select(m => Row(t, $"/{m.Name}", m.Score, m.Cameo, m.Future))
            .Prepend(Row(t, "", t.Score, t.Cameo, t.Future)));
        Assert.Equal(rows, Table("type/mode", "quad class"));
    }

    [Fact]
    public void The_modes_that_do_not_come_back_are_listed()
    {
        var lost = from type in Shipped.Types
                   from mode in type.Modes
                   let back = Shipped.ToPlover(mode.Cameo.General)!
                   where (back.Type, back.Mode) != (type.Type, mode.Name)
                   select $"| {Name(type.Type)}/{mode.Name} | {mode.Cameo.General} | {Said(back with { Contexts = [] })} |";
        Assert.Equal(lost, Table("type/mode", "by"));
    }

    [Fact]
    public void What_stands_for_a_code_that_sources_differ_on_is_what_the_ontology_has()
    {
        var differences = Differences();
        Assert.NotEmpty(differences);
        Assert.All(differences, d => Assert.Equal($"{d.Key} {d.Value.Here}", $"{d.Key} {Said(Shipped.ToPlover(new CameoCode(d.Key))!)}"));
        Assert.All(differences, d => Assert.NotEqual(d.Value.There, d.Value.Here));
    }

    // The table is not ours to pass on; without it this is skipped.
    [Fact]
    public void Every_difference_from_the_conversion_table_is_listed()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("ENTENTE_SHARED") ?? "", "reference", "cameo-to-plover-2021.txt");
        if (!File.Exists(path)) Assert.Skip("ENTENTE_SHARED names no folder with reference/cameo-to-plover-2021.txt.");
        var differences = Differences();
        foreach (Match line in Conversion().Matches(File.ReadAllText(path)))
        {
            var code = line.Groups["code"].Value;
            var parts = line.Groups["rest"].Value.Split(',', StringSplitOptions.TrimEntries);
            var contexts = parts.ElementAtOrDefault(2)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            var there = Said(parts[0], parts.ElementAtOrDefault(1), contexts);
            var here = Said(Shipped.ToPlover(new CameoCode(code))!);
            Assert.Equal($"{code} {there}", $"{code} {(here == there ? here : differences.GetValueOrDefault(code).There)}");
        }
    }

    private static Dictionary<string, (string There, string Here)> Differences() =>
        (from row in Table("code", "conversion table")
         let cells = row.Split('|', StringSplitOptions.TrimEntries)
         from Match code in Code().Matches(cells[1])
         select (code.Groups["code"].Value, There: cells[2], Here: cells[3])).ToDictionary(d => d.Value, d => (d.There, d.Here));

    private static IEnumerable<string> Table(string first, string second) =>
        Page.SkipWhile(l => !l.StartsWith($"| {first} | {second} |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));

    private static string Row(PloverType type, string mode, double score, CameoEquivalent cameo, FutureAct? future)
    {
        var quad = type.Quad switch
        {
            QuadClass.VerbalCooperation => "verbal cooperation", QuadClass.MaterialCooperation => "material cooperation",
            QuadClass.VerbalConflict => "verbal conflict", _ => "material conflict",
        };
        var codes = Shipped.Contexts.Where(c => cameo.ByContext.ContainsKey(c.Name)).Select(c => $"{c.Name} {cameo.ByContext[c.Name]}");
        var toCome = future is null ? "" : $"{Name(future.Type)} {future.Cameo} ";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {Name(type.Type)}{mode} | {quad} | {score} | {string.Join("; ", codes.Prepend(cameo.General.Value))} | {toCome}|");
    }

    private static string Said(PloverCode code) => Said(Name(code.Type), code.Mode, code.Contexts);

    private static string Said(string type, string? mode, IReadOnlyCollection<string> contexts) =>
        type + (string.IsNullOrEmpty(mode) ? "" : "/" + mode) + (contexts.Count == 0 ? "" : $" ({string.Join(", ", contexts)})");

    private static string Name(EventType type) => type.ToString().ToUpperInvariant();

    [GeneratedRegex("`(?<code>[0-9]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^(?<code>[0-9]{3,4}):(?<rest>[^#\n]*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Conversion();
}
