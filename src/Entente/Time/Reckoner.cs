namespace Entente.Time;

/// <summary>
/// Reckons expressions in the order of the text. It remembers the time that the text has reached: what "the next day" and a
/// day without year are held against where the text tells history, and "a year earlier" everywhere.
/// </summary>
/// <param name="published">The day of the report, null where it is unknown.</param>
/// <param name="narration">Whether the text tells history.</param>
internal sealed class Reckoner(DateOnly? published, bool narration)
{
    /// <summary>In a history a month so many months before the one reached is the next year's.</summary>
    private const int YearTurned = 8;

    /// <summary>So many years away is another story.</summary>
    private const int Far = 12;

    /// <summary>In news the time that a sentence speaks of is forgotten two sentences later.</summary>
    private const int Remembered = 2;

    private int _since;
    private int? _away;
    private Moment? _latest;
    private Moment? _latestMonth;
    private Moment? _latestDay;

    private Moment? Report => narration || published is not { } day ? null : Moment.Of(day);

    /// <summary>What an expression means, as far as it can be known; null where it is nothing on the calendar.</summary>
    public Moment? Of(TimeExpression expression) => Of(expression.Meaning, expression.Tense);

    /// <summary>The day that an hour without a day belongs to.</summary>
    public Moment? DayOfHour(TimeExpression? beside, bool sameSentence)
    {
        if (beside is not null && Of(beside) is { Unit: TimeUnit.Day } day) return day;
        if (Report is { } report && !(sameSentence && _latest?.Unit == TimeUnit.Day)) return report;
        return (Reached(TimeUnit.Day) ?? Report)?.Within(TimeUnit.Day);
    }

    /// <summary>The text goes on to its next sentence.</summary>
    public void NextSentence() => _since++;

    /// <summary>The text has come to a moment.</summary>
    public void Reach(Moment moment)
    {
        if (moment.Year is not { } year || moment.Unit > TimeUnit.Year) return;
        // One mention of a time far away takes the story nowhere; a second one near it does.
        if (_latest is { Year: { } from } && Math.Abs(year - from) > Far
            && !(_away is { } away && Math.Abs(year - away) <= Far))
        {
            _away = year;
            return;
        }

        (_away, _since) = (null, 0);
        _latest = moment;
        if (moment.Month is not null) _latestMonth = moment;
        if (moment is { Day: not null, Unit: TimeUnit.Day }) _latestDay = moment;
    }

    private Moment? Of(TimeMeaning meaning, TimeDirection tense) => meaning switch
    {
        CalendarMeaning calendar => Calendar(calendar, tense),
        WeekdayMeaning weekday => Weekday(weekday, tense),
        ShiftMeaning shift => Shift(shift, tense),
        OrdinalMeaning ordinal => Ordinal(ordinal, tense),
        ClockMeaning { Day: { } day } => Of(day, tense),
        _ => null,
    };

    private Moment? Calendar(CalendarMeaning meaning, TimeDirection tense)
    {
        var said = meaning.From;
        if (said.Year is not null) return said;
        if (meaning.Of is { } of)
        {
            if (Of(of, tense) is not { Year: { } year } whole) return said;
            return said.Month is null ? said with { Year = year, Month = whole.Month } : said with { Year = year };
        }

        if (said.Month is null) return Reached(TimeUnit.Month) is { } month
            ? said with { Year = month.Year, Month = month.Month } : said;
        var direction = meaning.Direction == TimeDirection.Unsaid ? tense : meaning.Direction;
        if (Report?.Begin is { } report
            && !meaning.FromContext) return ByReport(said, report, direction, meaning.Direction != TimeDirection.Unsaid);
        return Reached(TimeUnit.Month) is { Year: { } reached } time
            ? said with { Year = InHistory(said, time, reached, meaning.Direction) } : said;
    }

    // The nearest such stretch before or after the report; without a sign of either, the nearest.
    private static Moment ByReport(Moment said, DateOnly report, TimeDirection direction, bool inWords)
    {
        if (direction == TimeDirection.This) return said with { Year = report.Year };
        var candidates = Enumerable.Range(-1, 3).Select(y => said with { Year = report.Year + y }).Where(m =>
            m.Begin is not null).ToList();
        var found = direction switch
        {
            TimeDirection.Back => candidates.FindLastIndex(m => inWords ? m.Last < report : m.Begin <= report),
            TimeDirection.Ahead => candidates.FindIndex(m => inWords ? m.Begin > report : m.Last >= report),
            _ => candidates.IndexOf(candidates.MinBy(m =>
                Math.Abs(m.Begin!.Value.DayNumber + (m.Length / 2) - report.DayNumber))),
        };
        return found < 0 ? said : candidates[found];
    }

