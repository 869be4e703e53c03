using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Events;
using Entente.Formats.Json;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Eval;

/// <summary>
/// When, where, through whom, on what condition, for the first time or again, over eval/lists/circumstances.yaml: the share of the
/// list's lines that a commitment or message of the reading answers rightly. What is not found answers nothing rightly.
/// </summary>
internal sealed partial class CircumstancesEvaluation : IEvaluation
{
    private const string Null = "-";

    public string Name => "lists/circumstances";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var fields = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var unfound = 0;
        using var misses = new StreamWriter(workshop.Output("circumstances.misses.txt"));
        var number = 0;
        foreach (var entry in ListFile.Entries(workshop.List("circumstances.yaml"), "cases"))
        {
            var text = SourceText.From(ListFile.Text(entry, "text")!);
            var reading = workshop.Reader.Read(new Document { Text = text, Source = "circumstances", Published = ListedFacts.Day(ListFile.Text(entry, "published")) });
            var wrong = new List<string>();
            foreach (var asked in ListFile.Lines(entry, "asked"))
            {
                if (asked.Split('|', StringSplitOptions.TrimEntries) is not [var which, var field, var value]) throw new InvalidDataException($"Not \"KIND [by WHO] | field | value\": {asked}");
                var promised = Promises(reading).Where(p => IsOf(reading, p, which)).ToList();
                var isRight = promised.Exists(p => IsRight(reading, p, field, value));
                if (promised.Count == 0) unfound++;
                var (right, all) = fields.GetValueOrDefault(field);
                fields[field] = (right + (isRight ? 1 : 0), all + 1);
                if (!isRight) wrong.Add($"  {asked}   not {(promised.Count == 0 ? "found" : string.Join(" or ", promised.Select(p => Told(reading, p, field) ?? Null)))}");
            }

            if (wrong.Count > 0) misses.WriteLine($"{number}: {text.Value}\n{string.Join('\n', wrong)}");
            number++;
        }

        yield return new Measure(Name, $"right, of {fields.Values.Sum(f => f.All)}", 100.0 * fields.Values.Sum(f => f.Right) / fields.Values.Sum(f => f.All));
        yield return new Measure(Name, "asked of what is not found", unfound, MeasureKind.Told);
        foreach (var (field, (right, all)) in fields) yield return new Measure(Name, $"{field} right, of {all}", 100.0 * right / all, MeasureKind.Told);
    }

    // A commitment or a message, with the fields that both can have.
    private sealed record Promise(string Kind, ImmutableArray<Entity> By, ImmutableArray<Entity> Via, string? At, string? Event)
    {
        public PartialDate? Date { get; init; }

        public PartialDate? Due { get; init; }

        public string? Novelty { get; init; }

        public string? Strength { get; init; }

        public Span? Condition { get; init; }

        public Span? Occasion { get; init; }

        public string? Answers { get; init; }

        public string? Id { get; init; }
    }

    private static IEnumerable<Promise> Promises(Reading reading) =>
    [
        .. reading.Commitments.Select(c => new Promise(ReadingJson.Name(c.Kind), c.By, c.Via, c.At, c.Event)
        {
            Id = c.Id, Date = c.Date?.Value, Due = c.Due?.Value, Novelty = c.Novelty is { } novelty ? ReadingJson.Name(novelty) : null,
            Strength = ReadingJson.Name(c.Strength), Condition = c.Condition, Occasion = c.DueOccasion, Answers = c.Answers,
        }),
        .. reading.Messages.Select(m => new Promise(ReadingJson.Name(m.Kind), m.From, m.Via, m.At, m.Event) { Date = m.Date?.Value }),
    ];

    private static bool IsOf(Reading reading, Promise promise, string which)
    {
        var asked = Which().Match(which);
        return promise.Kind == asked.Groups["kind"].Value && (!asked.Groups["who"].Success || ListedFacts.Share(reading, [asked.Groups["who"].Value], promise.By) > 0);
    }

    private static bool IsRight(Reading reading, Promise promise, string field, string value) => field switch
    {
        "via" => ListedFacts.Share(reading, ListedFacts.Names(value), promise.Via) == 1,
        "condition" or "occasion" when value != Null =>
            (field == "condition" ? promise.Condition : promise.Occasion) is { } words && ListedFacts.Overlap(reading.Document.Text, value, [words]),
        "answers" when value != Null => Promises(reading).FirstOrDefault(p => p.Id is not null && p.Id == promise.Answers) is { } answered && IsOf(reading, answered, value),
        _ => (Told(reading, promise, field) ?? Null) == value,
    };

    private static string? Told(Reading reading, Promise promise, string field) => field switch
    {
        "date" => promise.Date?.ToString(),
        "due" => promise.Due?.ToString(),
        "novelty" => promise.Novelty,
        "strength" => promise.Strength,
        "at" => Act(reading, promise.At) is { } meeting ? reading.Document.Text[meeting.Trigger] : null,
        "event" => Act(reading, promise.Event)?.Type.ToString().ToUpperInvariant(),
        "condition" => promise.Condition is { } condition ? reading.Document.Text[condition] : null,
        "occasion" => promise.Occasion is { } occasion ? reading.Document.Text[occasion] : null,
        "via" => promise.Via.IsEmpty ? null : string.Join(", ", promise.Via.Select(v => v.Name)),
        "answers" => Promises(reading).FirstOrDefault(p => p.Id is not null && p.Id == promise.Answers)?.Kind,
        _ => throw new InvalidDataException($"No such field: {field}"),
    };

    private static Event? Act(Reading reading, string? id) => id is null ? null : reading.Events.First(e => e.Id == id);

    [GeneratedRegex(@"^(?<kind>\S+)( by (?<who>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Which();
}
