using System.Globalization;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Eval;

/// <summary>
/// The offices that a text gives, with the dates that it implies, over eval/lists/offices.yaml. A case is right where all
/// its offices are exactly those listed.
/// </summary>
internal sealed class OfficesEvaluation : IEvaluation
{
    public string Name => "lists/offices";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (cases, right, undated) = (0, 0, 0);
        using var misses = new StreamWriter(workshop.Output("offices.misses.txt"));
        foreach (var entry in ListFile.Entries(workshop.List("offices.yaml"), "cases"))
        {
            var text = ListFile.Text(entry, "text")!;
            var document = new Document { Text = SourceText.From(text), Source = "offices", Published = Day(ListFile.Text(entry, "published")) };
            var wanted = ListFile.Lines(entry, "offices").Select(Plain).Order(StringComparer.Ordinal).ToList();
            var got = workshop.Reader.Read(document).Entities.Where(e => e.Kind == EntityKind.Person)
                .SelectMany(p => p.Offices.Select(o => Plain(Line(p, o)))).Order(StringComparer.Ordinal).ToList();
            cases++;
            if (Undated(wanted).SequenceEqual(Undated(got))) undated++;
            if (wanted.SequenceEqual(got)) right++;
            else misses.WriteLine($"{text}\n    {string.Join("\n    ", wanted)}\n  not\n    {string.Join("\n    ", got)}");
        }

        yield return new Measure(Name, $"right, of {cases}", 100.0 * right / cases);
        yield return new Measure(Name, "right but for the dates", 100.0 * undated / cases);
    }

    private static GroundedDate? Day(string? day) =>
        day is null ? null : new GroundedDate(new PartialDate(CalendarPoint.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture))), DateBasis.Given, []);

    private static string Line(Entity person, Office office) =>
        $"{person.Name} | {office.Title}{(office.Of is { } of ? $" of {of}" : "")} | {office.State.ToString().ToLowerInvariant()}"
        + $" | {office.From?.Value.ToString() ?? "-"} | {office.To?.Value.ToString() ?? "-"}";

    // Dates that are not told may be written as hyphens or left out.
    private static string Plain(string line) => line.TrimEnd('-', '|', ' ');

    private static IEnumerable<string> Undated(List<string> lines) => lines.Select(l => string.Join('|', l.Split('|')[..3]).TrimEnd());
}
