using Entente.Language;

namespace Entente.Time;

/// <summary>
/// Seasons, quarters and halves: "spring 1918", "last winter", "the third quarter of last year", "Q3 2008", "the first
/// half of 1944".
/// </summary>
internal static class PartOfYearGrammar
{
    public static TimeReading? Season(TimeRow row, int at)
    {
        var article = row[at].Is("the") ? at + 1 : at;
        var direction = row[article].Word.Direction;
        var season = direction == TimeDirection.Unsaid ? article : article + 1;
        if (row[season].Word.Season is not (> 0 and var month)) return null;
        var (end, year, of) = YearGrammar.Behind(row, season + 1);
        if (year is null && of is null)
        {
            if (row[season].Token.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)
                || row[season + 1].Is("of")) return null;
            if (row[season + 1].Token.Upos == PartOfSpeech.Propn && row[season + 1].IsCapital
                && row[season].IsCapital) return null;
            if (row[season].Token.Is("compound") && row[season].IsCapital) return null;
            if (row[season].Has("seasons-doubtful") && direction == TimeDirection.Unsaid
                && !((row[at - 1].Has("before-year") || row[at - 1].Has("modifiers"))
                && row[season + 1].Token.Upos != PartOfSpeech.Adp))
                return null;
        }

        return new TimeReading(end, new CalendarMeaning(new Moment(TimeUnit.Season, year, month))
        {
            Of = of, Direction = direction,
            FromContext = row[article].Has("from-context")
                || (article > at && row[article].Has("from-context-with-article")),
        });
    }

    // the third quarter of last year · Q3 2008 · the first half of 1944 · third-quarter
    public static TimeReading? Quarter(TimeRow row, int at)
    {
        if (row[at].Form is ['Q' or 'H', >= '1' and <= '4'] sign)
        {
            var (last, inYear, ofYear) = YearGrammar.Behind(row, row.PastHyphen(at + 1));
            return new TimeReading(inYear is null && ofYear is null
                ? at + 1 : last, Part(sign[0] == 'Q' ? TimeUnit.Quarter : TimeUnit.Half, sign[1] - '0', inYear, ofYear));
        }

        var first = row[at].Has("articles") || row[at].Has("possessives") ? at + 1 : at;
        if (Numerals.Ordinal(row, first) is not ({ } next, var ordinal)) return null;
        next = row.PastHyphen(next);
        if (row[next].Has("between")) next++;
        var unit = row[next].Word.Unit == TimeUnit.Quarter ? TimeUnit.Quarter : row[next].Has("halves")
            ? TimeUnit.Half : (TimeUnit?)null;
        if (unit is null || row[next].Word.Plural || ordinal > 4 || (ordinal > 2 && unit == TimeUnit.Half)) return null;
        var (end, year, of) = YearGrammar.Behind(row, next + 1);
        if (unit == TimeUnit.Half && year is null && of is null && !row[next - 1].IsHyphen) return null;
        if (ordinal < 0 && year is null && of is null
            && row[first].Is("last")) return new TimeReading(end, new ShiftMeaning(unit.Value, -1, false));
        return new TimeReading(end, Part(unit.Value, ordinal < 0 ? unit == TimeUnit.Half ? 2 : 4 : ordinal, year, of));
    }

    private static CalendarMeaning Part(TimeUnit unit, int number, int? year, TimeMeaning? of) =>
        new(new Moment(unit, year, ((number - 1) * (unit == TimeUnit.Quarter ? 3 : 6)) + 1)) { Of = of };
}
