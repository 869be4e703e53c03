using System.Globalization;
using System.Text;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Eval;

/// <summary>How what a list names is held against what a reading found: parties by name, words by the stretches they share.</summary>
internal static class ListedFacts
{
    /// <summary>The day of a list's <c>published</c>, null where there is none.</summary>
    public static GroundedDate? Day(string? day) =>
        day is null ? null : new GroundedDate(new PartialDate(CalendarPoint.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture))), DateBasis.Given, []);

    /// <summary>The names of a line, none for "-".</summary>
    public static string[] Names(string names) => names.Trim() is "-" or "" ? [] : names.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>
    /// How far the parties found are those named, 0 to 1: the harmonic mean of the share of the names found and of the parties named. A
    /// country stands for its government, a person's country for half of him.
    /// </summary>
    public static double Share(Reading reading, IReadOnlyCollection<string> names, IReadOnlyCollection<Entity> found)
    {
        if (names.Count == 0 && found.Count == 0) return 1;
        if (names.Count == 0 || found.Count == 0) return 0;
        var named = names.Average(n => found.Max(e => Same(reading, n, e)));
        var right = found.Average(e => names.Max(n => Same(reading, n, e)));
        return named + right > 0 ? 2 * named * right / (named + right) : 0;
    }

    /// <summary>Whether a stretch found shares half of the shorter one with a place where the words stand.</summary>
    public static bool Overlap(SourceText text, string words, IEnumerable<Span> found)
    {
        var places = Places(text, words);
        return found.Any(f => places.Any(p => f.Overlaps(p) && 2 * (Math.Min(f.End, p.End) - Math.Max(f.Start, p.Start)) >= Math.Min(f.Length, p.Length)));
    }

    private static List<Span> Places(SourceText text, string words)
    {
        var places = new List<Span>();
        for (var at = text.Value.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(words, at + 1, StringComparison.Ordinal))
            places.Add(text.FromUtf16(at, at + words.Length));
        return places.Count > 0 ? places : throw new InvalidDataException($"The text does not have \"{words}\".");
    }

    private static double Same(Reading reading, string name, Entity entity)
    {
        if (IsName(reading, name, entity)) return 1;
        return reading.Entities.FirstOrDefault(e => IsName(reading, name, e)) is not { Country: not null } named || named.Country != entity.Country ? 0
            : named.Kind != EntityKind.Person && entity.Kind is EntityKind.Country or EntityKind.Government ? 1 : 0.5;
    }

    private static bool IsName(Reading reading, string name, Entity entity) => Fold(entity.Name) == Fold(name)
        || entity.Mentions.Any(m => m.Kind is MentionKind.Name or MentionKind.Demonym && Fold(reading.Document.Text[m.Span]) == Fold(name))
        || (entity.Kind == EntityKind.Person && Fold(entity.Name).Split(' ')[^1] == Fold(name).Split(' ')[^1]);

    private static string Fold(string name) => new([.. name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Replace('-', ' ')
        .Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')]);
}
