using Entente.Time;

namespace Entente.Events;

/// <summary>Whether two dates can be of one event.</summary>
internal static class SameDates
{
    /// <summary>Unknown agrees with all, a month with a day within it, an interval with each of its days.</summary>
    public static bool Agree(GroundedDate? one, GroundedDate? other)
    {
        if (one is null || other is null) return true;
        if (Days(one.Value) is var (first1, last1) && Days(other.Value) is var (first2, last2)) return first1 <= last2 && first2 <= last1;
        var (first, second) = (one.Value.ToString(), other.Value.ToString());
        return first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);
    }
    private static (DateOnly First, DateOnly Last)? Days(PartialDate date) =>
        date.From.Year is null || date.To is { Year: null } ? null : (date.From.FirstDay, (date.To ?? date.From).LastDay);
}
