using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Time;

/// <summary>
/// The year of a day or month that the text gives without one, where other dates in the text force it. News leaves out
/// the year of what lies within the last twelve months. So a month that a text names once with its year and once without
/// ("the visit in May 2024" and "the tasks set in May") puts the report into the twelve months from then on, and every
/// day without a year that is past falls into them.
/// </summary>
internal sealed class YearInference
{
    private readonly (CalendarPoint Point, Span Span)? _anchor;

    public YearInference(ImmutableArray<TimeExpression>[] expressions)
    {
        var all = expressions.SelectMany(e => e).Where(e => e.Point is not null).Select(e =>
            (Point: e.Point!.Value, e.Span)).ToList();
        var dated = all.Where(e => e.Point is { Year: not null, Month: not null }).OrderByDescending(e =>
            e.Point.FirstDay).ToList();
        if (dated.Count == 0) return;
        var latest = dated[0];
        // A later bare year would speak of a time that the window does not reach.
        if (all.Exists(e => e.Point.Year > latest.Point.Year)) return;
        var again = all.Exists(e => e.Point is { Year: null } && e.Point.Month == latest.Point.Month
            && (e.Point.Day is null || latest.Point.Day is null || e.Point.Day == latest.Point.Day));
        if (again) _anchor = latest;
    }

    /// <summary>The year of an expression that names none, null where the text does not force it.</summary>
    /// <param name="said">What of it is said.</param>
    /// <param name="evidence">The date that forces it.</param>
    public int? Infer(CalendarPoint said, out Span evidence)
    {
        evidence = default;
        if (_anchor is not var (point, span)) return null;
        evidence = span;
        var year = point.Year!.Value;
        var month = said.Month!.Value;
        if (month == point.Month)
            return point.Day is { } day && said.Day < day ? null : year;
        if (month < point.Month) year++;
        return CalendarPoint.Exists(year, month, said.Day) ? year : null;
    }
}