    private static int InHistory(Moment said, Moment reached, int year, TimeDirection direction)
    {
        var (month, now) = (said.Month!.Value, reached.Month);
        return direction switch
        {
            TimeDirection.Back when now is null || month >= now => year - 1,
            TimeDirection.Ahead when now is null || month <= now => year + 1,
            TimeDirection.Unsaid when now - month >= YearTurned => year + 1,
            _ => year,
        };
    }

    private Moment? Weekday(WeekdayMeaning meaning, TimeDirection tense)
    {
        var direction = meaning.Direction == TimeDirection.Unsaid ? tense : meaning.Direction;
        if (Report?.Begin is { } report && !meaning.FromContext)
        {
            var forward = Forward(report, meaning.Weekday);
            var back = forward == 0 ? 0 : forward - 7;
            return Moment.Of(report.AddDays(meaning.Direction switch
            {
                TimeDirection.Back => back == 0 ? -7 : back,
                TimeDirection.Ahead => forward == 0 ? 7 : forward,
                _ when direction == TimeDirection.Ahead => forward,
                _ when direction == TimeDirection.Back => back,
                _ => forward < -back ? forward : back,
            }));
        }

        return Reached(TimeUnit.Day)?.Date is { } day && day < DateOnly.MaxValue.AddDays(-7)
            && day > DateOnly.MinValue.AddDays(7)
            ? Moment.Of(day.AddDays(Forward(day, meaning.Weekday) - (direction == TimeDirection.Back
            && meaning.Direction != TimeDirection.Unsaid ? 7 : 0)))
            : null;
    }

    private static int Forward(DateOnly since, int weekday) => (weekday - (((int)since.DayOfWeek + 6) % 7) - 1 + 7) % 7;

    private Moment? Shift(ShiftMeaning meaning, TimeDirection tense)
    {
        // "Over the weekend": the last one or the next.
        if (meaning is { Unit: TimeUnit.Weekend, By: 0, FromContext: true } && Report is { Date: { } today } report)
            return report.Shift(TimeUnit.Weekend, tense == TimeDirection.Back
                && today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? -1 : 0);
        if (meaning.By is not { } by) return null;
        if (!meaning.FromContext && Report is null && meaning.Unit <= TimeUnit.Day) return null;
        var start = meaning.FromContext ? Reached(meaning.Unit) ?? Report : Report ?? Reached(meaning.Unit);
        return (start ?? new Moment(TimeUnit.Day, null)).Shift(meaning.Unit, by) with { IsFiscal = meaning.IsFiscal };
    }

    private Moment? Ordinal(OrdinalMeaning meaning, TimeDirection tense)
    {
        if (meaning.Of is null || Of(meaning.Of, tense) is not { } whole) return null;
        if (whole.Begin is not { } begin
            || whole.Last is not { } last) return new Moment(meaning.Unit, whole.Year, whole.Month);
        var n = meaning.Ordinal;
        return meaning.Unit switch
        {
            TimeUnit.Day => Moment.Of(n < 0 ? last : begin.AddDays(n - 1)),
            // The week that has most of its days in it.
            TimeUnit.Week or TimeUnit.Weekend =>
                Moment.Of(n < 0 ? last.AddDays(-3) : begin.AddDays((7 * n) - 4)).Within(meaning.Unit),
            TimeUnit.Decade => new Moment(TimeUnit.Decade, n < 0 ? last.Year / 10 * 10 : begin.Year + (10 * (n - 1))),
            TimeUnit.Year => new Moment(TimeUnit.Year, n < 0 ? last.Year : begin.Year + n - 1),
            _ => Moment.Of(n < 0 ? last : begin).Shift(meaning.Unit, n < 0 ? 0 : n - 1),
        };
    }

    // The last mention that is precise enough, unless the text has since gone on to something else.
    private Moment? Reached(TimeUnit unit)
    {
        if (_latest is not { } latest) return null;
        // News comes back to its own day.
        if (Report is not null
            && (_since > Remembered || (unit < TimeUnit.Year && latest.Month is null)
            || (unit < TimeUnit.Month && latest.Day is null)))
            return null;
        if (unit >= TimeUnit.Year) return latest;
        if (unit is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Season)
            return latest.Month is null && _latestMonth?.Year == latest.Year ? _latestMonth : latest;
        return latest.Unit != TimeUnit.Day && _latestDay is { } day && day.Year == latest.Year
            && (latest.Month is null || latest.Month == day.Month)
            ? day
            : latest;
    }
}
