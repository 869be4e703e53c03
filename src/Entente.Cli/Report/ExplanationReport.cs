using System.Globalization;
using System.Text;
using Entente.Events;
using Entente.Language;
using Entente.Text;

namespace Entente.Cli.Report;

/// <summary>An event with the way it was found: the tree, the frame, the arguments, why this status and this date.</summary>
internal sealed class ExplanationReport(Marks marks)
{
    private const string Indent = "    ";

    /// <summary>The explanations of a reading's events; of one whose id begins so, where a beginning is given.</summary>
    public string Write(ExplainedReading explained, string? id)
    {
        var lines = new StringBuilder();
        foreach (var explanation in explained.Explanations.Where(e => id is null || e.Event.Id.StartsWith(id, StringComparison.Ordinal)))
        {
            foreach (var line in Lines(explanation, explained.Reading)) lines.Append(line).Append('\n');
            lines.Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>The lines on one event.</summary>
    public IEnumerable<string> Lines(Explanation explanation, Reading reading)
    {
        var e = explanation.Event;
        var evidence = new EvidenceText(reading.Document.Text, marks);
        yield return marks.Headline($"{EventText.Headline(e)}") + "  " + marks.Faint(e.Id);
        foreach (var line in new TreeText(explanation.Sentence, Notes(explanation)).Lines()) yield return Indent + line;
        yield return Indent + $"frame: {e.Rule} (knowledge/{explanation.File}), CAMEO {e.Cameo}";
        foreach (var path in explanation.Conditions.Concat(explanation.Arguments))
            yield return Indent + $"{path.Role}: {string.Join(" | ", path.Spans.Select(evidence.Plain))}  (by \"{path.Path}\")";
        if (Elsewhere(explanation) is { Count: > 0 } elsewhere)
            yield return Indent + $"from elsewhere: {string.Join(" | ", elsewhere.Select(evidence.Plain))}  (who speaks, an act told before, or the sides of the report)";
        yield return Indent + "status: " + PartyText.Words(e.Status)
            + (explanation.StatusWords.IsEmpty ? ", nothing says otherwise" : $" ({string.Join(" … ", explanation.StatusWords.Select(evidence.Plain))})");
        yield return Indent + (e.Date is not { } date ? "date: the text does not tell"
            : $"date: {date.Value}, {PartyText.Words(date.Basis)}" + (date.Evidence.IsEmpty ? "" : $" ({string.Join(" … ", date.Evidence.Select(evidence.Plain))})"));
        yield return Indent + string.Create(CultureInfo.InvariantCulture, $"confidence: {e.Confidence:0.00}");
        if (e.Evidence.Spans.Length > 1) yield return Indent + "told again: " + string.Join(" … ", e.Evidence.Spans.Where(s => !s.Contains(e.Trigger)).Select(evidence.Plain));
    }

    // Parties that no path of the frame led to.
    private static List<Span> Elsewhere(Explanation explanation)
    {
        var led = explanation.Arguments.SelectMany(a => a.Spans).ToHashSet();
        return [.. explanation.Event.ActorSpans.Concat(explanation.Event.RecipientSpans).Where(s => !led.Contains(s)).Distinct()];
    }

    private static Dictionary<int, string> Notes(Explanation explanation)
    {
        var notes = new Dictionary<int, string> { [explanation.Trigger] = "trigger" };
        foreach (var path in explanation.Conditions.Concat(explanation.Arguments))
            foreach (var span in path.Spans)
                if (Head(explanation.Sentence, span) is { } head) notes.TryAdd(head, path.Role);
        return notes;
    }

    // The word of a phrase whose head lies outside it.
    private static int? Head(Sentence s, Span span)
    {
        foreach (var token in s.Tokens)
            if (span.Contains(token.Span) && (token.Head < 0 || !span.Contains(s.Tokens[token.Head].Span))) return token.Index;
        return null;
    }
}
