using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Events found where there is none, over eval/lists/distractors.yaml: sport, business, weather and the like, with names of states
/// and bodies in them. Quotes are told, and how many texts the test of politics lets through: an event that is not there because the
/// text was skipped says nothing of the frames.
/// </summary>
internal sealed class DistractorsEvaluation : IEvaluation
{
    public string Name => "lists/distractors";

    public string? Missing(Workshop workshop) => null;

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (all, read, events, quotes) = (0, 0, 0, 0);
        using var misses = new StreamWriter(workshop.Output("distractors.misses.txt"));
        foreach (var entry in ListFile.Entries(workshop.List("distractors.yaml"), "texts"))
        {
            var text = SourceText.From(ListFile.Text(entry, "text")!);
            var reading = workshop.Reader.Read(new Document { Text = text, Source = "distractors" });
            all++;
            if (reading.Skipped is null) read++;
            events += reading.Events.Length;
            quotes += reading.Quotes.Length;
            foreach (var e in reading.Events)
                misses.WriteLine($"{ListFile.Text(entry, "kind")}: {e.Type} by {e.Rule} at \"{text[e.Trigger]}\"\n    {text.Value}");
        }

        yield return new Measure(Name, $"events in {all} texts", events, MeasureKind.Ceiling);
        yield return new Measure(Name, "texts not skipped", read, MeasureKind.Told);
        yield return new Measure(Name, "quotes", quotes, MeasureKind.Told);
    }
}
