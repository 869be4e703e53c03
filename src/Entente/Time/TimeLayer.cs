using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Time;

/// <summary>
/// The time expressions of a document, when it was published, and what its expressions mean for the record: only what the
/// words, the day of the report and the dates in the text force.
/// </summary>
internal sealed class TimeLayer
{
    private readonly ImmutableArray<TimeExpression>[] _expressions;
    private readonly YearInference _years;
    private readonly DateOnly? _day;
    private readonly Span? _line;
    private readonly IReadOnlyList<Sentence> _sentences;

    public TimeLayer(IReadOnlyList<Sentence> sentences, ImmutableArray<TimeExpression>[] expressions,
        GroundedDate? published)
    {
        (_sentences, All) = (sentences, expressions);
        _expressions = [.. expressions.Select(e => e.Any(t => !Dates(t)) ? [.. e.Where(Dates)] : e)];
        var line = Dateline.Find(sentences, expressions);
        Published = published ?? line ?? DatelineYear.Find(sentences, expressions);
        _day = Published is { Value.From.IsDay: true } ? Published.Value.From.FirstDay : null;
        _years = new YearInference(expressions);
        _line = line?.Evidence[0] ?? Dateline.WithoutYear(sentences, expressions)?.Day.Span;
    }

    /// <summary>When the document was published, as it or its metadata say; null where neither does.</summary>
    public GroundedDate? Published { get; }

    /// <summary>The same times in a document that is known to be of a day.</summary>
    public TimeLayer PublishedOn(GroundedDate day) => new(_sentences, All, day);

    /// <summary>All time expressions by sentence, lengths and recurrences with them.</summary>
    public ImmutableArray<TimeExpression>[] All { get; }

    /// <summary>The expressions of a sentence that can date what it tells, in order.</summary>
    public ImmutableArray<TimeExpression> In(int sentence) => _expressions[sentence];

    /// <summary>Whether an expression is the day of the date line, which is no part of what the sentence tells.</summary>
    public bool IsOfDateline(TimeExpression expression) => expression.Span == _line;

    /// <summary>What an expression means; null where the text does not tell.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="ahead">Whether what it dates is still to come.</param>
    public GroundedDate? Resolve(TimeExpression expression, bool ahead) => Resolve(expression, ahead, _day);

    /// <summary>
    /// When something promised is to be done: "next month" is counted from the report, "the end of the month" from the day of the promise;
    /// where one of the two days is not known, from the other.
    /// </summary>
    public GroundedDate? Due(TimeExpression expression, DateOnly? made)
    {
        if (Inner(expression.Meaning) is ShiftMeaning { FromContext: true, Unit: > TimeUnit.Day and <= TimeUnit.Year, By: { } by } shift)
            return (made ?? (by == 0 ? _day : null)) is { } day ? Shifted(expression, shift, day, by) : null;
        return Resolve(expression, ahead: true, _day ?? made);
    }

    private GroundedDate? Resolve(TimeExpression expression, bool ahead, DateOnly? from) => expression.Meaning switch
    {
        CalendarMeaning { Of: ShiftMeaning { FromContext: false, By: { } years }, From: { Month: not null, Unit: TimeUnit.Day or TimeUnit.Month } said } =>
            from is { } day && CalendarPoint.Exists(day.Year + years, said.Month.Value, said.Day)
                ? Grounded(expression, new CalendarPoint(day.Year + years, said.Month, said.Day), null, DateBasis.Resolved)
                : null,
        CalendarMeaning { From.Unit: TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Season } or OrdinalMeaning => Part(expression, ahead, from),
        CalendarMeaning calendar when expression.Point is { } point => Named(expression, calendar, point, ahead, from),
        WeekdayMeaning { FromContext: false } weekday when from is { } day =>
            Grounded(expression, Weekday(weekday, day, ahead), null, DateBasis.Resolved),
        ShiftMeaning { FromContext: false, IsFiscal: false, By: { } by } shift when from is { } day =>
            Shifted(expression, shift, day, by),
        ClockMeaning { Day: { } day } => Resolve(expression with { Meaning = day }, ahead, from),
        _ => null,
    };

    private static TimeMeaning Inner(TimeMeaning meaning) => meaning is ClockMeaning { Day: { } day } ? day : meaning;

    // A quarter and a half are the days from their first to their last; a season is not the same months everywhere, and tells the year alone.
    private static GroundedDate? Part(TimeExpression expression, bool ahead, DateOnly? from)
    {
        var tense = ahead ? TimeDirection.Ahead : expression.Tense;
        if (new Reckoner(from, narration: false).Of(expression with { Tense = tense }) is not { Begin: { } first, Last: { } last } moment) return null;
        if (moment.Unit == TimeUnit.Season)
            return first.Year == last.Year ? Grounded(expression, new CalendarPoint(first.Year), null, Basis(expression)) : null;
        return moment.Unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Year
            ? Grounded(expression, new CalendarPoint(moment.Year, moment.Month, moment.Day), null, Basis(expression))
            : Grounded(expression, CalendarPoint.Of(first), CalendarPoint.Of(last), Basis(expression));
    }

