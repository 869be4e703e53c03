namespace Entente.Time;

/// <summary>
/// Years, decades and centuries: "1918", "480 BC", "'82", "fiscal 2013", "1915-17", "the 1920s", "the fourth century
/// BC".
/// </summary>
internal static class YearGrammar
{
    /// <summary>A year with its era, wherever one may stand: "1918", "480 BC", "AD 70".</summary>
    public static (int End, int Year)? At(TimeRow row, int at)
    {
        if (row[at].Word.Era > 0 && row[at].IsCapital && row[at + 1].Digits is { } anno and > 0) return (at + 2, anno);
        if (row[at].Digits is not { } year || year == 0) return null;
        if (row[at + 1].Word.Era is not 0 and var era && row[at + 1].IsCapital) return (at + 2, year * era);
        // "499-493 BC", "from 264 to 241 BC", "496 and 495 BC"
        if (year < 1000 && row[at].Form.Length > 1
            && (row[at + 1].IsHyphen || row[at + 1].Is("to") || row[at + 1].Is("and"))
            && row[at + 2].Digits is { } later && later < year && row[at + 3].Word.Era < 0)
            return (at + 1, -year);
        return row[at].Form.Length == 4 && year is >= 1000 and <= 2100 ? (at + 1, year) : null;
    }

    /// <summary>Behind a month, season or quarter: ", 2024", "of 2024", "of last year".</summary>
    public static (int End, int? Year, TimeMeaning? Of) Behind(TimeRow row, int at)
    {
        var next = row[at].Form is "," || row[at].Is("of") || row[at].IsHyphen ? at + 1 : at;
        if (At(row, next) is ({ } end, var year)
            && !(row[end].Form == "-" && row[end + 1].Word.Unit is not null)) return (end, year, null);
        if (row[next].Form is ['\'' or '’', >= '0' and <= '9', >= '0' and <= '9'] shortly)
            return (next + 1, Numerals.Digits(shortly[1..])! + (Numerals.Digits(shortly[1..]) < 30 ? 2000 : 1900), null);
        if (row[at].Is("of") || next == at)
        {
            if (DeicticGrammar.Read(row,
                next) is { Meaning: ShiftMeaning { Unit: TimeUnit.Year } shift } of) return (of.End, null, shift);
            if (next > at && row[next].Is("the")
                && row[next + 1].Is("year")) return (next + 2, null, new ShiftMeaning(TimeUnit.Year, 0, true));
        }

        return (at, null, null);
    }

    // the 1990s · the '90s · the nineteenth century · the 4th century BC
    public static TimeReading? DecadeOrCentury(TimeRow row, int at)
    {
        var first = row[at].Is("the") ? at + 1 : at;
        var form = row[first].Form;
        if (form.Length >= 3 && form[^1] == 's')
        {
            var digits = form.TrimEnd('s').TrimEnd('\'', '’').TrimStart('\'', '’');
            // "In his late 50s" tells an age.
            if (digits.Length == form.Length - 1 && digits.Length == 2
                && (row[first - 1].Has("possessives") || row[first - 2].Has("possessives"))) return null;
            if (digits.Length is 2 or 3 or 4 && digits[^1] == '0' && Numerals.Digits(digits) is { } decade)
            {
                var before = row[first + 1].Word.Era < 0;
                if (digits.Length == 3 && !before) return null;
                if (digits.Length == 2) decade += 1900;
                var century = digits.Length == 4 && digits.EndsWith("00", StringComparison.Ordinal) && digits != "2000";
                return new TimeReading(before ? first + 2 : first + 1,
                    new CalendarMeaning(new Moment(century ? TimeUnit.Century : TimeUnit.Decade, before
                        ? -decade : decade)));
            }
        }

        if (Numerals.Ordinal(row, first) is not ({ } next, > 0 and var ordinal)) return null;
        next = row.PastHyphen(next);
        if (row[next].Word.Unit is not (TimeUnit.Century or TimeUnit.Millennium) || row[next].Word.Plural) return null;
        var unit = row[next].Word.Unit!.Value;
        var era = row[next + 1].Word.Era;
        var start = (ordinal - 1) * (unit == TimeUnit.Century ? 100 : 1000);
        if (start == 0) return null;
        return new TimeReading(era == 0
            ? next + 1 : next + 2, new CalendarMeaning(new Moment(unit, era < 0 ? -start : start)));
    }

    // A number is a year beside a word that asks for one, or beside nothing that it could count.
    public static TimeReading? Year(TimeRow row, int at)
    {
        // "1915-17"
        if (row[at].Form.Length == 2 && row[at - 1].IsHyphen && row[at - 1].Token.Glued && row[at - 2].Token.Glued
            && row[at].Digits is { } until
            && At(row, at - 2) is (_, > 1000 and var since) && since % 100 < until && !row[at + 1].IsHyphen)
            return new TimeReading(at + 1, new CalendarMeaning(new Moment(TimeUnit.Year, (since / 100 * 100) + until)));
        if (row[at].Form is ['\'' or '’', >= '0' and <= '9', >= '0' and <= '9'])
        {
            var two = Numerals.Digits(row[at].Form[1..])!.Value;
            return new TimeReading(at + 1, new CalendarMeaning(new Moment(TimeUnit.Year, two + (two < 30 ? 2000 : 1900))));
        }

        if (row[at].Has("fiscal")
            && At(row, row[at + 1].Word.Unit == TimeUnit.Year ? at + 2 : at + 1) is var (fiscalEnd, accounts))
            return new TimeReading(fiscalEnd, new CalendarMeaning(new Moment(TimeUnit.Year, accounts) { IsFiscal = true }));
        var article = row[at].Is("the") && row[at + 1].Word.Unit == TimeUnit.Year && At(row, at + 2) is not null ? at + 2
            : row[at].Word.Unit == TimeUnit.Year && !row[at].Word.Plural ? at + 1 : at;
        if (At(row, article) is not ({ } end, var year)) return null;
        if (article == at && end == at + 1 && !StandsAsYear(row, at, year)) return null;
        return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Year, year)));
    }

    private static bool StandsAsYear(TimeRow row, int at, int year)
    {
        if (row[at - 1].Has("not-year-before") || row[at + 1].Has("not-year-after")) return false;
        if (row[at - 1].Form is "-" or "–" && row[at - 2].Digits is null && row[at - 1].Token.Glued
            && row[at - 2].Token.Glued) return false;
        if (row[at].Token.Glued && row[at + 1].Form is "/" or "." && row[at + 2].Digits is not null) return false;
        var counts = row[at].Token.Is("nummod") && row.Sentence.Tokens[row[at].Token.Head] is { Xpos: "NNS" } counted
            && counted.Index > row[at].Token.Index;
        if (row[at + 1].IsHyphen && row[at].Token.Glued
            && (At(row, at + 2) is not null
            || (row[at + 2].Form.Length == 2 && row[at + 2].Digits is not null))) return true;
        if (row[at - 1].Has("before-year")) return !counts || row[at - 1].Is("in");
        if (counts) return year is >= 1900 and <= 2050 && (row[at - 1].Is("the") || row[at - 1].Has("possessives"));
        return year is >= 1900 and <= 2050 || (year >= 1400 && (row[at - 1].Is("the") || row[at + 1].Has("possessives")));
    }
}
