using System.Globalization;
using Entente.Language;

namespace Entente.Time;

/// <summary>So many units: "two and a half years", "several weeks"; no count where the text leaves it open.</summary>
/// <param name="End">The word behind it.</param>
/// <param name="Count">How many; null for some.</param>
/// <param name="Unit">Of what.</param>
internal readonly record struct Quantity(int End, double? Count, TimeUnit Unit)
{
    /// <summary>
    /// Whether a hyphen joins number and unit: "two-day" is said of a thing and takes its article from there.
    /// </summary>
    public bool Joined { get; init; }

    /// <summary>As TIMEX3 writes it.</summary>
    public string Value => Unit.Length(Count?.ToString("0.##", CultureInfo.InvariantCulture) ?? "X");
}

/// <summary>
/// Lengths of time: "nearly five months", "a fifty-year lease", "the next two weeks", "decades", "half a century",
/// "40-year-old".
/// </summary>
internal static class LengthGrammar
{
    public static TimeReading? Read(TimeRow row, int at)
    {
        if (Framed(row, at) is { } quantity)
        {
            var end = quantity.End;
            if (row[row.PastHyphen(end)].Is("old") || row[row.PastHyphen(end)].Is("long")) end = row.PastHyphen(end) + 1;
            return new TimeReading(end, new FixedMeaning(TimeType.Duration, quantity.Value));
        }

        return Open(row, at);
    }

    /// <summary>A quantity with what goes before it: "about two", "more than a", "at least 30".</summary>
    /// <param name="row">The sentence.</param>
    /// <param name="at">Its first word.</param>
    /// <param name="within">Whether a word before it says that time is counted: "the last two quarters".</param>
    public static Quantity? Quantity(TimeRow row, int at, bool within = false)
    {
        var start = Approximate(row, at);
        return HalfA(row, start) ?? Counted(row, start, within);
    }

    // the past nine days · the next four years · the first two weeks · the entire year · the two years
    private static Quantity? Framed(TimeRow row, int at)
    {
        if (Quantity(row, at) is { } plain) return Singular(row, at, plain) ? null : plain;
        var next = row[at].Is("the") || row[at].Word.Direction == TimeDirection.This ? at + 1 : at;
        var bare = next;
        while (row[next].Word.Direction is TimeDirection.Back or TimeDirection.Ahead
            || row[next].Word.Ordinal is not null || row[next].Has("portion-adjectives")) next++;
        if (next == at || row[next].Has("articles")) return null;
        return Quantity(row, next, within: next > bare) is { } framed && !(framed.Joined && next == bare) ? framed : null;
    }

    // "A day" or "an hour" alone is a length only where a preposition or a word of distance says so.
    private static bool Singular(TimeRow row, int at, Quantity quantity) =>
        quantity.Count == 1 && row[at].Has("articles") && quantity.End == at + 2
        && !(row[at - 1].Token.Upos is PartOfSpeech.Adp or PartOfSpeech.Sconj || row[at - 1].Has("about")
        || row[quantity.End].Word.FromThen != 0
            || row[quantity.End].IsHyphen || row[quantity.End].Has("stretches") || row[at].Token.Head >= 0
            && row.Sentence.Tokens[row[quantity.End - 1].Token.Index].Is("obl"));

    private static int Approximate(TimeRow row, int at)
    {
        if (row.Phrase(at) is var (end, phrase) && phrase.Meaning is null) return end;
        return row[at].Has("about") ? at + 1 : at;
    }

    // half an hour · half a century · half-century · a half century · a quarter of a century
    private static Quantity? HalfA(TimeRow row, int at)
    {
        var half = row[at].Has("articles") ? at + 1 : at;
        var (size, next) = row[half].Has("halves") ? (0.5, half + 1)
            : row[half].Word.Unit == TimeUnit.Quarter
            && (row[half + 1].Is("of") || row[row.PastHyphen(half + 1)].Word.Unit == TimeUnit.Century)
                ? (0.25, row.Past(half + 1, "of-links"))
            : (0, 0);
        if (next == 0) return null;
        next = row.Past(row.PastHyphen(next), "articles");
        if (row[next].Word.Unit is not { } unit || row[next].Word.Plural || unit == TimeUnit.Quarter) return null;
        return unit switch
        {
            TimeUnit.Century => new Quantity(next + 1, 100 * size, TimeUnit.Year),
            TimeUnit.Decade => new Quantity(next + 1, 10 * size, TimeUnit.Year),
            TimeUnit.Hour => new Quantity(next + 1, 60 * size, TimeUnit.Minute),
            TimeUnit.Year when size == 0.5 => new Quantity(next + 1, 6, TimeUnit.Month),
            _ => new Quantity(next + 1, size, unit),
        };
    }

