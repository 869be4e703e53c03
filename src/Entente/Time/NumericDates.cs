namespace Entente.Time;

/// <summary>
/// Dates in figures: 2024-10-03, 14.05.2023, 5/14/2023. A day and a month that could change places are read only where the
/// year has two figures and strokes part them, as Americans write (5/4/23); elsewhere they tell nothing.
/// </summary>
internal static class NumericDates
{
    public static TimeReading? Read(TimeRow row, int at)
    {
        var form = row[at].Form;
        if (form.Length == 0 || !char.IsAsciiDigit(form[0])) return null;
        if (form.Length is >= 6 and <= 10)
        {
            var separator = form.AsSpan().IndexOfAny('-', '.', '/');
            return separator > 0 && Point(form.Split(form[separator]), form[separator]) is { } whole
                ? Reading(at + 1, whole) : null;
        }

        // The same where each number and mark is a word of its own.
        var mark = row[at + 1].Form;
        if (mark is not ("-" or "." or "/") || row[at + 3].Form != mark) return null;
        for (var i = at; i < at + 4; i++)
            if (!row[i].Token.Glued)
                return null;
        return Point([form, row[at + 2].Form, row[at + 4].Form], mark[0]) is { } point ? Reading(at + 5, point) : null;
    }

    private static TimeReading Reading(int end, CalendarPoint point) => new(end, new CalendarMeaning(Moment.Of(point)));

    private static CalendarPoint? Point(string[] parts, char mark)
    {
        if (parts.Length != 3 || parts.Any(p => p.Length is 0 or > 4 || Numerals.Digits(p) is null)) return null;
        var number = Array.ConvertAll(parts, p => Numerals.Digits(p)!.Value);
        if (parts[0].Length == 4) return Point(number[0], number[1], number[2]);
        if (parts[2].Length == 2 && mark == '/') number[2] += number[2] < 30 ? 2000 : 1900;
        else if (parts[2].Length != 4) return null;
        if (number[0] > 12 || number[0] == number[1]) return Point(number[2], number[1], number[0]);
        return number[1] > 12 || parts[2].Length == 2 ? Point(number[2], number[0], number[1]) : null;
    }

    private static CalendarPoint? Point(int year, int month, int day) =>
        CalendarPoint.Exists(year, month, day) ? new CalendarPoint(year, month, day) : null;
}
