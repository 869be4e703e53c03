using System.Collections.Immutable;

namespace Entente.Time;

/// <summary>
/// Whether a text tells history: then "the next day" and "October 5" go by the time that it has reached and not by the day
/// on which it came out. News speaks of the days around that day; a text tells history that names many days and years of
/// long before it, and hardly any by their distance from it.
/// </summary>
internal static class Narration
{
    /// <summary>Years before publication from which on a date is history.</summary>
    private const int Old = 2;

    /// <summary>Fewer old dates make no history.</summary>
    private const int Few = 3;

    public static bool Is(DateOnly? published, ImmutableArray<TimeExpression>[] expressions)
    {
        if (published is not { } day) return true;
        var (old, near) = (0, 0);
        foreach (var expression in expressions.SelectMany(e => e))
        {
            switch (expression.Meaning)
            {
                case CalendarMeaning { From.Year: { } year } when year <= day.Year - Old && !expression.NamesThing:
                    old++;
                    break;
                case WeekdayMeaning { FromContext: false }:
                case ShiftMeaning { FromContext: false }:
                case ClockMeaning { Day: WeekdayMeaning or ShiftMeaning { FromContext: false } }:
                    near++;
                    break;
            }
        }

        return old >= Few && old > 2 * near;
    }
}
