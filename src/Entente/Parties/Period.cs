using System.Globalization;
using System.Text.Json;

namespace Entente.Parties;

/// <summary>A stretch of days with its first and last, either of which may be open.</summary>
/// <param name="First">The first day, null where it has always been.</param>
/// <param name="Last">The last day, included, null where it goes on.</param>
internal readonly record struct Period(DateOnly? First, DateOnly? Last)
{
    /// <summary>Whether nothing bounds it.</summary>
    public bool IsOpen => First is null && Last is null;

    /// <summary>All days of a year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether they have a day in common.</summary>
    public bool Meets(Period other) => !(First > other.Last) && !(other.First > Last);

    /// <summary>Whether every day of another, which has a first and a last, is one of its own.</summary>
    public bool Holds(Period other) => !(First > other.First) && !(other.Last > Last);

    /// <summary>The period of an entry of knowledge/world: <c>from</c> and <c>to</c>, years or ISO days.</summary>
    /// <exception cref="FormatException">One of them is neither.</exception>
    public static Period Of(JsonElement entry) => new(Bound(entry, "from", last: false), Bound(entry, "to", last: true));

    private static DateOnly? Bound(JsonElement entry, string key, bool last)
    {
        if (!entry.TryGetProperty(key, out var bound) || bound.ValueKind == JsonValueKind.Null) return null;
        if (bound.ValueKind == JsonValueKind.Number && bound.TryGetInt32(out var year) && year is >= 1 and <= 9999)
            return last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        return DateOnly.TryParseExact(bound.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{bound}' at '{key}' is no year and no day such as 1990-10-03.");
    }
}
