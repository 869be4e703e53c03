using System.Collections.Frozen;
using System.Text.Json;

namespace Entente.Sources.Dates;

/// <summary>What is known of how pages tell their dates: knowledge/web/dates.yaml. Thread-safe.</summary>
internal sealed class DateKnowledge
{
    private static readonly Lazy<DateKnowledge> Shipped = new(() => new DateKnowledge(KnowledgeBase.Default.Section("web/dates")));

    private readonly FrozenDictionary<string, FrozenDictionary<string, int>> _months;
    private readonly FrozenDictionary<string, int> _unique;

    private DateKnowledge(JsonElement section)
    {
        Published = Ranked(section, "published");
        Modified = Ranked(section, "modified");
        Times = [.. Words(section, "time")];
        Marks = [.. Words(section, "marks")];
        Elsewhere = [.. Words(section, "elsewhere")];
        Labels = [.. Words(section, "labels").OrderByDescending(w => w.Length)];
        Changed = [.. Words(section, "changed").OrderByDescending(w => w.Length)];
        MonthFirst = Words(section, "month-first").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _months = section.GetProperty("months").EnumerateObject().ToFrozenDictionary(l => l.Name, l => Months(l.Value));
        // A name that means two months in two languages means one only where the language is known.
        _unique = _months.Values.SelectMany(m => m).GroupBy(m => m.Key).Where(g => g.Select(m => m.Value).Distinct().Count() == 1).ToFrozenDictionary(g => g.Key, g => g.First().Value);
    }

    public static DateKnowledge Default => Shipped.Value;

    /// <summary>Names of meta elements that tell the day of publication, with their rank, 0 for the surest.</summary>
    public FrozenDictionary<string, int> Published { get; }

    public FrozenDictionary<string, int> Modified { get; }

    public string[] Times { get; }

    public string[] Marks { get; }

    public string[] Elsewhere { get; }

    public string[] Labels { get; }

    public string[] Changed { get; }

    public FrozenSet<string> MonthFirst { get; }

    /// <summary>The month that words name in a language, or in any where that is not known; null where none.</summary>
    public int? Month(string name, string? language) =>
        language is { Length: >= 2 } && _months.TryGetValue(language[..2].ToLowerInvariant(), out var own) && own.TryGetValue(name, out var month) ? month
        : _unique.TryGetValue(name, out month) ? month : null;

    private static FrozenDictionary<string, int> Months(JsonElement list) => list.EnumerateArray()
        .SelectMany((m, i) => m.GetString()!.Split('|').Select(name => (Name: name.ToLowerInvariant(), Month: i + 1))).DistinctBy(m => m.Name).ToFrozenDictionary(m => m.Name, m => m.Month);

    private static FrozenDictionary<string, int> Ranked(JsonElement section, string key) =>
        Words(section, key).Select((w, i) => (w, i)).DistinctBy(w => w.w).ToFrozenDictionary(w => w.w, w => w.i, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(JsonElement section, string key) => section.GetProperty(key).EnumerateArray().Select(w => w.GetString()!);
}
