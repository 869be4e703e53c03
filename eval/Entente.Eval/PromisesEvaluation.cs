using Entente.Commitments;
using Entente.Formats.Json;
using Entente.Messages;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// What is promised and conveyed, over eval/lists/promises.yaml, counted as score.py counts: each entry of the list goes to one of the
/// reading of its kind that rests on its words, agreement and pledge, task and pledge standing for each other.
/// </summary>
internal sealed class PromisesEvaluation : IEvaluation
{
    private const double OtherKind = 0.6;

    public string Name => "lists/promises";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (commitments, messages) = (new Tally(), new Tally());
        using var misses = new StreamWriter(workshop.Output("promises.misses.txt"));
        var number = 0;
        foreach (var report in ListFile.Entries(workshop.List("promises.yaml"), "reports"))
        {
            var text = SourceText.From(ListFile.Text(report, "text")!);
            var reading = workshop.Reader.Read(new Document { Text = text, Source = "promises", Published = ListedFacts.Day(ListFile.Text(report, "published")) });
            var promised = ListFile.Lines(report, "commitments").Select(Promise.Parse).ToList();
            var conveyed = ListFile.Lines(report, "messages").Select(Conveyed.Parse).ToList();
            foreach (var (line, found) in commitments.Match(promised, reading.Commitments, (p, c) => Fit(text, p, c))) Hold(commitments, reading, line, found);
            foreach (var (line, found) in messages.Match(conveyed, reading.Messages, (m, f) => Fit(text, m, f))) Hold(messages, reading, line, found);
            misses.WriteLine($"{number++}: {ListFile.Text(report, "shape")}");
            foreach (var miss in commitments.Missed.Concat(messages.Missed)) misses.WriteLine($"  missed {miss}");
            foreach (var extra in commitments.Extra.OfType<Commitment>()) misses.WriteLine($"  extra {ReadingJson.Name(extra.Kind)} \"{text[extra.Evidence.First]}\"");
            foreach (var extra in messages.Extra.OfType<Message>()) misses.WriteLine($"  extra {ReadingJson.Name(extra.Kind)} \"{text[extra.Evidence.First]}\"");
        }

        return [.. commitments.Measures(Name, "commitments"), .. messages.Measures(Name, "messages")];
    }

    private static double Fit(SourceText text, Promise line, Commitment found)
    {
        var kind = ReadingJson.Name(found.Kind);
        var fit = kind == line.Kind ? 1 : (line.Kind, kind) is ("agreement" or "task", "pledge") or ("pledge", "agreement" or "task") ? OtherKind : 0;
        return fit > 0 && ListedFacts.Overlap(text, line.Words, found.Evidence.Spans) ? fit : 0;
    }

    private static double Fit(SourceText text, Conveyed line, Message found) =>
        ReadingJson.Name(found.Kind) == line.Kind && ListedFacts.Overlap(text, line.Words, found.Evidence.Spans) ? 1 : 0;

    private static void Hold(Tally tally, Reading reading, Promise line, Commitment found)
    {
        tally.Tell("by", ListedFacts.Share(reading, line.By, found.By));
        if (line.To.Length > 0) tally.Tell("to", ListedFacts.Share(reading, line.To, found.To));
        if (line.Due is { } due) tally.Tell("due", found.Due?.Value.ToString() == due ? 1 : 0);
    }

    private static void Hold(Tally tally, Reading reading, Conveyed line, Message found)
    {
        tally.Tell("from", ListedFacts.Share(reading, line.From, found.From));
        if (line.Via.Length > 0) tally.Tell("via", ListedFacts.Share(reading, line.Via, found.Via));
        if (line.To.Length > 0) tally.Tell("to", ListedFacts.Share(reading, line.To, found.To));
    }

    private sealed record Promise(string Line, string Kind, string[] By, string[] To, string? Due, string Words)
    {
        public static Promise Parse(string line)
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [var kind, var who, var due, var words] || who.Split('>') is not [var by, var to])
                throw new InvalidDataException($"Not \"KIND | by > to | due | words\": {line}");
            return new Promise(line, kind, ListedFacts.Names(by), ListedFacts.Names(to), due == "-" ? null : due, words);
        }

        public override string ToString() => Line;
    }

    private sealed record Conveyed(string Line, string Kind, string[] From, string[] Via, string[] To, string Words)
    {
        public static Conveyed Parse(string line)
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [var kind, var who, var words] || who.Split('>') is not [var sender, var to])
                throw new InvalidDataException($"Not \"KIND | from [via carrier] > to | words\": {line}");
            var carried = sender.Split(" via ");
            return new Conveyed(line, kind, ListedFacts.Names(carried[0]), carried.Length > 1 ? ListedFacts.Names(carried[1]) : [], ListedFacts.Names(to), words);
        }

        public override string ToString() => Line;
    }
}
