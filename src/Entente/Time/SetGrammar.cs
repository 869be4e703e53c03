using Entente.Language;

namespace Entente.Time;

/// <summary>
/// What recurs: "daily", "every two years", "each Monday", "twice a week", "per month", "on Fridays", "a year" behind
/// an amount.
/// </summary>
internal static class SetGrammar
{
    public static TimeReading? Read(TimeRow row, int at) => Adverb(row, at) ?? Every(row, at) ?? Rate(row, at)
        ?? Weekdays(row, at);

    private static TimeReading? Adverb(TimeRow row, int at) =>
        row[at].Word.Set is { } set && row[at].Token.Upos is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Noun
            && (!row[at].IsCapital || at == 0)
            ? Set(at + 1, set)
            : null;

    private static TimeReading? Every(TimeRow row, int at)
    {
        if (!row[at].Has("every")) return null;
        var next = row[at + 1].Is("other") || row[at + 1].Is("second") ? at + 2 : at + 1;
        var step = next == at + 2 ? "2" : "1";
        if (row[next].Word is { Unit: { } unit, Plural: false }) return Set(next + 1, unit.Length(step));
        if (row[next].Word.Weekday is > 0 and var weekday) return Set(next + 1, $"XXXX-WXX-{weekday}");
        if (row[next].Word.DayPart is { } part) return Set(next + 1, "XXXX-XX-XX" + part);
        if (row[next].Word.Season is > 0 and var season) return Set(next + 1,
            new Moment(TimeUnit.Season, null, season).ToString());
        if (row[next].Word.Month is > 0 and var month
            && row[next].IsCapital) return Set(next + 1, new Moment(TimeUnit.Month, null, month).ToString());
        return LengthGrammar.Quantity(row, next) is { } quantity ? Set(quantity.End, quantity.Value) : null;
    }

    // per year · 500 a day · twice a week · three times every month
    private static TimeReading? Rate(TimeRow row, int at)
    {
        var often = row[at].Has("times") ? at + 1
            : Numerals.Whole(row, at) is ({ } counted, _) && row[counted].Is("times") ? counted + 1
            : at;
        if (often > at)
            return row[often].Has("articles") || row[often].Has("per") || row[often].Has("every")
                && row[often + 1].Word is { Unit: not null, Plural: false }
                ? row[often + 1].Word is { Unit: { } period, Plural: false } && row[often + 2].Word.FromNow == 0
                ? Set(often + 2, period.Length("1")) : null
                : null;
        if (row[at + 1].Word is not { Unit: { } unit, Plural: false } || row[at + 1].Form.EndsWith('.')) return null;
        if (row[at].Has("per")) return Set(at + 2, unit.Length("1"));
        if (!row[at].Has("articles") || row[at].Is("the") || row[at + 2].Word.FromNow != 0
            || row[at + 2].Word.FromThen != 0) return null;
        var token = row[at + 1].Token;
        return token.Relation is "nmod:unmarked" or "nmod:npmod" or "obl:npmod"
            || (token.Relation is "obl:unmarked" && row[at - 1].Word.Unit is null && Amount(row[at - 1]))
            ? Set(at + 2, unit.Length("1"))
            : null;
    }

    private static bool Amount(TimeAtom atom) => atom.Token.Upos == PartOfSpeech.Num || atom.Token.Xpos == "NNS";

    private static TimeReading? Weekdays(TimeRow row, int at) =>
        row[at].IsCapital && row[at].Form.EndsWith("days", StringComparison.Ordinal)
            && row.Lexicon[row[at].Form[..^1]].Weekday is > 0 and var day
            ? Set(at + 1, $"XXXX-WXX-{day}")
            : null;

    private static TimeReading Set(int end, string value) => new(end, new FixedMeaning(TimeType.Set, value));
}