    private static DateBasis Basis(TimeExpression expression) =>
        expression.Meaning is CalendarMeaning { From.Year: not null } or OrdinalMeaning { Of: CalendarMeaning { From.Year: not null } } ? DateBasis.Stated : DateBasis.Resolved;

    /// <summary>What "the same day" and "two days later" mean, counted from a day; null for all else.</summary>
    public static GroundedDate? Counted(TimeExpression expression, GroundedDate reached) => expression.Meaning switch
    {
        ShiftMeaning { FromContext: true, Unit: TimeUnit.Day, By: { } by } when reached.Value is { From: { IsDay: true } from, To: null } =>
            new(new PartialDate(CalendarPoint.Of(from.FirstDay.AddDays(by))), reached.Basis, [expression.Span, .. reached.Evidence]),
        ClockMeaning { Day: { } day } => Counted(expression with { Meaning = day }, reached),
        _ => null,
    };

    // A year beside a thing says which thing; a length, a recurrence and "recently" date nothing.
    private static bool Dates(TimeExpression expression) => expression switch
    {
        { Meaning: FixedMeaning or ClockMeaning { Day: null } } => false,
        { NamesThing: true, Point: { Month: null } } => false,
        { Meaning: CalendarMeaning { From.Unit: > TimeUnit.Year } } => false,
        _ => true,
    };

    private GroundedDate? Named(TimeExpression expression, CalendarMeaning calendar, CalendarPoint point, bool ahead, DateOnly? from)
    {
        var to = calendar.To is { } until ? new CalendarPoint(until.Year, until.Month, until.Day) : (CalendarPoint?)null;
        if (point.Year is not null) return Grounded(expression, point, to, DateBasis.Stated);
        if (calendar.FromContext) return null;
        if (from is { } day) return ByReport(expression, calendar.Direction, point, to, day, ahead);
        if (!ahead && _years.Infer(point, out var evidence) is { } year)
        {
            var inferred = Grounded(expression, point with { Year = year }, to is { } end
                ? end with { Year = year } : null, DateBasis.Inferred);
            return inferred with { Evidence = inferred.Evidence.Add(evidence) };
        }

        // What day is known even where the year is not.
        return point.Day is null ? null : Grounded(expression, point, to, DateBasis.Stated);
    }

    // "On Tuesday" in a report of Wednesday is the day before; "on Friday" of what is to come, the next.
    private static CalendarPoint Weekday(WeekdayMeaning weekday, DateOnly report, bool ahead)
    {
        var today = (((int)report.DayOfWeek + 6) % 7) + 1;
        var forward = (weekday.Weekday - today + 7) % 7;
        if (weekday.Direction == TimeDirection.Ahead || (ahead && weekday.Direction != TimeDirection.Back))
            return CalendarPoint.Of(report.AddDays(forward == 0 ? 7 : forward));
        var back = forward == 0 ? 0 : forward - 7;
        if (weekday.Direction == TimeDirection.Back && back == 0) back = -7;
        return CalendarPoint.Of(report.AddDays(back));
    }

    // A week is the days from its Monday to its Sunday. "Two years ago" is only about so long ago, but two days ago is
    // a day.
    private static GroundedDate? Shifted(TimeExpression expression, ShiftMeaning shift, DateOnly report, int by)
    {
        if (shift is { Counted: true, Unit: not TimeUnit.Day }) return null;
        var moment = Moment.Of(report).Shift(shift.Unit, by);
        return shift.Unit switch
        {
            TimeUnit.Day or TimeUnit.Month or TimeUnit.Year when moment.Year is not null =>
                Grounded(expression, new CalendarPoint(moment.Year, moment.Month, moment.Day), null, DateBasis.Resolved),
            TimeUnit.Week when moment is { Begin: { } monday, Last: { } sunday } =>
                Grounded(expression, CalendarPoint.Of(monday), CalendarPoint.Of(sunday), DateBasis.Resolved),
            _ => null,
        };
    }

    // The nearest such day or month before the report, or after it for what is to come.
    private static GroundedDate? ByReport(TimeExpression expression, TimeDirection direction, CalendarPoint said,
        CalendarPoint? to,
        DateOnly report, bool ahead)
    {
        var forward = direction == TimeDirection.Ahead || (ahead && direction != TimeDirection.Back);
        for (var year = report.Year; Math.Abs(year - report.Year) <= 1; year += forward ? 1 : -1)
        {
            if (!CalendarPoint.Exists(year, said.Month!.Value, said.Day)) continue;
            var point = said with { Year = year };
            if (forward ? point.LastDay < report : point.FirstDay > report) continue;
            // "Last May" in a report of May is the May before.
            if (direction == TimeDirection.Back && point.LastDay >= report) continue;
            return Grounded(expression, point, to is { } end ? end with { Year = year } : null, DateBasis.Resolved);
        }

        return null;
    }

    private static GroundedDate Grounded(TimeExpression expression, CalendarPoint from, CalendarPoint? to,
        DateBasis basis) =>
        new(new PartialDate(from, to), basis, [expression.End is { } end ? expression.Span.Cover(end) : expression.Span]);
}
