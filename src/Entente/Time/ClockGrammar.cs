using System.Globalization;
using Entente.Language;

namespace Entente.Time;

/// <summary>
/// Hours and parts of the day: "5:30 p.m.", "18:00 UTC Monday", "0800 GMT", "eleven o'clock", "noon", "Friday morning",
/// "the night of 3 October", "that evening", "tonight".
/// </summary>
internal static class ClockGrammar
{
    public static TimeReading? Read(TimeRow row, int at) => Hour(row, at) ?? PartOfDay(row, at) ?? DayThenPart(row, at);

    private static TimeReading? Hour(TimeRow row, int at)
    {
        if (Time(row, at) is not var (end, clock)) return null;
        // A day right behind it belongs to it; behind a preposition or a comma it is a time expression of its own.
        if (DayAt(row, end) is { } day) return new TimeReading(day.End, new ClockMeaning(clock, day.Meaning));
        return new TimeReading(end, new ClockMeaning(clock, null));
    }

    private static (int End, string Clock)? Time(TimeRow row, int at)
    {
        if (row[at].Word.Clock is { } named && (row[at].Token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            var zoned = row[at + 1].Word.Zone is { } local && row[at + 1].IsCapital
                ? (at + 2, named + local) : (at + 1, named);
            return zoned;
        }

        var form = row[at].Form;
        var colon = form.AsSpan().IndexOfAny(':', '.');
        if (form.Length > 0 && char.IsAsciiDigit(form[0]) && colon is 1 or 2 && form.Length - colon is 3 or 6
            && Numerals.Digits(form[..colon]) is { } hour and <= 24
            && Numerals.Digits(form.Substring(colon + 1, 2)) is { } minute and < 60)
        {
            var end = Behind(row, at + 1, ref hour, out var zone, out var marked);
            // "5.30" alone is a number, and 3:11 a chapter.
            if (form[colon] == '.' && !marked) return null;
            return (end, Write(hour, minute, zone));
        }

        // 3 p.m. · 11 o'clock · eleven o'clock
        if (Numerals.Whole(row, at) is var (next, whole) && whole is >= 0 and <= 24)
        {
            var end = Behind(row, next, ref whole, out var zone, out var marked);
            return marked && (row[next].Word.Meridiem is not null || !row[next].Has("between")
                && row[next].Word.Unit is null) ? (end, Write(whole, 0, zone)) : null;
        }

        // 0800 UTC · 1600 hours
        if (form.Length == 4 && row[at].Digits is { } four && row[at + 1].Word.Zone is { } of && four / 100 <= 24
            && four % 100 < 60 && (row[at + 1].IsCapital || four < 2400))
            return (at + 2, Write(four / 100, four % 100, of));
        return null;
    }

    private static int Behind(TimeRow row, int at, ref int hour, out string zone, out bool marked)
    {
        (zone, marked) = ("", false);
        if (row[at].Word.Meridiem is { } half)
        {
            hour = (hour % 12) + half;
            (at, marked) = (at + 1, true);
        }

        if (row[at].Word.Zone is { } named && (row[at].IsCapital || row[at].Token.Upos != PartOfSpeech.Verb))
            (at, marked, zone) = (at + 1, true, named);
        else if (row[at].Form == "(" && row[at + 1].Word.Zone is { } inBrackets && row[at + 2].Form == ")")
            (at, marked, zone) = (at + 3, true, inBrackets);
        return at;
    }

    private static string Write(int hour, int minute, string zone) =>
        string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{zone}");

    // the night of 3 October · that evening · the next morning · early Monday morning · tonight
    private static TimeReading? PartOfDay(TimeRow row, int at)
    {
        if (row[at].Word is { DayPart: { } tonight, DayOffset: { } offset })
            return new TimeReading(at + 1, new ClockMeaning(tonight, new ShiftMeaning(TimeUnit.Day, offset, false)));
        var next = row.Past(at, "modifiers");
        var article = row[next].Has("articles") || row[next].Word.Number == 1;
        if (article) next++;
        var early = row[next].Has("modifiers");
        if (early) next = row.PastHyphen(next + 1);
        var direction = row[next].Word.Direction;
        var context = row[next].Has("from-context") || (article && row[next].Has("from-context-with-article"));
        if (direction != TimeDirection.Unsaid) next++;
        if (row[next].Has("same")) next++;
        if (row[next].Word.DayPart is not { } part || row[next].Word.DayOffset is not null
            || row[next].Token.Upos == PartOfSpeech.Adv) return null;
        if (row[next + 1].IsHyphen) return null;
        var end = next + 1;
        if (row[end].Is("hours")) end++;
        if (direction == TimeDirection.Unsaid && row[end].Is("of")
            && DayAt(row, end + 1) is { } day) return new TimeReading(day.End, new ClockMeaning(part, day.Meaning));
        // "last night" is yesterday's, "this morning" today's.
        if (direction != TimeDirection.Unsaid)
            return new TimeReading(end, new ClockMeaning(part, new ShiftMeaning(TimeUnit.Day,
                direction switch { TimeDirection.Back => -1, TimeDirection.Ahead => 1, _ => 0 }, context)));
        // "in the morning", "at night", "by evening", "one afternoon": some day's.
        return article || early || row[at - 1].Token.Upos == PartOfSpeech.Adp
            ? new TimeReading(end, new ClockMeaning(part, null)) : null;
    }

    // Friday morning · yesterday evening · Christmas night · the following night is above · 3 October, 5 p.m.
    private static TimeReading? DayThenPart(TimeRow row, int at)
    {
        if (DayAt(row, row.Past(at, "modifiers")) is not { } day) return null;
        var next = row.Past(day.End, "modifiers");
        if (row[next].Word.DayPart is { } part && row[next + 1].Is("of") && DayAt(row, next + 2) is { } whole)
            return new TimeReading(whole.End, new ClockMeaning(part, whole.Meaning));
        if (row[next].Word.DayPart is { } of) return new TimeReading(next + 1, new ClockMeaning(of, day.Meaning));
        if (!row[at].Has("modifiers")
            && Time(row, row[day.End].Is(",") ? day.End + 1 : day.End) is var (end, clock)) return new TimeReading(end,
            new ClockMeaning(clock, day.Meaning));
        return null;
    }

    private static TimeReading? DayAt(TimeRow row, int at) =>
        CalendarGrammar.Read(row,
            at) is { Meaning: WeekdayMeaning or CalendarMeaning { From.Unit: TimeUnit.Day, To: null } } named ? named
        : DeicticGrammar.Read(row, at) is { Meaning: ShiftMeaning { Unit: TimeUnit.Day } } near ? near
        : null;
}
