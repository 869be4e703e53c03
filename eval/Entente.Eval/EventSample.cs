using System.Text.Json;
using Entente.Events;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Events found at random places of a corpus that has no gold for them, to be judged by hand: how many of them are right? The
/// judgement stands in errors.md.
/// </summary>
internal static class EventSample
{
    private const int Documents = 200;
    private const string Corpus = "polnear-train.jsonl";

    /// <summary>Prints events with their sentences; the same seed gives the same ones as long as the same are found.</summary>
    /// <param name="workshop">The product and the corpus.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Which documents and which events.</param>
    public static void Print(Workshop workshop, int count, int seed)
    {
        var random = new Random(seed);
        var lines = File.ReadAllLines(workshop.Shared("gold", "quotes", Corpus));
        random.Shuffle(lines);
        var events = new List<(string Document, Event Event, SourceText Text)>();
        foreach (var line in lines.Take(Documents))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").ToString();
            var document = new Document { Text = SourceText.From(json.RootElement.GetProperty("text").GetString()!), Source = $"{Corpus}#{id}" };
            events.AddRange(workshop.Reader.Read(document).Events.Select(e => (id, e, document.Text)));
        }

        var all = events.ToArray();
        random.Shuffle(all);
        Console.WriteLine($"{all.Length} events in {Documents} documents of {Corpus}, {Math.Min(count, all.Length)} of them:");
        foreach (var (document, e, text) in all.Take(count)) Print(document, e, text);
    }

    private static void Print(string document, Event e, SourceText text)
    {
        Console.WriteLine($"\n{e.Type.ToString().ToUpperInvariant()}{(e.Mode is null ? "" : "/" + e.Mode)} {Names(e.Actor)} > {Names(e.Recipient)}"
            + $" | {e.Date?.Value} | {e.Status.ToString().ToLowerInvariant()}{(e.Domestic ? " | domestic" : "")} | {e.Rule}: {text[e.Trigger]}");
        Console.WriteLine($"  {document}: {string.Join(' ', e.Evidence.Words.First().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
    }

    private static string Names(IEnumerable<Parties.Entity> parties) => string.Join(", ", parties.Select(p => p.Name));
}
