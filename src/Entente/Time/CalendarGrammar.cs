using Entente.Language;

namespace Entente.Time;

/// <summary>A stretch of words that the grammar of time has read: up to where, and what they mean.</summary>
/// <param name="End">The word behind the last.</param>
/// <param name="Meaning">What they mean.</param>
internal sealed record TimeReading(int End, TimeMeaning Meaning)
{
    /// <summary>Of an interval, where its two ends stand: the word behind the first, and the first of the second.</summary>
    public (int FirstEnd, int SecondStart)? Parts { get; init; }
}

/// <summary>
/// Days, months and years by name: "3 October 2024", "October 3-5", "Monday, May 4", "May of last year", "14.05.2023",
/// "the 1920s", "the fourth century BC", "spring 1918".
/// </summary>
internal static class CalendarGrammar
{
    public static TimeReading? Read(TimeRow row, int at) =>
        NumericDates.Read(row, at) ?? Weekday(row, at) ?? MonthFirst(row, at) ?? DayFirst(row, at) ?? Season(row, at)
        ?? Quarter(row, at) ?? DecadeOrCentury(row, at) ?? Year(row, at) ?? DayOfMonth(row, at) ?? Holiday(row, at);

    /// <summary>A year with its era, wherever one may stand: "1918", "480 BC", "AD 70".</summary>
    public static (int End, int Year)? YearAt(TimeRow row, int at)
    {
        if (row[at].Word.Era > 0 && row[at].IsCapital && row[at + 1].Digits is { } anno and > 0) return (at + 2, anno);
        if (row[at].Digits is not { } year || year == 0) return null;
        if (row[at + 1].Word.Era is not 0 and var era && row[at + 1].IsCapital) return (at + 2, year * era);
        // "499-493 BC", "from 264 to 241 BC", "496 and 495 BC"
        if (year < 1000 && row[at].Form.Length > 1 && (row[at + 1].IsHyphen || row[at + 1].Is("to") || row[at + 1].Is("and"))
            && row[at + 2].Digits is { } later && later < year && row[at + 3].Word.Era < 0)
            return (at + 1, -year);
        return row[at].Form.Length == 4 && year is >= 1000 and <= 2100 ? (at + 1, year) : null;
    }

