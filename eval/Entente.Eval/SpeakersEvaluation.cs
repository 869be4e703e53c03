using System.Text.Json;
using Entente.Parties;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Whether a statement is given to the right person, over GUM, which joins the names, titles and pronouns of each speaker.
/// A speaker is right who shares a word of three letters or more, other than a pronoun, with what the gold calls them.
/// </summary>
internal sealed class SpeakersEvaluation(string name, Func<string, bool> takes) : IEvaluation
{
    private const string File = "gum.jsonl";

    public string Name => name;

    public string? Missing(Workshop workshop) => System.IO.File.Exists(Gold(workshop)) ? null : "not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (given, right) = (0, 0);
        foreach (var line in System.IO.File.ReadLines(Gold(workshop)))
        {
            using var json = JsonDocument.Parse(line);
            var gold = json.RootElement;
            if (!takes(gold.GetProperty("dataset").GetString()!)) continue;
            var text = SourceText.From(gold.GetProperty("text").GetString()!);
            var reading = workshop.Reader.Read(new Document { Text = text, Source = gold.GetProperty("id").GetString()! });
            foreach (var aligned in AttributionAlignment.Of(reading.Quotes, gold.GetProperty("attributions")))
            {
                if (aligned.Quote.Speaker is not { } speaker || Called(aligned.Gold, gold, text) is not { } called) continue;
                given++;
                if (called.Overlaps(Words(speaker, text))) right++;
            }
        }

        if (given > 0) yield return new Measure(Name, $"speaker is the right person, of {given} given", 100.0 * right / given, MeasureKind.Told);
    }

    // What the gold calls a speaker: the entry of an encyclopaedia, the longest name, and every source of the same cluster.
    private static HashSet<string>? Called(JsonElement attribution, JsonElement document, SourceText text)
    {
        if (Entity(attribution) is not { } entity || attribution.GetProperty("source").ValueKind != JsonValueKind.Array) return null;
        var id = entity.GetProperty("id").GetString();
        var names = document.GetProperty("attributions").EnumerateArray()
            .Where(a => Entity(a)?.GetProperty("id").GetString() == id && a.GetProperty("source").ValueKind == JsonValueKind.Array)
            .Select(a => text[new Span(a.GetProperty("source")[0].GetInt32(), a.GetProperty("source")[1].GetInt32())]);
        return Words([.. names, entity.GetProperty("identity").GetString() ?? "", entity.GetProperty("longest_name").GetString() ?? ""]);
    }

    private static JsonElement? Entity(JsonElement attribution) =>
        attribution.TryGetProperty("entity", out var entity) && entity.ValueKind == JsonValueKind.Object ? entity : null;

    private static HashSet<string> Words(Entity speaker, SourceText text) =>
        Words([speaker.Name, .. speaker.Mentions.Where(m => m.Kind != MentionKind.Pronoun).Select(m => text[m.Span])]);

    private static HashSet<string> Words(IEnumerable<string> names) =>
        [.. names.SelectMany(n => n.ToLowerInvariant().Split([' ', '_', ',', '.', '\'', '’', '(', ')', '"', '-'])).Where(w => w.Length > 2)];

    private static string Gold(Workshop workshop) => workshop.Shared("gold", "quotes", File);
}
