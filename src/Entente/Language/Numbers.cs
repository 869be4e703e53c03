namespace Entente.Language;

/// <summary>Numbers, times, dates, ordinals, telephone numbers; a unit glued to them is a word of its own.</summary>
internal sealed class Numbers(WordLists lists)
{
    private const int MostGroups = 5;

    /// <summary>The end of a number that starts here; the place itself if there is none.</summary>
    public int End(Chunk chunk, int at)
    {
        var (text, _, end, _) = chunk;
        if (!char.IsDigit(text[at])) return at;
        var i = Digits(text, at, end);
        i = Slashes(text, at, i, end);
        i = Hyphens(text, at, i, end);
        if (i >= end) return i;

        if (text[i] == '.' && i + 2 < end && char.IsAsciiLetter(text[i + 1]))
        {
            var ending = Letters(text, i + 1, end);
            return lists.Endings.Contains(text.AsSpan(i + 1, ending - i - 1)) && ending - i > 3 ? ending : i;
        }

        if (Marks.IsApostrophe(text[i]) && i + 1 < end && text[i + 1] is 's' or 'S'
            && (i + 2 == end || Marks.LetterOrDigit(text, i + 2, end) == 0))
        {
            return i + 2;
        }

        var letters = Letters(text, i, end);
        if (letters == i) return i;
        var tail = text.AsSpan(i, letters - i);
        if (lists.Ordinals.Contains(tail)) return letters;
        if (lists.Units.Contains(tail)) return i;
        return Rest(text, letters, end);
    }

    /// <summary>The end of a number with a sign or without its nought: +44, .265, '72.</summary>
    public static int SignedEnd(Chunk chunk, int at)
    {
        var (text, start, end, _) = chunk;
        if (at + 1 >= end || !char.IsDigit(text[at + 1])) return at;
        if (at > start && char.IsLetterOrDigit(text[at - 1])) return at;
        if (text[at] is '.' or '+') return Digits(text, at + 1, end);
        if (!Marks.IsApostrophe(text[at])) return at;
        // A year cut short has two digits: '72, '60s.
        var i = at + 1;
        while (i < end && char.IsDigit(text[i])) i++;
        if (i - at != 3) return at;
        if (i < end && text[i] is 's') i++;
        return i < end && (Marks.LetterOrDigit(text, i, end) > 0 || Marks.IsApostrophe(text[i])) ? at : i;
    }

    private static int Digits(string text, int at, int end)
    {
        var i = at;
        while (i < end)
        {
            if (char.IsDigit(text[i])) i++;
            else if (text[i] is '.' or ',' or ':' && i > at && i + 1 < end && char.IsDigit(text[i + 1])
                && !(text[i] == ',' && AreNeighbours(text, at, i, end))) i++;
            else break;
        }

        return i;
    }

    // "13,14" is two notes, "1,500" and "55,7" one number.
    private static bool AreNeighbours(string text, int at, int comma, int end)
    {
        var stop = comma + 1;
        while (stop < end && stop - comma < 5 && char.IsDigit(text[stop])) stop++;
        return stop - comma < 4 && Small(text, at, comma) + 1 == Small(text, comma + 1, stop);
    }

    // 11/28/2000 and 9/11 are words; 1/2 and 2001/02 are not.
    private static int Slashes(string text, int at, int i, int end)
    {
        if (i >= end || text[i] != '/' || i + 1 >= end || !char.IsDigit(text[i + 1])) return i;
        var second = Digits(text, i + 1, end);
        if (second < end && text[second] == '/' && second + 1 < end && char.IsDigit(text[second + 1]))
            return Digits(text, second + 1, end);
        var left = Small(text, at, i);
        var right = Small(text, i + 1, second);
        if (i - at == 3 && second + 4 < end && text[second] == '-') return second;
        var fraction = left < right && right is 2 or 3 or 4 or 5 or 8 && second - i == 2;
        return left is >= 1 and <= 12 && right is >= 1 and <= 31 && !fraction ? second : i;
    }

    // Telephone numbers, dates and postal codes are words; ranges and scores are not.
    private static int Hyphens(string text, int at, int i, int end)
    {
        if (i >= end || text[i] != '-' || i + 1 >= end || !char.IsDigit(text[i + 1])) return i;
        var groups = 1;
        var stop = i;
        var last = 0;
        while (groups <= MostGroups && stop + 1 < end && text[stop] == '-' && char.IsDigit(text[stop + 1]))
        {
            var next = stop + 1;
            while (next < end && char.IsDigit(text[next])) next++;
            last = next - stop - 1;
            stop = next;
            groups++;
        }

        var first = i - at;
        var isOne = groups > 2 ? last >= 2 && groups <= MostGroups : last == 4 && first is 3 or 5 or 7;
        return isOne ? stop : i;
    }

    private static int Small(string text, int at, int end)
    {
        var value = 0;
        for (var i = at; i < end && i < at + 5; i++)
            value = text[i] is >= '0' and <= '9' ? value * 10 + text[i] - '0' : 10_000;
        return value;
    }

    private static int Letters(string text, int at, int end)
    {
        while (at < end && char.IsLetter(text[at])) at++;
        return at;
    }

    private static int Rest(string text, int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
        return at;
    }
}
