namespace Entente.Language;

/// <summary>Whether a full stop belongs to the word before it or ends the sentence.</summary>
/// <remarks>
/// Where a sentence ends with an abbreviation in small letters or of a name (etc., Co., p.m.), UD English cuts the stop
/// off; initials of capitals (U.S., D.C.) keep it, since the name would be spoilt.
/// </remarks>
internal sealed class FullStops(WordLists lists)
{
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="stop">Where its full stop is.</param>
    /// <param name="end">The end of the paragraph.</param>
    public bool BelongsToWord(string text, int start, int stop, int end)
    {
        var word = text.AsSpan(start, stop - start);
        // "etc..." ends in an ellipsis.
        if (stop + 1 < end && text[stop + 1] == '.') return false;
        if (lists.BeforeNames.Contains(word)) return Next(text, stop + 1, end) != Follow.Nothing;
        if (lists.BeforeNumbers.Contains(word) && Next(text, stop + 1, end) == Follow.Digit) return true;
        if (lists.MayEnd.Contains(word))
            return Next(text, stop + 1, end) is Follow.Small or Follow.Digit or Follow.Comma or Follow.TimeZoneOrDay;
        if (lists.Abbreviations.Contains(word)) return !EndsSentence(text, stop + 1, end);
        return word.Length == 1 && IsInitial(text, start, stop, end);
    }

    /// <summary>Whether a sentence ends after a word that keeps its full stop.</summary>
    public bool EndsSentence(string text, int start, int stop, int end) =>
        !lists.BeforeNames.Contains(text.AsSpan(start, stop - start)) && EndsSentence(text, stop + 1, end);

    private bool EndsSentence(string text, int after, int end) => Next(text, after, end)
        is Follow.Nothing or Follow.Starter;

    private bool IsInitial(string text, int start, int stop, int end)
    {
        if (!char.IsUpper(text[start])) return false;
        var next = Next(text, stop + 1, end);
        return next is Follow.Capital or Follow.TimeZoneOrDay
            || (text[start] != 'I' && next is Follow.Comma or Follow.Small);
    }

    private Follow Next(string text, int at, int end)
    {
        // Closing marks right behind the stop belong to it; opening marks before the next word tell nothing.
        while (at < end && (Marks.IsClosingBracket(text[at]) || Marks.IsQuote(text[at]))) at++;
        while (at < end && (char.IsWhiteSpace(text[at]) || Marks.IsQuote(text[at]) || Marks.IsOpeningBracket(text[at])))
            at++;
        if (at >= end) return Follow.Nothing;
        var c = text[at];
        if (char.IsDigit(c)) return Follow.Digit;
        if (!char.IsLetter(c)) return Follow.Comma;
        if (!char.IsUpper(c)) return Follow.Small;
        var stop = at + 1;
        while (stop < end && stop - at < 20 && (char.IsLetter(text[stop]) || Marks.IsApostrophe(text[stop]))) stop++;
        var capitals = stop - at > 1 && char.IsUpper(text[at + 1]);
        var initial = stop - at == 1 && stop < end && text[stop] is '.' or '&' or '-';
        if (lists.AfterTimes.Contains(text.AsSpan(at, stop - at))) return Follow.TimeZoneOrDay;
        var isStarter = !capitals && !initial && lists.Starters.Contains(text.AsSpan(at, stop - at));
        return isStarter ? Follow.Starter : Follow.Capital;
    }

    private enum Follow
    {
        Nothing,
        Small,
        Capital,
        Starter,
        Digit,
        TimeZoneOrDay,
        Comma,
    }
}
