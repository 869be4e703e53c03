using System.Globalization;

namespace Entente.Time;

/// <summary>
/// A stretch of the calendar as a text names it: a day, a week, a quarter, a decade. What is not known stays open.
/// </summary>
/// <param name="Unit">How long it is: one of these.</param>
/// <param name="Year">Negative before the Christian era; of a decade or century, its first.</param>
/// <param name="Month">Of a quarter, half or season, its first; of a week, its Monday's.</param>
/// <param name="Day">Of a week, its Monday; of a weekend, its Saturday.</param>
internal readonly record struct Moment(TimeUnit Unit, int? Year, int? Month = null, int? Day = null)
{
    /// <summary>Whether it is a year of accounts.</summary>
    public bool IsFiscal { get; init; }

    public static Moment Of(DateOnly day) => new(TimeUnit.Day, day.Year, day.Month, day.Day);

    public static Moment Of(CalendarPoint point) =>
        new(point.Day is not null ? TimeUnit.Day : point.Month is not null
            ? TimeUnit.Month : TimeUnit.Year, point.Year, point.Month, point.Day);

    /// <summary>The day that it begins with, where it is known and within the reach of <see cref="DateOnly"/>.</summary>
    public DateOnly? Begin => Year is >= 1 and <= 9998 && CalendarPoint.Exists(Year, Month ?? 1, Day ?? 1)
        ? new DateOnly(Year.Value, Month ?? 1, Day ?? 1)
        : null;

    /// <summary>The last day of it, under the same conditions.</summary>
    public DateOnly? Last => Begin is not { } begin ? null : Unit switch
    {
        TimeUnit.Week => begin.AddDays(6),
        TimeUnit.Weekend => begin.AddDays(1),
        TimeUnit.Month => begin.AddMonths(1).AddDays(-1),
        TimeUnit.Quarter or TimeUnit.Season => begin.AddMonths(3).AddDays(-1),
        TimeUnit.Half => begin.AddMonths(6).AddDays(-1),
        TimeUnit.Year => begin.AddYears(1).AddDays(-1),
        TimeUnit.Decade when begin.Year < 9980 => begin.AddYears(10).AddDays(-1),
        TimeUnit.Century when begin.Year < 9800 => begin.AddYears(100).AddDays(-1),
        _ => begin,
    };

    /// <summary>How many days it has.</summary>
    public int Length => Begin is { } begin && Last is { } last ? last.DayNumber - begin.DayNumber + 1 : 0;

    /// <summary>Its day where it says one.</summary>
    public DateOnly? Date => Month is not null && Day is not null ? Begin : null;

    /// <summary>The stretch of a unit that holds this one: the week of a day, the decade of a year.</summary>
    public Moment Within(TimeUnit unit) => unit switch
    {
        TimeUnit.Week when Date is { } day => Of(Monday(day)) with { Unit = TimeUnit.Week },
        TimeUnit.Weekend when Date is { } day => Of(Monday(day).AddDays(5)) with { Unit = TimeUnit.Weekend },
        TimeUnit.Week or TimeUnit.Weekend => new(unit, Year),
        TimeUnit.Month => new(unit, Year, Month),
        TimeUnit.Quarter => new(unit, Year, Month is { } m ? (m - 1) / 3 * 3 + 1 : null),
        TimeUnit.Half => new(unit, Year, Month is { } m ? (m - 1) / 6 * 6 + 1 : null),
        TimeUnit.Season => new(unit, Year, Month is { } m ? m < 3 ? 12 : m / 3 * 3 : null),
        TimeUnit.Year => new(unit, Year),
        TimeUnit.Decade => new(unit, Floor(10)),
        TimeUnit.Century => new(unit, Floor(100)),
        TimeUnit.Millennium => new(unit, Floor(1000)),
        _ => new(TimeUnit.Day, Year, Month, Day),
    };

    /// <summary>The stretch of a unit so many units from this one; what this one leaves open stays open.</summary>
    public Moment Shift(TimeUnit unit, int by)
    {
        var here = Within(unit);
        switch (unit)
        {
            case TimeUnit.Week or TimeUnit.Weekend:
                return here.Date is { } begin && Reach(begin, 7L * by) is { } moved
                    ? Of(moved) with { Unit = unit } : here with { Day = null, Month = null };
            case TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half:
                if (here is not { Year: { } of, Month: { } month }) return here;
                var months = ((long)of * 12) + month - 1 + ((long)by * (unit == TimeUnit.Month
                    ? 1 : unit == TimeUnit.Quarter ? 3 : 6));
                return here with { Year = (int)Math.Floor(months / 12.0), Month = (int)(((months % 12) + 12) % 12) + 1 };
            case TimeUnit.Year or TimeUnit.Season or TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium:
                return here.Year is { } year ? here with { Year = Later(year, by * Years(unit)) } : here;
            case TimeUnit.Day:
                return here.Date is { } day && Reach(day, by) is { } there
                    ? Of(there) : here with { Day = null, Month = by == 0 ? here.Month : null };
            default:
                return here;
        }
    }

    /// <summary>
    /// TIMEX3: <c>2024-10-03</c>, <c>2024-W40</c>, <c>2024-Q3</c>, <c>199</c>, <c>BC0480-SP</c>, with X for what is
    /// open.
    /// </summary>
    public override string ToString()
    {
        var year = Year is { } y ? Numbered(y, "0000") : "XXXX";
        return Unit switch
        {
            TimeUnit.Millennium => year[..^3],
            TimeUnit.Century => year[..^2],
            TimeUnit.Decade => year[..^1],
            TimeUnit.Year => IsFiscal ? "FY" + year : year,
            TimeUnit.Season => $"{year}-{Season(Month)}",
            TimeUnit.Half => $"{year}-H{(Month is { } m ? Text(((m - 1) / 6) + 1, "0") : "X")}",
            TimeUnit.Quarter => $"{year}-Q{(Month is { } m ? Text(((m - 1) / 3) + 1, "0") : "X")}",
            TimeUnit.Month => $"{year}-{Two(Month)}",
            TimeUnit.Week or TimeUnit.Weekend => Week(year) + (Unit == TimeUnit.Weekend ? "-WE" : ""),
            _ => $"{year}-{Two(Month)}-{Two(Day)}",
        };
    }

    private string Week(string year) => Date is { } day
        ? $"{Text(ISOWeek.GetYear(day.ToDateTime(default)), "0000")}-W{Text(ISOWeek.GetWeekOfYear(day.ToDateTime(default)), "00")}"
        : $"{year}-WXX";

    private static string Season(int? month) => month switch { 3 => "SP", 6 => "SU", 9 => "FA", 12 => "WI", _ => "XX" };

    private static string Two(int? number) => number is { } n ? Text(n, "00") : "XX";

    private static string Numbered(int year, string format) => year < 0 ? "BC" + Text(-year, format) : Text(year, format);

    private static string Text(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    // The 470s BC are 479 to 470.
    private int? Floor(int unit) => Year is { } year ? year < 0
        ? -(-year / unit * unit) - (-year < unit ? 1 : 0) : year / unit * unit : null;

    // There is no year 0.
    private static int Later(int year, int by)
    {
        var later = year + by;
        return year < 0 && later >= 0 ? later + 1 : year > 0 && later <= 0 ? later - 1 : later;
    }

    private static int Years(TimeUnit unit) => unit switch
    {
        TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Millennium => 1000, _ => 1,
    };

    private static DateOnly Monday(DateOnly day) => day.DayNumber >= 6 ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day;

    private static DateOnly? Reach(DateOnly day, long by) =>
        day.DayNumber + by is var number && number > 0 && number < DateOnly.MaxValue.DayNumber - 7
            ? DateOnly.FromDayNumber((int)number) : null;
}
