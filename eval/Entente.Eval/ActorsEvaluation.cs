using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Parties;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Whether the mentions that the gold lists of each actor are given to that actor. Each form counts once: it is right where an
/// occurrence of it lies, by its last word, in a mention of the actor's entity, or begins with the person's name. An entity is the actor's that has its name (or, a
/// person, its surname and no other country), or for a state or its government the same country.
/// </summary>
internal sealed class ActorsEvaluation(string set) : IEvaluation
{
    public string Name => $"gold/{set}, mentions of the actors";

    public string? Missing(Workshop workshop) => Directory.Exists(workshop.Shared("gold", set)) ? null : "not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (all, right) = (0, 0);
        using var misses = new StreamWriter(workshop.Output($"{set}.actors.misses.txt"));
        foreach (var file in Directory.EnumerateFiles(workshop.Shared("gold", set), "*.json").Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.ChangeExtension(file, ".txt"))) continue;
            using var gold = JsonDocument.Parse(File.ReadAllText(file));
            var text = SourceText.From(File.ReadAllText(Path.ChangeExtension(file, ".txt")));
            var reading = workshop.Reader.Read(new Document { Text = text, Source = file });
            foreach (var actor in gold.RootElement.GetProperty("actors").EnumerateArray())
            {
                foreach (var form in actor.GetProperty("mentions").EnumerateArray().Select(m => m.GetString()!).Distinct())
                {
                    var occurrences = Occurrences(text, form);
                    if (occurrences.Count == 0) continue;
                    all++;
                    var given = occurrences.ConvertAll(o => Given(reading, o));
                    if (given.Exists(g => g.Exists(e => IsActor(e, actor, reading.Document.Text)))) right++;
                    else misses.WriteLine($"{Path.GetFileNameWithoutExtension(file)} [{form}] {actor.GetProperty("name")} not {string.Join(" / ", given.Select(g => string.Join("+", g.Select(e => $"{e.Name} {e.Country}"))).Distinct())}");
                }
            }
        }

        yield return new Measure(Name, $"to the right entity, of {all}", 100.0 * right / all);
    }

    private static List<Span> Occurrences(SourceText text, string form)
    {
        var found = new List<Span>();
        for (var at = text.Value.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(form, at + 1, StringComparison.Ordinal))
            found.Add(text.FromUtf16(at, at + form.Length));
        return found;
    }

    // The entities of the mentions that hold the last character, and the person whose name the form begins with ("X of Romania").
    private static List<Entity> Given(Reading reading, Span form) =>
        [.. reading.Entities.Where(e => e.Mentions.Any(m => m.Span.Start < form.End && m.Span.End >= form.End
            || (e.Kind == EntityKind.Person && m.Kind == MentionKind.Name && m.Span.Start == form.Start && form.Contains(m.Span))))];

    private static bool IsActor(Entity entity, JsonElement actor, SourceText text)
    {
        var name = Fold(actor.GetProperty("name").GetString()!);
        var country = actor.GetProperty("country").GetString();
        var isPerson = actor.GetProperty("role").ValueKind == JsonValueKind.String;
        var names = entity.Mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.Demonym).Select(m => Fold(text[m.Span])).Append(Fold(entity.Name)).ToList();
        if (names.Contains(name)) return true;
        if (entity.Country is { } own && country is not null && own.Value != country) return false;
        if (entity.Kind == EntityKind.Person) return names.Exists(n => n.Length > 0 && n.Split(' ')[^1] == name.Split(' ')[^1]);
        return !isPerson && country is not null && entity.Country?.Value == country && entity.Kind is EntityKind.Country or EntityKind.Government;
    }

    private static string Fold(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')
                plain.Append(c == '-' ? ' ' : char.ToLower(c, CultureInfo.InvariantCulture));
        return plain.ToString().Trim();
    }
}
