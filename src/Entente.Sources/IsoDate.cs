using System.Globalization;
using Entente.Time;

namespace Entente.Sources;

/// <summary>Dates as ISO 8601 writes them: a year, a month, a day, a day with a time. The day is the one written, whatever the zone.</summary>
public static class IsoDate
{
    /// <summary>The date at the head of a text, to the day at most; null where there is none.</summary>
    public static PartialDate? Parse(string text)
    {
        var date = text.AsSpan().Trim();
        var time = date.IndexOfAny('T', ' ');
        if (time > 0)
        {
            // What follows the day must be a time, or it is no ISO date.
            if (time != 10 || date.Length < 13 || !char.IsAsciiDigit(date[11])) return null;
            date = date[..time];
        }

        if (date.Length is not (4 or 7 or 10) || (date.Length > 4 && date[4] != '-') || (date.Length > 7 && date[7] != '-'))
            return null;
        if (!Number(date[..4], out var year) || year == 0) return null;
        if (date.Length == 4) return new PartialDate(new CalendarPoint(year));
        if (!Number(date[5..7], out var month)) return null;
        int? day = null;
        if (date.Length == 10)
        {
            if (!Number(date[8..], out var number)) return null;
            day = number;
        }

        return CalendarPoint.Exists(year, month, day) ? new PartialDate(new CalendarPoint(year, month, day)) : null;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
