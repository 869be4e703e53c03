using System.Text.RegularExpressions;
using Entente.Parties;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Whom titles, epithets and short names mean, over eval/lists/epithets.yaml. A line is right where the widest mention that
/// holds the last of its words is one of exactly the entities that it names.
/// </summary>
internal sealed partial class EpithetsEvaluation : IEvaluation
{
    private const string Nobody = "nobody";
    private const string Someone = "someone of ";

    public string Name => "lists/epithets";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (all, right, open, leftOpen) = (0, 0, 0, 0);
        using var misses = new StreamWriter(workshop.Output("epithets.misses.txt"));
        foreach (var report in ListFile.Entries(workshop.List("epithets.yaml"), "reports"))
        {
            var text = SourceText.From(ListFile.Text(report, "text")!);
            var reading = workshop.Reader.Read(new Document { Text = text, Source = "epithets" });
            foreach (var line in ListFile.Lines(report, "who"))
            {
                var parts = Line().Match(line);
                var wanted = parts.Groups["who"].Value;
                var got = Meant(reading, Find(text, parts));
                var isRight = wanted.StartsWith(Someone, StringComparison.Ordinal)
                    ? got is [var someone] && IsUnnamed(someone, reading, wanted[Someone.Length..])
                    : Names(got) == string.Join(", ", wanted.Split(", ").Order(StringComparer.Ordinal));
                all++;
                if (wanted == Nobody) open++;
                if (isRight && wanted == Nobody) leftOpen++;
                if (isRight) right++;
                else misses.WriteLine($"{line}\n    not {Names(got)}\n    {text.Value}");
            }
        }

        yield return new Measure(Name, $"right, of {all}", 100.0 * right / all);
        yield return new Measure(Name, $"left open, of {open}", 100.0 * leftOpen / open);
    }

    private static Span Find(SourceText text, Match line)
    {
        var words = new Regex($@"(?<!\w){Regex.Escape(line.Groups["words"].Value)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));
        var which = line.Groups["which"] is { Success: true, Value: var number } ? number[0] - '1' : 0;
        var found = words.Matches(text.Value);
        return found.Count > which
            ? text.FromUtf16(found[which].Index, found[which].Index + found[which].Length)
            : throw new InvalidDataException($"The text does not have \"{line.Value}\".");
    }

    private static List<Entity> Meant(Reading reading, Span words)
    {
        var holding = reading.Entities.SelectMany(e => e.Mentions.Select(m => (Entity: e, m.Span)))
            .Where(m => m.Span.Start < words.End && m.Span.End >= words.End)
            .Select(m => (m.Entity, Shared: m.Span.End - m.Span.Start)).ToList();
        return holding.Count == 0 ? [] : [.. holding.Where(m => m.Shared == holding.Max(h => h.Shared)).Select(m => m.Entity)];
    }

    private static string Names(IEnumerable<Entity> entities) =>
        string.Join(", ", entities.Select(e => e.Name).Order(StringComparer.Ordinal).DefaultIfEmpty(Nobody));

    private static bool IsUnnamed(Entity person, Reading reading, string country) =>
        person.Kind == EntityKind.Person && person.Mentions.All(m => m.Kind != MentionKind.Name)
        && reading.Entities.Any(e => e.Kind == EntityKind.Country && e.Country == person.Country && e.Name == country);

    [GeneratedRegex(@"^(?<words>.+?)( \((?<which>\d)\))? = (?<who>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
