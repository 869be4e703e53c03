using System.Text.Json;

namespace Entente.Time;

/// <summary>The words of dates, from knowledge/english/times.yaml.</summary>
internal sealed class TimeLexicon
{
    public TimeLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/times");
        Months = Numbers(section, "months");
        Weekdays = Numbers(section, "weekdays");
        Days = Numbers(section, "days");
        Numerals = Numbers(section, "numerals");
        BeforeYear = knowledge.Words("english/times", "before-year");
        Back = knowledge.Words("english/times", "back");
        Ahead = knowledge.Words("english/times", "ahead");
        This = knowledge.Words("english/times", "this");
    }

    public Dictionary<string, int> Months { get; }

    public Dictionary<string, int> Weekdays { get; }

    public Dictionary<string, int> Days { get; }

    public Dictionary<string, int> Numerals { get; }

    public HashSet<string> BeforeYear { get; }

    public HashSet<string> Back { get; }

    public HashSet<string> Ahead { get; }

    public HashSet<string> This { get; }

    /// <summary>The month that a word names, 0 where it names none. A month is written with a capital.</summary>
    public int Month(string form) =>
        char.IsUpper(form[0]) && Months.TryGetValue(form.ToLowerInvariant(), out var month) ? month : 0;

    public TimeDirection Direction(string form)
    {
        var lower = form.ToLowerInvariant();
        return Back.Contains(lower) ? TimeDirection.Back
            : Ahead.Contains(lower) ? TimeDirection.Ahead
            : This.Contains(lower) ? TimeDirection.This
            : TimeDirection.Unsaid;
    }

    private static Dictionary<string, int> Numbers(JsonElement section, string key) =>
        section.GetProperty(key).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());
}
