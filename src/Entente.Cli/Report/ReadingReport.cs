using System.Globalization;
using System.Text;
using Entente.Events;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;

namespace Entente.Cli.Report;

/// <summary>A reading as a person reads it: what happened with the sentence it rests on, what was promised and conveyed, who said what, who holds what office.</summary>
/// <param name="marks">How words are set off.</param>
/// <param name="domestic">Whether what happened within one country is shown.</param>
/// <param name="atLeast">How sure events, commitments and statements must be to be shown, 0 to 1.</param>
internal sealed class ReadingReport(Marks marks, bool domestic, double atLeast = 0)
{
    private const string Indent = "    ";

    /// <summary>The report on one document, whole lines, with a blank one at its end.</summary>
    public string Write(Reading reading) => Write(reading, _ => []);

    /// <summary>The same with how each event was found below it.</summary>
    public string Write(ExplainedReading explained)
    {
        var explanation = new ExplanationReport(marks);
        var byEvent = explained.Explanations.ToDictionary(e => e.Event.Id);
        return Write(explained.Reading, e => byEvent.TryGetValue(e.Id, out var found)
            ? explanation.Lines(found, explained.Reading).Skip(1).Select(l => Indent + l)
            : []);
    }

    private string Write(Reading reading, Func<Event, IEnumerable<string>> explain)
    {
        var lines = new StringBuilder();
        void Line(string text) => lines.Append(text).Append('\n');

        Line(marks.Headline(string.Join(" · ", Head(reading))));
        if (reading.Document.CopyOf is { } copy) Line(string.Create(CultureInfo.InvariantCulture, $"  one text with {EvidenceText.Clean(copy.Source)} ({copy.Share:P0})"));
        if (reading.Skipped is { } reason) Line($"  not read: it {reason}");
        var evidence = new EvidenceText(reading.Document.Text, marks);
        var hidden = 0;
        foreach (var e in reading.Events.Where(e => e.Confidence >= atLeast))
        {
            if (e.Domestic && !domestic)
            {
                hidden++;
                continue;
            }

            Line("");
            foreach (var line in Lines(e, evidence).Concat(explain(e))) Line(line);
        }

        Section(Line, "promised", reading.Commitments.Where(c => c.Confidence >= atLeast)
            .Select(c => CommitmentText.Line(c, reading.Commitments.FirstOrDefault(a => a.Id == c.Answers), evidence)));
        Section(Line, "conveyed", reading.Messages.Select(m => CommitmentText.Line(m, evidence)));
        Section(Line, "said", reading.Quotes.Where(q => q.Confidence >= atLeast).Select(q => Said(q, evidence)));
        Section(Line, "people", reading.Entities.Where(e => e.Kind == EntityKind.Person && !e.Offices.IsEmpty)
            .Select(e => $"{EvidenceText.Clean(e.Name)}: {string.Join("; ", e.Offices.Select(PartyText.Office))}"));
        var unsure = reading.Events.Count(e => e.Confidence < atLeast) + reading.Commitments.Count(c => c.Confidence < atLeast) + reading.Quotes.Count(q => q.Confidence < atLeast);
        string[] notes = [.. LeftAside(reading), .. hidden == 0 ? [] : new[] { Hidden(hidden) }, .. unsure == 0 ? [] : new[] { Unsure(unsure) }];
        if (notes.Length > 0) Line("");
        foreach (var note in notes) Line(marks.Faint("  " + note));
        return lines.Append('\n').ToString();
    }

    private static IEnumerable<string> Head(Reading reading)
    {
        yield return EvidenceText.Clean(reading.Document.Source);
        if (reading.Document.Title is { Length: > 0 } title) yield return EvidenceText.Clean(title);
        if (reading.Published is { } date) yield return "published " + EventText.Date(date);
    }

    private IEnumerable<string> Lines(Event e, EvidenceText evidence)
    {
        yield return "  " + marks.Headline(EventText.Headline(e));
        if (!e.Topics.IsEmpty) yield return Indent + "about: " + string.Join("; ", e.Topics.Select(evidence.Plain));
        Span[] spans = [e.Trigger, .. e.ActorSpans, .. e.RecipientSpans];
        foreach (var sentence in e.Evidence.Spans.Where(s => s.Contains(e.Trigger) || e.ActorSpans.Concat(e.RecipientSpans).Any(s.Contains)))
            yield return Indent + evidence.Marked(sentence, spans);
    }

    // Nothing that was denied, asked or not said is ever shown without saying so.
    private static string Said(Quote quote, EvidenceText evidence)
    {
        var manner = string.Join(", ", new[]
        {
            quote.Status switch { QuoteStatus.Said => null, QuoteStatus.Denied => "not said", _ => PartyText.Words(quote.Status) },
            quote.Polarity == QuotePolarity.Affirmed ? null : PartyText.Words(quote.Polarity),
            quote.Class == QuoteClass.Speech ? null : PartyText.Words(quote.Class),
        }.Where(m => m is not null));
        var speaker = quote.Speaker is { } known ? PartyText.Name(known)
            : quote.Source is { } source ? $"{evidence.Plain(source)} (not identified)"
            : "speaker not told";
        var words = string.Join(" … ", quote.Content.Spans.Select(evidence.Plain));
        if (quote.Form == QuoteForm.Direct) words = $"“{words}”";
        return speaker + (manner.Length > 0 ? $" [{manner}]" : "") + (quote.Date is { } date ? $", {EventText.Date(date)}" : "") + ": " + words;
    }

    private void Section(Action<string> line, string name, IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any)
            {
                line("");
                line("  " + marks.Headline(name));
            }

            any = true;
            line(Indent + item);
        }
    }

    private static IEnumerable<string> LeftAside(Reading reading)
    {
        if (reading.Boilerplate.IsEmpty) yield break;
        yield return "left aside: " + string.Join(", ", reading.Boilerplate.GroupBy(r => r.Kind).OrderBy(g => g.Key)
            .Select(g => PartyText.Words(g.Key) + (g.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({g.Count()})") : "")));
    }

    private static string Unsure(int count) => string.Create(CultureInfo.InvariantCulture, $"less sure than asked for: {count} not shown");

    private static string Hidden(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"within one country: {count} not shown (--domestic shows them)");
}
