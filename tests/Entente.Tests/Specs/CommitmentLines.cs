using Entente.Commitments;
using Entente.Events;
using Entente.Formats.Json;
using Entente.Messages;
using Entente.Parties;

namespace Entente.Tests.Specs;

/// <summary>Commitments and messages in the notation of docs/codebook/README.md.</summary>
internal static class CommitmentLines
{
    /// <summary>A COMMITMENT line: kind, parties, and all that is not told by leaving it out.</summary>
    public static string Line(Reading reading, Commitment c)
    {
        var text = reading.Document.Text;
        string?[] more =
        [
            c.Due is { } due ? $"due {due.Value}" : null,
            c.DueOccasion is { } occasion ? $"for: {text[occasion]}" : null,
            c.Condition is { } condition ? $"if: {text[condition]}" : null,
            c.Novelty is { } novelty ? ReadingJson.Name(novelty) : null,
            c.Strength == CommitmentStrength.Firm ? null : ReadingJson.Name(c.Strength),
            c.Answers is { } answered ? $"answers {ReadingJson.Name(reading.Commitments.First(a => a.Id == answered).Kind)}" : null,
        ];
        return string.Join(" | ", more.OfType<string>().Prepend($"COMMITMENT {ReadingJson.Name(c.Kind)} {Parties(c.By, c.Via, c.To)}"));
    }

    /// <summary>A WHAT line: the words that say what is to be done.</summary>
    public static string What(Reading reading, Commitment c) => $"WHAT {ReadingJson.Name(c.Kind)}: {reading.Document.Text[c.What]}";

    /// <summary>A MADE line: when, at which meeting, and as which event.</summary>
    public static string Made(Reading reading, Commitment c) =>
        $"MADE {ReadingJson.Name(c.Kind)} | {c.Date?.Value} | {Trigger(reading, c.At)} | {Event(reading, c.Event)?.Type.ToString().ToUpperInvariant()}";

    /// <summary>An AGREEMENT line: the agreement as a thing.</summary>
    public static string Agreement(Reading reading, Commitment c)
    {
        var (text, agreement) = (reading.Document.Text, c.Agreement!);
        var title = agreement.Title is { } span ? text[span] : null;
        var sum = agreement.Sum is { } money ? $"{money.Value} {money.Currency}" : null;
        return $"AGREEMENT {Names(c.By)} | {ReadingJson.Name(agreement.Type)} | {ReadingJson.Name(agreement.Stage)} | {title} | {sum}";
    }

    /// <summary>A MESSAGE line.</summary>
    public static string Line(Message m) => $"MESSAGE {ReadingJson.Name(m.Kind)} {Parties(m.From, m.Via, m.To)}";

    private static string? Trigger(Reading reading, string? id) => Event(reading, id) is { } e ? reading.Document.Text[e.Trigger] : null;

    private static Event? Event(Reading reading, string? id) => id is null ? null : reading.Events.First(e => e.Id == id);

    private static string Parties(IEnumerable<Entity> by, IReadOnlyCollection<Entity> via, IReadOnlyCollection<Entity> to) =>
        Names(by) + (via.Count == 0 ? "" : $" via {Names(via)}") + (to.Count == 0 ? "" : $" > {Names(to)}");

    private static string Names(IEnumerable<Entity> entities) => string.Join(", ", entities.Select(e => e.Name));
}
