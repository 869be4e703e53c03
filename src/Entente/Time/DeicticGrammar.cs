using Entente.Language;

namespace Entente.Time;

/// <summary>
/// What lies so far from now or from the time that the text has reached: "today", "last week", "the following year",
/// "two years ago", "a day later", "the day before", "the day after tomorrow".
/// </summary>
internal static class DeicticGrammar
{
    public static TimeReading? Read(TimeRow row, int at) => Day(row, at) ?? Distance(row, at) ?? DayBeside(row, at)
        ?? Unit(row, at);

    /// <summary>"The year", "the month": the one that the text has reached, where a word around it asks for one.</summary>
    public static TimeReading? Definite(TimeRow row, int at)
    {
        var unit = row.Past(at, "articles");
        if (row[unit].Word.Unit is not (>= TimeUnit.Day and var of) || row[unit].Word.Plural
            || row[unit + 1].Is("of")) return null;
        return new TimeReading(unit + 1, new ShiftMeaning(of, 0, FromContext: true));
    }

    /// <summary>
    /// "End the day", "for the week", "over the weekend": a unit with an article beside a word that asks which one.
    /// </summary>
    public static TimeReading? Reached(TimeRow row, int at) =>
        row[at].Is("the") && row[at - 1].Token is var before
            && (row.Lexicon[before.Lemma].Roles.Contains("reached") || row[at - 1].Has("reached")
            || row[at + 1].Word.Unit == TimeUnit.Weekend)
            && row[at + 1].Token.Upos == PartOfSpeech.Noun && row[at + 2].Token.Upos != PartOfSpeech.Noun
            && Definite(row, at) is { } reading
            && !row[at + 2].Has("from-then-bare") && row[at + 2].Word.FromThen == 0
            ? reading
            : null;

    private static TimeReading? Day(TimeRow row, int at) =>
        row[at].Word.DayOffset is { } offset && row[at].Word.DayPart is null
            ? new TimeReading(at + 1, new ShiftMeaning(TimeUnit.Day, offset, FromContext: false))
            : null;

    // two days ago · three years later · a week earlier · five months before
    private static TimeReading? Distance(TimeRow row, int at)
    {
        if (LengthGrammar.Quantity(row, at) is not { } length) return null;
        var now = row[length.End].Word.FromNow;
        var sign = now != 0 ? now : row[length.End].Word.FromThen;
        var end = length.End + 1;
        if (sign == 0)
        {
            if (!row[length.End].Is("from") || !row[length.End + 1].Is("now")) return null;
            (sign, now, end) = (1, 1, length.End + 2);
        }

        if (row[length.End].Has("from-then-bare") && !EndsHere(row, end)) return null;
        int? count = length.Count is { } number && number == Math.Floor(number) ? (int)Math.Min(number, 9999) * sign : null;
        // "Two and a half years ago" is a day of which nothing more is known than the year and the month.
        if (count is null && length.Count is { } half && length.Unit == TimeUnit.Year)
            return new TimeReading(end,
                new ShiftMeaning(TimeUnit.Month, (int)(half * 12) * sign, now == 0) { Counted = true });
        return new TimeReading(end, new ShiftMeaning(length.Unit, count, now == 0) { Sign = sign, Counted = true });
    }

    // the day before · the day after tomorrow · the day before yesterday · the day after 3 October
    private static TimeReading? DayBeside(TimeRow row, int at)
    {
        var first = row[at].Is("the") ? at + 1 : at;
        if (row[first].Word.Unit is not ({ } unit and >= TimeUnit.Day) || row[first].Word.Plural) return null;
        if (row[first + 1].Word.Direction is not TimeDirection.Unsaid and var behind && row[first + 1].Has("from-context")
            && behind != TimeDirection.This && row[first + 1].Token.Upos is PartOfSpeech.Adj or PartOfSpeech.Verb
            && EndsHere(row, first + 2))
            return new TimeReading(first + 2, new ShiftMeaning(unit, behind == TimeDirection.Back ? -1 : 1, true));
        if (!row[first + 1].Has("from-then-bare") || !row[at].Is("the")) return null;
        var sign = row[first + 1].Word.FromThen;
        // the week after next · the year before last
        if (row[first + 2].Word.Direction is TimeDirection.Back or TimeDirection.Ahead && EndsHere(row, first + 3))
            return new TimeReading(first + 3, new ShiftMeaning(unit, 2 * sign, false));
        if (row[first + 2].Word.DayOffset is { } offset && unit == TimeUnit.Day)
            return new TimeReading(first + 3, new ShiftMeaning(TimeUnit.Day, offset + sign, false));
        return EndsHere(row, first + 2) ? new TimeReading(first + 2, new ShiftMeaning(unit, sign, true)) : null;
    }

    // last week · this year · the following day · that same month · the next weekend · a year earlier is a distance
    private static TimeReading? Unit(TimeRow row, int at)
    {
        var first = row.Past(at, "articles");
        var word = first;
        var direction = row[word].Word.Direction;
        if (direction == TimeDirection.Unsaid) return null;
        var context = row[word].Has("from-context") || (first > at && row[word].Has("from-context-with-article"));
        if (row[word].Has("this") && first > at && !row[word].Has("same")) return null;
        word++;
        if (row[word].Has("same")) { context = true; word++; }
        var fiscal = row[word].Has("fiscal");
        if (fiscal || row[word].Is("calendar")) word++;
        if (row[word].Word.Unit is not (>= TimeUnit.Day and var unit) || row[word].Word.Plural) return null;
        // "the past year", "the next decade": so long, not one of the calendar.
        if (row[word - 1].Has("lengths")
            || (unit >= TimeUnit.Decade && first > at && direction != TimeDirection.This
            && !row[word - 1].Has("from-context"))
            || (first > at && row[first].Is("last") && row[at - 1].Has("stretches")))
            return new TimeReading(word + 1, new FixedMeaning(TimeType.Duration, unit.Length("1")));
        var by = direction switch { TimeDirection.Back => -1, TimeDirection.Ahead => 1, _ => 0 };
        return new TimeReading(word + 1,
            new ShiftMeaning(unit, by, context) { IsFiscal = fiscal && unit == TimeUnit.Year });
    }

    // "Before" and "after" count from the time reached where they have no object: a stop, a verb or a conjunction follows.
    private static bool EndsHere(TimeRow row, int at) =>
        at >= row.Count || row[at].Token.Upos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Aux
            || row[at].Token.Xpos is "VBD" or "VBZ" or "MD"
        || (row[at].Token.Upos == PartOfSpeech.Adp && !row[at].Is("of"));
}
