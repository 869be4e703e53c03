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
        var all = expressions.SelectMany(e => e).ToList();
        var latest = all.Where(e => e.Anchor == TimeAnchor.Full && e.Point.Month is not null)
            .OrderByDescending(e => e.Point.FirstDay).FirstOrDefault();
        if (latest is null) return;
        // A later bare year would speak of a time that the window does not reach.
        if (all.Exists(e => e.Anchor == TimeAnchor.Full && e.Point.Year > latest.Point.Year)) return;
        var again = all.Exists(e => e.Anchor == TimeAnchor.YearUnsaid && e.Point.Month == latest.Point.Month
            && (e.Point.Day is null || latest.Point.Day is null || e.Point.Day == latest.Point.Day));
        if (again) _anchor = (latest.Point, latest.Span);
    }

    /// <summary>The year of an expression that names none, null where the text does not force it.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="evidence">The date that forces it.</param>
    public int? Infer(TimeExpression expression, out Span evidence)
    {
        evidence = default;
        if (_anchor is not var (point, span)) return null;
        evidence = span;
        var year = point.Year!.Value;
        var month = expression.Point.Month!.Value;
        if (month == point.Month)
            return point.Day is { } day && expression.Point.Day < day ? null : year;
        if (month < point.Month) year++;
        return CalendarPoint.Exists(year, month, expression.Point.Day) ? year : null;
    }
}
