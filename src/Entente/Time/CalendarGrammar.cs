using Entente.Language;

namespace Entente.Time;

/// <summary>
/// Days and months by name: "3 October 2024", "October 3-5", "Monday, May 4", "May of last year", "the 20th",
/// "Christmas".
/// </summary>
internal static class CalendarGrammar
{
    public static TimeReading? Read(TimeRow row, int at) =>
        NumericDates.Read(row, at) ?? Weekday(row, at) ?? MonthFirst(row, at) ?? DayFirst(row, at)
            ?? PartOfYearGrammar.Season(row, at)
        ?? PartOfYearGrammar.Quarter(row, at) ?? YearGrammar.DecadeOrCentury(row, at) ?? YearGrammar.Year(row, at)
        ?? DayOfMonth(row, at) ?? Holiday(row, at);

    // October 3, 2024 · October 3-5 · October 2024 · the last October · October of that year
    private static TimeReading? MonthFirst(TimeRow row, int at)
    {
        var first = row[at].Is("the") && row[at + 1].Word.Direction != TimeDirection.Unsaid ? at + 1 : at;
        var direction = row[first].Word.Direction;
        var month = direction == TimeDirection.Unsaid ? first : first + 1;
        if (Month(row, month) is not (> 0 and var number)) return null;
        if (direction != TimeDirection.Unsaid && row[month + 1].Digits is not null) direction = TimeDirection.Unsaid;
        var next = row[month + 1].Is("the") && Day(row[month + 2].Form) is not null && row[month + 2].Digits is null
            ? month + 2 : month + 1;
        if (Day(row[next].Form) is { } day && YearGrammar.At(row, next) is null)
        {
            var to = RangeEnd(row, next, day, out var last, out var second);
            return Dated(row, last + 1, number, day, to) is { } dated
                ? dated with { Parts = to is null ? null : (next + 1, second) }
                : null;
        }

        if (Bare(row, first, month))
        {
            var (end, year, of) = YearGrammar.Behind(row, month + 1);
            return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Month, year, number))
            {
                Of = of, Direction = year is null && of is null ? direction : TimeDirection.Unsaid,
                FromContext = row[first].Has("from-context") || (first > at && row[first].Has("from-context-with-article")),
            });
        }

        return null;
    }

    // 3 October 2024 · 3-5 October · the 3rd of October · 29 May-4 June
    private static TimeReading? DayFirst(TimeRow row, int at)
    {
        var first = row[at].Is("the") ? at + 1 : at;
        if (Day(row[first].Form) is not { } day) return null;
        var to = RangeEnd(row, first, day, out var last, out var second);
        var month = row[last + 1].Is("of") ? last + 2 : last + 1;
        if (Month(row, month) is not (> 0 and var number)) return null;
        return Dated(row, month + 1, number, day, to) is { } dated
            ? dated with { Parts = to is null ? null : (first + 1, second) } : null;
    }

    private static TimeReading? Dated(TimeRow row, int end, int month, int day, int? to)
    {
        var (last, year, of) = YearGrammar.Behind(row, end);
        if (!CalendarPoint.Exists(year is > 0 ? year : null, month, day)) return null;
        var until = to > day && CalendarPoint.Exists(year is > 0 ? year : null, month, to)
            ? new Moment(TimeUnit.Day, year, month, to) : (Moment?)null;
        if (to is not null && until is null) return null;
        return new TimeReading(last, new CalendarMeaning(new Moment(TimeUnit.Day, year, month, day), until) { Of = of });
    }

    // "Wednesday, 9 October 2024": the date says it all, and the weekday belongs to it.
    private static TimeReading? Weekday(TimeRow row, int at)
    {
        var article = row[at].Is("the") ? at + 1 : at;
        var direction = row[article].Word.Direction;
        var day = direction == TimeDirection.Unsaid ? article : article + 1;
        if (article > at && direction == TimeDirection.Unsaid) return null;
        if (row[day].Word.Weekday == 0 || !row[day].IsCapital) return null;
        var after = row[day + 1].Is(",") ? day + 2 : day + 1;
        if (direction == TimeDirection.Unsaid
            && (MonthFirst(row, after) ?? DayFirst(row, after)) is { Meaning: CalendarMeaning { From.Day: not null } } date)
            return date;
        return new TimeReading(day + 1,
            new WeekdayMeaning(row[day].Word.Weekday, direction, row[article].Has("from-context")));
    }

    // "the 20th", of the month that the text has reached
    private static TimeReading? DayOfMonth(TimeRow row, int at)
    {
        if (!row[at].Is("the") || row[at + 1].Digits is not null || Day(row[at + 1].Form) is not { } day) return null;
        var end = at + 2;
        if (row[end].Is("of")
            && DeicticGrammar.Read(row, end + 1) is { Meaning: ShiftMeaning { Unit: TimeUnit.Month } month } of)
            return new TimeReading(of.End, new CalendarMeaning(new Moment(TimeUnit.Day, null, null, day)) { Of = month });
        if (row[at - 1].Token.Upos != PartOfSpeech.Adp || row[end].Is("of")
            || row[end].Token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num
            && end < row.Count)
            return null;
        return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Day, null, null, day)) { FromContext = true });
    }

    private static TimeReading? Holiday(TimeRow row, int at)
    {
        if (row.Phrase(at) is not var (end, phrase) || phrase.Meaning is not CalendarMeaning day) return null;
        if (!row[end - 1].IsCapital && !row[at].IsCapital) return null;
        if (row[end].Token.Upos == PartOfSpeech.Propn && row[end].IsCapital) return null;
        var (last, year, of) = YearGrammar.Behind(row, end);
        return new TimeReading(last, day with { From = day.From with { Year = year }, Of = of });
    }

    // 3-5, 3–5, 3 to 5, 3 and 4: the end of a range of days that begins at a word.
    private static int? RangeEnd(TimeRow row, int at, int from, out int last, out int second)
    {
        last = second = at;
        if (!(row[at + 1].IsHyphen || row[at + 1].Form is "—" or "/" || row[at + 1].Is("to")
            || row[at + 1].Is("and"))) return null;
        if (Day(row[at + 2].Form) is not { } end || end <= from) return null;
        last = second = at + 2;
        return end;
    }

    private static int Month(TimeRow row, int at) =>
        row[at].Word.Month > 0 && row[at].IsCapital && row[at].Token.Upos is not (PartOfSpeech.Verb or PartOfSpeech.Aux)
            ? row[at].Word.Month : 0;

    // "May" and "March" alone need something beside them that only a month has: names of people are more frequent.
    private static bool Bare(TimeRow row, int first, int month)
    {
        if (first < month || YearGrammar.At(row, row[month + 1].Form is "," || row[month + 1].Is("of")
            ? month + 2 : month + 1) is not null) return true;
        if (row[month].Token.Upos == PartOfSpeech.Propn && row[month + 1].Token.Upos == PartOfSpeech.Propn
            && row[month].Token.Is("compound")
            && !row[month - 1].Is("the"))
            return false;
        if (row[month].Has("names-too") && (row[month - 1].Has("possessives") || row[month - 1].Is("the"))
            && row[month + 1].Token.Upos != PartOfSpeech.Noun) return false;
        return row[month - 1].Has("before-year") || row[month - 1].Has("modifiers") || row[month - 1].Has("articles")
            || row[month - 1].Is("for") || row[month - 1].Is("on") || row[month - 1].Has("possessives")
            || row[month + 1].Has("possessives")
            || !row[month].Has("names-too");
    }

    private static int? Day(string form)
    {
        var digits = form.AsSpan();
        if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th") digits = digits[..^2];
        return digits.Length is 1 or 2 && char.IsAsciiDigit(digits[0])
            && Numerals.Digits(digits.ToString()) is { } day and >= 1 and <= 31 ? day : null;
    }
}
