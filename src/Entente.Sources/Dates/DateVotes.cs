namespace Entente.Sources.Dates;

/// <summary>The days that a page names, with how much speaks for each. One kind of place has one vote for a day.</summary>
internal sealed class DateVotes
{
    private const double LeastModified = 0.7;

    private readonly Dictionary<(DateOnly Day, string Place), double> _published = [];
    private readonly Dictionary<(DateOnly Day, string Place), double> _modified = [];

    /// <summary>The day of publication for which most speaks; of two alike the earlier. Where only a change is told, that day.</summary>
    public DateOnly? Published => Best(_published) ?? Modified;

    /// <summary>The day of the last change.</summary>
    public DateOnly? Modified => Best(_modified);

    /// <summary>Whether any place told the day of publication.</summary>
    public bool Any => _published.Count > 0;

    /// <summary>Adds a vote for a day of publication.</summary>
    /// <param name="day">The day.</param>
    /// <param name="place">The kind of place that tells it.</param>
    /// <param name="weight">How much that counts.</param>
    public void Add(DateOnly day, string place, double weight) => Add(_published, day, place, weight);

    /// <summary>Adds a vote for a day of the last change, which says a little for publication too.</summary>
    public void AddModified(DateOnly day, string place)
    {
        Add(_modified, day, place, 1);
        if (_published.Keys.Any(k => k.Day == day)) Add(day, "modified", LeastModified);
    }

    private static void Add(Dictionary<(DateOnly, string), double> votes, DateOnly day, string place, double weight) =>
        votes[(day, place)] = Math.Max(votes.GetValueOrDefault((day, place)), weight);

    private static DateOnly? Best(Dictionary<(DateOnly Day, string Place), double> votes) => votes.Count == 0 ? null
        : votes.GroupBy(v => v.Key.Day).OrderByDescending(g => g.Sum(v => v.Value)).ThenBy(g => g.Key).First().Key;
}
