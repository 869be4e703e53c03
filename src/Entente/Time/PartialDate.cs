using System.Globalization;

namespace Entente.Time;

/// <summary>A day, month or year, as precise as the text allows and no more.</summary>
/// <param name="Year">The year, null where the text does not tell it.</param>
/// <param name="Month">1 to 12, null where only the year is known.</param>
/// <param name="Day">1 to 31, null where only the month is known.</param>
public readonly record struct CalendarPoint(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>Whether year, month and day are all known.</summary>
    public bool IsDay => Year is not null && Month is not null && Day is not null;

    /// <summary>The first day that it can mean; the year must be known.</summary>
    /// <exception cref="InvalidOperationException">The year is unknown.</exception>
    public DateOnly FirstDay => new(Year ?? throw new InvalidOperationException("The year is unknown."), Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean; the year must be known.</summary>
    /// <exception cref="InvalidOperationException">The year is unknown.</exception>
    public DateOnly LastDay => Day is not null ? FirstDay
        : Month is not null ? FirstDay.AddMonths(1).AddDays(-1)
        : FirstDay.AddYears(1).AddDays(-1);

    /// <summary>The point of a day.</summary>
    public static CalendarPoint Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Whether such a day can be: month and day in range, 29 February only where the year allows.</summary>
    public static bool Exists(int? year, int month, int? day) =>
        month is >= 1 and <= 12 && year is null or (>= 1 and <= 9999)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, Math.Clamp(month, 1, 12))));

    /// <summary>ISO 8601: <c>2024-10-03</c>, <c>2024-10</c>, <c>2024</c>, or without year <c>--10-03</c>, <c>--10</c>.</summary>
    public override string ToString()
    {
        var text = Year is { } year ? year.ToString("D4", CultureInfo.InvariantCulture) : "-";
        if (Month is { } month) text += "-" + month.ToString("D2", CultureInfo.InvariantCulture);
        if (Day is { } day) text += "-" + day.ToString("D2", CultureInfo.InvariantCulture);
        return text;
    }
}

/// <summary>A day, month, year or interval, as precise as the text allows: never filled up, never defaulted.</summary>
/// <param name="From">When, or the start of the interval.</param>
/// <param name="To">The end of the interval, included; null where it is none.</param>
public readonly record struct PartialDate(CalendarPoint From, CalendarPoint? To = null)
{
    /// <summary>ISO 8601, an interval as <c>2024-10-03/2024-10-05</c>.</summary>
    public override string ToString() => To is { } to ? $"{From}/{to}" : From.ToString();
}