    private static Quantity? Counted(TimeRow row, int at, bool within)
    {
        if (Count(row, at) is not var (counted, count)) return null;
        var next = counted;
        // "two and a half years", "two-and-a-half-year"
        var half = HalfBehind(row, next);
        if (half > next) count += 0.5;
        next = row.PastHyphen(half);
        // "two bloody weeks"
        var quarters = row[next].Has("between") || within;
        while (row[next].Has("between")) next++;
        if (row[next].Word.Unit is null && row[next].Token.Upos == PartOfSpeech.Adj && row[next].Word == TimeWord.None
            && row[next + 1].Word is { Unit: not null, Plural: true }) next++;
        if (row[next].Word.Unit is not { } unit
            || (row[next].Form.Length > 1 && row[next].IsCapital && row[next].Token.Upos == PartOfSpeech.Propn
            && unit < TimeUnit.Day)) return null;
        // Three quarters are as a rule of something else, and "a second" one of two.
        if ((unit == TimeUnit.Quarter && !quarters) || (unit == TimeUnit.Second && row[at].Has("articles"))) return null;
        if (row[next].Form.EndsWith('.') && count is null) return null;
        var end = next + 1;
        // "a year and a half", "month-and-a-half"
        if (half == counted && HalfBehind(row, end) is var behind && behind > end) (count, end) = (count + 0.5, behind);

        return new Quantity(end, count, unit) { Joined = row[end - 2].IsHyphen };
    }

    private static int HalfBehind(TimeRow row, int at)
    {
        var next = row.PastHyphen(at);
        if (!row[next].Is("and")) return at;
        next = row.PastHyphen(row.Past(row.PastHyphen(next + 1), "articles"));
        return row[next].Has("halves") ? next + 1 : at;
    }

    // 5 · forty · several · a few · a couple of · dozens of
    private static (int End, double? Count)? Count(TimeRow row, int at)
    {
        var next = row[at].Has("articles") && !row[at].Is("the") ? at + 1 : at;
        if (row[next].Is("couple")) return (row.Past(next + 1, "of-links"), 2);
        if (row[next].Has("open-numbers"))
        {
            var end = next + 1;
            if (row[end].Is("of")) end++;
            if (row[end].Word.Number > 1) end++;
            return (end, null);
        }

        if (next == at && row[at].Word.Number >= 12 && row[at].Form.EndsWith('s')
            && row[at + 1].Is("of")) return (at + 2, null);
        if (Numerals.Whole(row, at) is var (whole, number)) return (whole, number);
        return double.TryParse(row[at].Form, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
            && char.IsAsciiDigit(row[at].Form[0])
            ? (at + 1, part)
            : null;
    }

    // years · decades-long · the years · the coming months
    private static TimeReading? Open(TimeRow row, int at)
    {
        var next = row[at].Is("the") ? at + 1 : at;
        var framed = next;
        while (row[next].Word.Direction is TimeDirection.Back or TimeDirection.Ahead
            || row[next].Has("portion-adjectives") || (next > at && row[next].Word.Open)) next++;
        if (row[next].Word is not { Unit: { } unit, Plural: true } || (unit == TimeUnit.Second && next == at)
            || (unit == TimeUnit.Quarter && next == framed)) return Long(row, at);
        if (row[next].IsCapital && next > 0 && row[next].Token.Upos == PartOfSpeech.Propn) return null;
        var end = next + 1;
        if (row[end].Word.FromNow != 0 || row[end].Word.FromThen != 0 && !row[end].Has("from-then-bare"))
            return new TimeReading(end + 1, new ShiftMeaning(unit, null, row[end].Word.FromNow == 0)
            {
                Sign = row[end].Word.FromNow + row[end].Word.FromThen,
            });
        if (row[end].IsHyphen && row[end + 1].Is("long")) end += 2;
        return new TimeReading(end, new FixedMeaning(TimeType.Duration, new Quantity(0, null, unit).Value));
    }

    // month-long · year-long · yearlong · a week-long
    private static TimeReading? Long(TimeRow row, int at) =>
        row[at].Word is { Unit: { } unit, Plural: false } && row[at + 1].IsHyphen && row[at + 2].Is("long")
            ? new TimeReading(at + 3, new FixedMeaning(TimeType.Duration, unit.Length("1")))
            : null;
}
