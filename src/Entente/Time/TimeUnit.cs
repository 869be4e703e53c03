namespace Entente.Time;

/// <summary>Units of the calendar, the smallest first.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>How ISO 8601 and TimeML write lengths of units.</summary>
internal static class TimeUnits
{
    /// <summary>
    /// A length of so many units, such as <c>P2W</c>, <c>PT30M</c>, <c>P1DE</c>; the count may be <c>X</c>.
    /// </summary>
    public static string Length(this TimeUnit unit, string count) => unit switch
    {
        TimeUnit.Second => $"PT{count}S",
        TimeUnit.Minute => $"PT{count}M",
        TimeUnit.Hour => $"PT{count}H",
        TimeUnit.Day => $"P{count}D",
        TimeUnit.Weekend => $"P{count}WE",
        TimeUnit.Week => $"P{count}W",
        TimeUnit.Month => $"P{count}M",
        TimeUnit.Quarter => $"P{count}Q",
        TimeUnit.Decade => $"P{Tens(count, 10)}Y",
        TimeUnit.Century => $"P{Tens(count, 100)}Y",
        TimeUnit.Millennium => $"P{Tens(count, 1000)}Y",
        _ => $"P{count}Y",
    };

    // TIMEX3 counts decades and centuries in years.
    private static string Tens(string count, int factor) =>
        int.TryParse(count, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var number)
            ? (number * factor).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "X";
}
