using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Time;

/// <summary>The time expressions of a document, when it was published, and what its expressions mean.</summary>
internal sealed class TimeLayer
{
    private readonly ImmutableArray<TimeExpression>[] _expressions;
    private readonly YearInference _years;
    private readonly DateOnly? _day;

    public TimeLayer(IReadOnlyList<Sentence> sentences, ImmutableArray<TimeExpression>[] expressions, GroundedDate? published)
    {
        _expressions = expressions;
        Published = published ?? Dateline.Find(sentences, expressions);
        _day = Published is { Value.From.IsDay: true } ? Published.Value.From.FirstDay : null;
        _years = new YearInference(expressions);
    }

    /// <summary>When the document was published, as it or its metadata say; null where neither does.</summary>
    public GroundedDate? Published { get; }

    /// <summary>The time expressions of a sentence, in order.</summary>
    public ImmutableArray<TimeExpression> In(int sentence) => _expressions[sentence];

    /// <summary>What an expression means; null where the text does not tell.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="ahead">Whether what it dates is still to come.</param>
    public GroundedDate? Resolve(TimeExpression expression, bool ahead)
    {
        switch (expression.Anchor)
        {
            case TimeAnchor.Full:
                return Grounded(expression, expression.Point, expression.To, DateBasis.Stated);
            case TimeAnchor.YearUnsaid:
                if (_day is { } day) return ByReport(expression, day, ahead);
                if (!ahead && _years.Infer(expression, out var evidence) is { } year)
                {
                    var inferred = Grounded(expression, expression.Point with { Year = year },
                        expression.To is { } to ? to with { Year = year } : null, DateBasis.Inferred);
                    return inferred with { Evidence = inferred.Evidence.Add(evidence) };
                }

                // What day is known even where the year is not.
                return expression.Point.Day is null ? null : Grounded(expression, expression.Point, expression.To, DateBasis.Stated);
            case TimeAnchor.Weekday:
                return _day is { } report ? Grounded(expression, Weekday(expression, report, ahead), null, DateBasis.Resolved) : null;
            case TimeAnchor.DayOffset:
                return _day is { } today ? Grounded(expression, CalendarPoint.Of(today.AddDays(expression.Offset)), null, DateBasis.Resolved) : null;
            default:
                return _day is { } from ? Grounded(expression, Shifted(expression, from), null, DateBasis.Resolved) : null;
        }
    }

    // "On Tuesday" in a report of Wednesday is the day before; "on Friday" of what is to come, the next.
    private static CalendarPoint Weekday(TimeExpression expression, DateOnly report, bool ahead)
    {
        var today = ((int)report.DayOfWeek + 6) % 7 + 1;
        var forward = (expression.Weekday - today + 7) % 7;
        if (expression.Direction == TimeDirection.Ahead || (ahead && expression.Direction != TimeDirection.Back))
            return CalendarPoint.Of(report.AddDays(forward == 0 ? 7 : forward));
        var back = forward == 0 ? 0 : forward - 7;
        if (expression.Direction == TimeDirection.Back && back == 0) back = -7;
        return CalendarPoint.Of(report.AddDays(back));
    }

    private static CalendarPoint Shifted(TimeExpression expression, DateOnly report)
    {
        if (expression.Unit == "month") return CalendarPoint.Of(report.AddMonths(expression.Offset)) with { Day = null };
        return new CalendarPoint(report.Year + expression.Offset, expression.Point.Month);
    }

    // The nearest such day or month before the report, or after it for what is to come.
    private static GroundedDate? ByReport(TimeExpression expression, DateOnly report, bool ahead)
    {
        var month = expression.Point.Month!.Value;
        var forward = expression.Direction == TimeDirection.Ahead || (ahead && expression.Direction != TimeDirection.Back);
        for (var year = report.Year; Math.Abs(year - report.Year) <= 1; year += forward ? 1 : -1)
        {
            if (!CalendarPoint.Exists(year, month, expression.Point.Day)) continue;
            var point = expression.Point with { Year = year };
            if (forward ? point.LastDay < report : point.FirstDay > report) continue;
            // "Last May" in a report of May is the May before.
            if (expression.Direction == TimeDirection.Back && point.LastDay >= report) continue;
            return Grounded(expression, point, expression.To is { } to ? to with { Year = year } : null, DateBasis.Resolved);
        }

        return null;
    }

    private static GroundedDate Grounded(TimeExpression expression, CalendarPoint from, CalendarPoint? to, DateBasis basis) =>
        new(new PartialDate(from, to), basis, [expression.Span]);
}