    // October 3, 2024 · October 3-5 · October 2024 · the last October · October of that year
    private static TimeReading? MonthFirst(TimeRow row, int at)
    {
        var first = row[at].Is("the") && row[at + 1].Word.Direction != TimeDirection.Unsaid ? at + 1 : at;
        var direction = row[first].Word.Direction;
        var month = direction == TimeDirection.Unsaid ? first : first + 1;
        if (Month(row, month) is not (> 0 and var number)) return null;
        if (direction != TimeDirection.Unsaid && row[month + 1].Digits is not null) direction = TimeDirection.Unsaid;
        var next = row[month + 1].Is("the") && Day(row[month + 2].Form) is not null && row[month + 2].Digits is null ? month + 2 : month + 1;
        if (Day(row[next].Form) is { } day && YearAt(row, next) is null)
        {
            var to = RangeEnd(row, next, day, out var last, out var second);
            return Dated(row, last + 1, number, day, to) is { } dated
                ? dated with { Parts = to is null ? null : (next + 1, second) }
                : null;
        }

        if (Bare(row, first, month))
        {
            var (end, year, of) = YearBehind(row, month + 1);
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
        return Dated(row, month + 1, number, day, to) is { } dated ? dated with { Parts = to is null ? null : (first + 1, second) } : null;
    }

    private static TimeReading? Dated(TimeRow row, int end, int month, int day, int? to)
    {
        var (last, year, of) = YearBehind(row, end);
        if (!CalendarPoint.Exists(year is > 0 ? year : null, month, day)) return null;
        var until = to > day && CalendarPoint.Exists(year is > 0 ? year : null, month, to) ? new Moment(TimeUnit.Day, year, month, to) : (Moment?)null;
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
        if (direction == TimeDirection.Unsaid && (MonthFirst(row, after) ?? DayFirst(row, after)) is { Meaning: CalendarMeaning { From.Day: not null } } date)
            return date;
        return new TimeReading(day + 1, new WeekdayMeaning(row[day].Word.Weekday, direction, row[article].Has("from-context")));
    }

    private static TimeReading? Season(TimeRow row, int at)
    {
        var article = row[at].Is("the") ? at + 1 : at;
        var direction = row[article].Word.Direction;
        var season = direction == TimeDirection.Unsaid ? article : article + 1;
        if (row[season].Word.Season is not (> 0 and var month)) return null;
        var (end, year, of) = YearBehind(row, season + 1);
        if (year is null && of is null)
        {
            if (row[season].Token.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || row[season + 1].Is("of")) return null;
            if (row[season + 1].Token.Upos == PartOfSpeech.Propn && row[season + 1].IsCapital && row[season].IsCapital) return null;
            if (row[season].Token.Is("compound") && row[season].IsCapital) return null;
            if (row[season].Has("seasons-doubtful") && direction == TimeDirection.Unsaid
                && !((row[at - 1].Has("before-year") || row[at - 1].Has("modifiers")) && row[season + 1].Token.Upos != PartOfSpeech.Adp))
                return null;
        }

        return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Season, year, month))
        {
            Of = of, Direction = direction,
            FromContext = row[article].Has("from-context") || (article > at && row[article].Has("from-context-with-article")),
        });
    }

    // the third quarter of last year · Q3 2008 · the first half of 1944 · third-quarter
    private static TimeReading? Quarter(TimeRow row, int at)
    {
        if (row[at].Form is ['Q' or 'H', >= '1' and <= '4'] sign)
        {
            var (last, inYear, ofYear) = YearBehind(row, row.PastHyphen(at + 1));
            return new TimeReading(inYear is null && ofYear is null ? at + 1 : last, Part(sign[0] == 'Q' ? TimeUnit.Quarter : TimeUnit.Half, sign[1] - '0', inYear, ofYear));
        }

        var first = row[at].Has("articles") || row[at].Has("possessives") ? at + 1 : at;
        if (Numerals.Ordinal(row, first) is not ({ } next, var ordinal)) return null;
        next = row.PastHyphen(next);
        if (row[next].Has("between")) next++;
        var unit = row[next].Word.Unit == TimeUnit.Quarter ? TimeUnit.Quarter : row[next].Has("halves") ? TimeUnit.Half : (TimeUnit?)null;
        if (unit is null || row[next].Word.Plural || ordinal > 4 || (ordinal > 2 && unit == TimeUnit.Half)) return null;
        var (end, year, of) = YearBehind(row, next + 1);
        if (unit == TimeUnit.Half && year is null && of is null && !row[next - 1].IsHyphen) return null;
        if (ordinal < 0 && year is null && of is null && row[first].Is("last")) return new TimeReading(end, new ShiftMeaning(unit.Value, -1, false));
        return new TimeReading(end, Part(unit.Value, ordinal < 0 ? unit == TimeUnit.Half ? 2 : 4 : ordinal, year, of));
    }

    private static CalendarMeaning Part(TimeUnit unit, int number, int? year, TimeMeaning? of) =>
        new(new Moment(unit, year, ((number - 1) * (unit == TimeUnit.Quarter ? 3 : 6)) + 1)) { Of = of };

    // the 1990s · the '90s · the nineteenth century · the 4th century BC
    private static TimeReading? DecadeOrCentury(TimeRow row, int at)
    {
        var first = row[at].Is("the") ? at + 1 : at;
        var form = row[first].Form;
        if (form.Length >= 3 && form[^1] == 's')
        {
            var digits = form.TrimEnd('s').TrimEnd('\'', '’').TrimStart('\'', '’');
            // "In his late 50s" tells an age.
            if (digits.Length == form.Length - 1 && digits.Length == 2 && (row[first - 1].Has("possessives") || row[first - 2].Has("possessives"))) return null;
            if (digits.Length is 2 or 3 or 4 && digits[^1] == '0' && Numerals.Digits(digits) is { } decade)
            {
                var before = row[first + 1].Word.Era < 0;
                if (digits.Length == 3 && !before) return null;
                if (digits.Length == 2) decade += 1900;
                var century = digits.Length == 4 && digits.EndsWith("00", StringComparison.Ordinal) && digits != "2000";
                return new TimeReading(before ? first + 2 : first + 1,
                    new CalendarMeaning(new Moment(century ? TimeUnit.Century : TimeUnit.Decade, before ? -decade : decade)));
            }
        }

        if (Numerals.Ordinal(row, first) is not ({ } next, > 0 and var ordinal)) return null;
        next = row.PastHyphen(next);
        if (row[next].Word.Unit is not (TimeUnit.Century or TimeUnit.Millennium) || row[next].Word.Plural) return null;
        var unit = row[next].Word.Unit!.Value;
        var era = row[next + 1].Word.Era;
        var start = (ordinal - 1) * (unit == TimeUnit.Century ? 100 : 1000);
        if (start == 0) return null;
        return new TimeReading(era == 0 ? next + 1 : next + 2, new CalendarMeaning(new Moment(unit, era < 0 ? -start : start)));
    }

    // A number is a year beside a word that asks for one, or beside nothing that it could count.
    private static TimeReading? Year(TimeRow row, int at)
    {
        // "1915-17"
        if (row[at].Form.Length == 2 && row[at - 1].IsHyphen && row[at - 1].Token.Glued && row[at - 2].Token.Glued && row[at].Digits is { } until
            && YearAt(row, at - 2) is (_, > 1000 and var since) && since % 100 < until && !row[at + 1].IsHyphen)
            return new TimeReading(at + 1, new CalendarMeaning(new Moment(TimeUnit.Year, (since / 100 * 100) + until)));
        if (row[at].Form is ['\'' or '’', >= '0' and <= '9', >= '0' and <= '9'])
        {
            var two = Numerals.Digits(row[at].Form[1..])!.Value;
            return new TimeReading(at + 1, new CalendarMeaning(new Moment(TimeUnit.Year, two + (two < 30 ? 2000 : 1900))));
        }

        if (row[at].Has("fiscal") && YearAt(row, row[at + 1].Word.Unit == TimeUnit.Year ? at + 2 : at + 1) is var (fiscalEnd, accounts))
            return new TimeReading(fiscalEnd, new CalendarMeaning(new Moment(TimeUnit.Year, accounts) { IsFiscal = true }));
        var article = row[at].Is("the") && row[at + 1].Word.Unit == TimeUnit.Year && YearAt(row, at + 2) is not null ? at + 2
            : row[at].Word.Unit == TimeUnit.Year && !row[at].Word.Plural ? at + 1 : at;
        if (YearAt(row, article) is not ({ } end, var year)) return null;
        if (article == at && end == at + 1 && !StandsAsYear(row, at, year)) return null;
        return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Year, year)));
    }

    private static bool StandsAsYear(TimeRow row, int at, int year)
    {
        if (row[at - 1].Has("not-year-before") || row[at + 1].Has("not-year-after")) return false;
        if (row[at - 1].Form is "-" or "–" && row[at - 2].Digits is null && row[at - 1].Token.Glued && row[at - 2].Token.Glued) return false;
        if (row[at].Token.Glued && row[at + 1].Form is "/" or "." && row[at + 2].Digits is not null) return false;
        var counts = row[at].Token.Is("nummod") && row.Sentence.Tokens[row[at].Token.Head] is { Xpos: "NNS" } counted && counted.Index > row[at].Token.Index;
        if (row[at + 1].IsHyphen && row[at].Token.Glued && (YearAt(row, at + 2) is not null || (row[at + 2].Form.Length == 2 && row[at + 2].Digits is not null))) return true;
        if (row[at - 1].Has("before-year")) return !counts || row[at - 1].Is("in");
        if (counts) return year is >= 1900 and <= 2050 && (row[at - 1].Is("the") || row[at - 1].Has("possessives"));
        return year is >= 1900 and <= 2050 || (year >= 1400 && (row[at - 1].Is("the") || row[at + 1].Has("possessives")));
    }

    // "the 20th", of the month that the text has reached
    private static TimeReading? DayOfMonth(TimeRow row, int at)
    {
        if (!row[at].Is("the") || row[at + 1].Digits is not null || Day(row[at + 1].Form) is not { } day) return null;
        var end = at + 2;
        if (row[end].Is("of") && DeicticGrammar.Read(row, end + 1) is { Meaning: ShiftMeaning { Unit: TimeUnit.Month } month } of)
            return new TimeReading(of.End, new CalendarMeaning(new Moment(TimeUnit.Day, null, null, day)) { Of = month });
        if (row[at - 1].Token.Upos != PartOfSpeech.Adp || row[end].Is("of")
            || row[end].Token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num && end < row.Count)
            return null;
        return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Day, null, null, day)) { FromContext = true });
    }

    private static TimeReading? Holiday(TimeRow row, int at)
    {
        if (row.Phrase(at) is not var (end, phrase) || phrase.Meaning is not CalendarMeaning day) return null;
        if (!row[end - 1].IsCapital && !row[at].IsCapital) return null;
        if (row[end].Token.Upos == PartOfSpeech.Propn && row[end].IsCapital) return null;
        var (last, year, of) = YearBehind(row, end);
        return new TimeReading(last, day with { From = day.From with { Year = year }, Of = of });
    }

    /// <summary>Behind a month, season or quarter: ", 2024", "of 2024", "of last year".</summary>
    private static (int End, int? Year, TimeMeaning? Of) YearBehind(TimeRow row, int at)
    {
        var next = row[at].Form is "," || row[at].Is("of") || row[at].IsHyphen ? at + 1 : at;
        if (YearAt(row, next) is ({ } end, var year) && !(row[end].Form == "-" && row[end + 1].Word.Unit is not null)) return (end, year, null);
        if (row[next].Form is ['\'' or '’', >= '0' and <= '9', >= '0' and <= '9'] shortly)
            return (next + 1, Numerals.Digits(shortly[1..])! + (Numerals.Digits(shortly[1..]) < 30 ? 2000 : 1900), null);
        if (row[at].Is("of") || next == at)
        {
            if (DeicticGrammar.Read(row, next) is { Meaning: ShiftMeaning { Unit: TimeUnit.Year } shift } of) return (of.End, null, shift);
            if (next > at && row[next].Is("the") && row[next + 1].Is("year")) return (next + 2, null, new ShiftMeaning(TimeUnit.Year, 0, true));
        }

        return (at, null, null);
    }

    // 3-5, 3–5, 3 to 5, 3 and 4: the end of a range of days that begins at a word.
    private static int? RangeEnd(TimeRow row, int at, int from, out int last, out int second)
    {
        last = second = at;
        if (!(row[at + 1].IsHyphen || row[at + 1].Form is "—" or "/" || row[at + 1].Is("to") || row[at + 1].Is("and"))) return null;
        if (Day(row[at + 2].Form) is not { } end || end <= from) return null;
        last = second = at + 2;
        return end;
    }

    private static int Month(TimeRow row, int at) =>
        row[at].Word.Month > 0 && row[at].IsCapital && row[at].Token.Upos is not (PartOfSpeech.Verb or PartOfSpeech.Aux) ? row[at].Word.Month : 0;

    // "May" and "March" alone need something beside them that only a month has: names of people are more frequent.
    private static bool Bare(TimeRow row, int first, int month)
    {
        if (first < month || YearAt(row, row[month + 1].Form is "," || row[month + 1].Is("of") ? month + 2 : month + 1) is not null) return true;
        if (row[month].Token.Upos == PartOfSpeech.Propn && row[month + 1].Token.Upos == PartOfSpeech.Propn && row[month].Token.Is("compound")
            && !row[month - 1].Is("the"))
            return false;
        if (row[month].Has("names-too") && (row[month - 1].Has("possessives") || row[month - 1].Is("the")) && row[month + 1].Token.Upos != PartOfSpeech.Noun) return false;
        return row[month - 1].Has("before-year") || row[month - 1].Has("modifiers") || row[month - 1].Has("articles")
            || row[month - 1].Is("for") || row[month - 1].Is("on") || row[month - 1].Has("possessives") || row[month + 1].Has("possessives")
            || !row[month].Has("names-too");
    }

    private static int? Day(string form)
    {
        var digits = form.AsSpan();
        if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th") digits = digits[..^2];
        return digits.Length is 1 or 2 && char.IsAsciiDigit(digits[0]) && Numerals.Digits(digits.ToString()) is { } day and >= 1 and <= 31 ? day : null;
    }
}
