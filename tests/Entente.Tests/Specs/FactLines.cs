using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Events;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;

namespace Entente.Tests.Specs;

/// <summary>The facts of a reading in the notation of docs/codebook/README.md.</summary>
internal static partial class FactLines
{
    /// <summary>All facts of one kind of line, sorted.</summary>
    public static IEnumerable<string> Of(Reading reading, string kind) => kind switch
    {
        "EVENT" => OrNone("EVENT", reading.Events.Where(e => !e.Domestic).Select(Line)),
        "CONTEXTS" => reading.Events.Where(e => !e.Domestic).Select(e => $"CONTEXTS {string.Join(", ", e.Contexts.DefaultIfEmpty("none"))}"),
        "PLACE" => reading.Events.Where(e => !e.Domestic).Select(e => e.Place is { } place ? $"PLACE {place.Name} {place.Country?.Value}".TrimEnd() : "PLACE none"),
        "DOMESTIC" => OrNone("DOMESTIC", reading.Events.Where(e => e.Domestic).Select(e => "DOMESTIC" + Line(e)["EVENT".Length..])),
        "QUOTE" => OrNone("QUOTE", reading.Quotes.Where(q => q.Form == QuoteForm.Direct).Select(q => Line(q))),
        "SAYS" => OrNone("SAYS", reading.Quotes.Where(q => q.Form == QuoteForm.Indirect).Select(Reported)),
        "COMMITMENT" => OrNone("COMMITMENT", reading.Commitments.Select(c => CommitmentLines.Line(reading, c))),
        "WHAT" => reading.Commitments.Select(c => CommitmentLines.What(reading, c)),
        "MADE" => reading.Commitments.Select(c => CommitmentLines.Made(reading, c)),
        "AGREEMENT" => OrNone("AGREEMENT", reading.Commitments.Where(c => c.Agreement is not null).Select(c => CommitmentLines.Agreement(reading, c))),
        "MESSAGE" => OrNone("MESSAGE", reading.Messages.Select(CommitmentLines.Line)),
        "PERSON" => reading.Entities.Where(e => e.Kind == EntityKind.Person && e.Offices.Length > 0).Select(Line),
        "PRIVATE" => OrNone("PRIVATE", reading.Entities.Where(e => e is { Kind: EntityKind.Person, Public: false }).Select(e => $"PRIVATE {e.Name}")),
        "PUBLISHED" => [$"PUBLISHED {reading.Published?.Value.ToString() ?? "unknown"}"],
        _ => throw new ArgumentException($"There are no lines '{kind}'.", nameof(kind)),
    };

    /// <summary>The time expressions of a text, as TIME lines.</summary>
    public static IEnumerable<string> Times(Parse parse) => OrNone("TIME",
        parse.Times.Select(t => $"TIME {parse.Document.Text[t.Span]} | {t.Type.ToString().ToUpperInvariant()} | {t.Value}"));

    /// <summary>Whom words mean, as a WHO line: the entities of the mention of just these words, else of the widest that holds their last.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="line">The line as it stands in the example.</param>
    public static string Who(Reading reading, string line)
    {
        var head = WhoHead().Match(line);
        var which = head.Groups["which"] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        var words = Occurrence(reading.Document.Text, head.Groups["words"].Value, which);
        var holding = reading.Entities.SelectMany(e => e.Mentions.Select(m => (Entity: e, m.Span)))
            .Where(m => m.Span.Start < words.End && m.Span.End >= words.End).ToList();
        var mention = holding.Exists(m => m.Span == words) ? words : holding.Select(m => m.Span).DefaultIfEmpty().MaxBy(m => m.Length);
        var meant = holding.Where(m => m.Span == mention).Select(m => m.Entity.Name);
        return $"{head.Value} = {string.Join(", ", meant.Order(StringComparer.Ordinal).DefaultIfEmpty("nobody"))}";
    }

    /// <summary>The kind, code and sector of the entity of a name, as a CODE line.</summary>
    public static string Code(Reading reading, string name) =>
        reading.Entities.FirstOrDefault(e => e.Name == name) is { } entity
            ? $"CODE \"{name}\" = {entity.Kind.ToString().ToLowerInvariant()} {entity.Code ?? "none"} {entity.Sector}".TrimEnd()
            : $"CODE \"{name}\" = nobody";

    private static Span Occurrence(SourceText text, string words, int which)
    {
        var found = new Regex($@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1)).Matches(text.Value);
        return found.Count >= which
            ? text.FromUtf16(found[which - 1].Index, found[which - 1].Index + words.Length)
            : throw new ArgumentException($"The text does not have \"{words}\" {which} times.", nameof(words));
    }

    private static IEnumerable<string> OrNone(string kind, IEnumerable<string> lines) => lines.DefaultIfEmpty($"{kind} none");

    /// <summary>An event as an EVENT line.</summary>
    public static string Line(Event e)
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

    [GeneratedRegex("^WHO \"(?<words>.+)\"( \\((?<which>[0-9])\\))?", RegexOptions.ExplicitCapture)]
    private static partial Regex WhoHead();
}
