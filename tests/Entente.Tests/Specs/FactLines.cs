using Entente.Events;
using Entente.Parties;
using Entente.Quotes;

namespace Entente.Tests.Specs;

/// <summary>The facts of a reading in the notation of docs/codebook/README.md.</summary>
internal static class FactLines
{
    /// <summary>All facts of one kind of line, sorted.</summary>
    public static IEnumerable<string> Of(Reading reading, string kind) => kind switch
    {
        "EVENT" => OrNone("EVENT", reading.Events.Where(e => !e.Domestic).Select(Line)),
        "QUOTE" => OrNone("QUOTE", reading.Quotes.Where(q => q.Form == QuoteForm.Direct).Select(q => Line(q))),
        "SAYS" => OrNone("SAYS", reading.Quotes.Where(q => q.Form == QuoteForm.Indirect).Select(Reported)),
        "PERSON" => reading.Entities.Where(e => e.Kind == EntityKind.Person && e.Offices.Length > 0).Select(Line),
        "PUBLISHED" => [$"PUBLISHED {reading.Published?.Value.ToString() ?? "unknown"}"],
        _ => throw new ArgumentException($"There are no lines '{kind}'.", nameof(kind)),
    };

    /// <summary>The time expressions of a text, as TIME lines.</summary>
    public static IEnumerable<string> Times(Parse parse) => OrNone("TIME",
        parse.Times.Select(t => $"TIME {parse.Document.Text[t.Span]} | {t.Type.ToString().ToUpperInvariant()} | {t.Value}"));

    /// <summary>Whom words mean, as a WHO line.</summary>
    public static string Who(Reading reading, string words)
    {
        var text = reading.Document.Text;
        var who = reading.Entities.Where(e => e.Mentions.Any(m => text[m.Span].EndsWith(words, StringComparison.Ordinal)
            || words.EndsWith(text[m.Span], StringComparison.Ordinal) && text.Value.Contains(words, StringComparison.Ordinal)
                && Ends(text.Value, words).Any(end => text.ToUtf16(m.Span.End) == end)));
        return $"WHO \"{words}\" = {string.Join(", ", who.Where(e => e.Kind != EntityKind.Country).Select(e => e.Name).DefaultIfEmpty("nobody"))}";
    }

    /// <summary>The kind, code and sector of the entity of a name, as a CODE line.</summary>
    public static string Code(Reading reading, string name) =>
        reading.Entities.FirstOrDefault(e => e.Name == name) is { } entity
            ? $"CODE \"{name}\" = {entity.Kind.ToString().ToLowerInvariant()} {entity.Code ?? "none"} {entity.Sector}".TrimEnd()
            : $"CODE \"{name}\" = nobody";

    private static IEnumerable<int> Ends(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return at + words.Length;
    }

    private static IEnumerable<string> OrNone(string kind, IEnumerable<string> lines) => lines.DefaultIfEmpty($"{kind} none");

    private static string Line(Event e)
    {
        var line = $"EVENT {e.Type.ToString().ToUpperInvariant()}{(e.Mode is null ? "" : "/" + e.Mode)} {Names(e.Actor)}";
        if (!e.Recipient.IsEmpty) line += $" > {Names(e.Recipient)}";
        if (e.Date is not null || e.Status != EventStatus.Occurred) line += $" | {e.Date?.Value}";
        if (e.Status != EventStatus.Occurred) line += $" | {e.Status.ToString().ToLowerInvariant()}";
        return line;
    }

    private static string Names(IEnumerable<Entity> entities) => string.Join(", ", entities.Select(e => e.Name));

    private static string Line(Quote q) =>
        $"QUOTE {q.Speaker?.Name ?? "unknown"}: {string.Join(" … ", q.Content.Words)}";

    private static string Reported(Quote q)
    {
        string?[] marks =
        [
            q.Class == QuoteClass.Speech ? null : q.Class.ToString().ToLowerInvariant(),
            q.Status == QuoteStatus.Said ? null : q.Status == QuoteStatus.Denied ? "not said" : q.Status.ToString().ToLowerInvariant(),
            q.Polarity == QuotePolarity.Affirmed ? null : q.Polarity.ToString().ToLowerInvariant(),
        ];
        var mark = string.Join(", ", marks.OfType<string>());
        return $"SAYS {q.Speaker?.Name ?? "unknown"}{(mark.Length > 0 ? $" [{mark}]" : "")}: {string.Join(" … ", q.Content.Words)}";
    }

    private static string Line(Entity person)
    {
        var offices = person.Offices.Select(o => o.Title + (o.Of is { } of ? $" of {of}" : "")
            + (o.State == OfficeState.Current ? "" : $" ({o.State.ToString().ToLowerInvariant()})")
            + (o.From is { } from ? $" from {from.Value}" : "") + (o.To is { } to ? $" to {to.Value}" : ""));
        return $"PERSON {person.Name} | {string.Join("; ", offices)}";
    }
}
