using Entente.Text;

namespace Entente.Language;

/// <summary>Words that start with a letter: abbreviations, initials, hyphens, slashes, ampersands, clitics.</summary>
internal sealed class LetterWords(WordLists lists, Clitics clitics, FullStops stops)
{
    private const int LongestDotted = 64;

    /// <summary>Adds the word or words at <paramref name="at"/> and returns where they end.</summary>
    public int Cut(Chunk chunk, int at, int behindFirst, List<Utf16Range> words)
    {
        var (text, _, end, limit) = chunk;
        var i = Letters(text, behindFirst, end, out var apostrophe);
        if (char.IsDigit(text[i - 1]) && Currency(text, at, i) is > 0 and var currency)
        {
            words.Add(new Utf16Range(at, at + currency));
            return at + currency;
        }

        if (i == end)
        {
            clitics.Add(text, at, i, apostrophe, words);
            return i;
        }

        if (text[i] == '.')
        {
            var stop = Dotted(chunk, at, i);
            if (stop > i)
            {
                words.Add(new Utf16Range(at, stop));
                return stop;
            }

            if (stops.BelongsToWord(text, at, i, limit))
            {
                words.Add(new Utf16Range(at, i + 1));
                return i + 1;
            }
        }
        else if (!apostrophe || Marks.IsHyphen(text[i]))
        {
            i = Joined(text, at, i, end, ref apostrophe);
        }

        clitics.Add(text, at, i, apostrophe, words);
        return i;
    }

    private static int Letters(string text, int i, int end, out bool apostrophe)
    {
        apostrophe = false;
        while (i < end)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                i++;
            }
            else if (Math.Max(Marks.LetterOrDigit(text, i, end), Marks.Extender(text, i, end)) is > 0 and var width)
            {
                i += width;
            }
            else if (c == '_' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }
            else if (Marks.IsApostrophe(c) && i + 1 < end && char.IsLetter(text[i + 1]))
            {
                apostrophe = true;
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // What hyphens, slashes, ampersands and signs join to the letters before them.
    private int Joined(string text, int at, int i, int end, ref bool apostrophe)
    {
        while (i < end)
        {
            var c = text[i];
            if (Marks.IsHyphen(c))
            {
                if (i + 1 >= end || !char.IsLetterOrDigit(text[i + 1])) break;
                var right = Letters(text, i + 1, end, out var inRight);
                if (!HyphenJoins(text, at, i, right, end)) break;
                apostrophe |= inRight;
                at = i + 1;
                i = right;
            }
            else if (c == '&')
            {
                var right = Plain(text, i + 1, end);
                if (right == i + 1 || i - at > 3 || right - i > 4 || !char.IsLetter(text[i + 1])) break;
                return right;
            }
            else if (c == '/')
            {
                var right = Plain(text, i + 1, end);
                if (right == i + 1 || !lists.Slashed.Contains(text.AsSpan(at, right - at))) break;
                i = right;
            }
            else if (c == '$' && i - at <= 3 && char.IsAsciiLetterUpper(text[at]))
            {
                return i + 1 == end || char.IsDigit(text[i + 1]) ? i + 1 : i;
            }
            else
            {
                if (c == '!' && lists.NamesWithMarks.Contains(text.AsSpan(at, i + 1 - at))) i++;
                break;
            }
        }

        return i;
    }

    private static int Plain(string text, int at, int end)
    {
        while (at < end && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    private bool HyphenJoins(string text, int at, int hyphen, int right, int end)
    {
        var left = text.AsSpan(at, hyphen - at);
        var after = text.AsSpan(hyphen + 1, Plain(text, hyphen + 1, right) - hyphen - 1);
        // "over-the-counter", "Jamaat-e-Islami": what joins two parts is cut off everywhere in a chain.
        if ((right < end && Marks.IsHyphen(text[right])) || (at > 0 && Marks.IsHyphen(text[at - 1]))) return false;
        if (lists.Suffixes.Contains(after) || (lists.Prefixes.Contains(left) && !IsCapitals(left))) return true;
        return char.IsUpper(text[at]) && lists.NameSyllables.Contains(left) && lists.NameSyllables.Contains(after);
    }

    private int Currency(string text, int at, int end)
    {
        var i = at;
        while (i < end && char.IsAsciiLetter(text[i])) i++;
        return i < end && char.IsDigit(text[i]) && lists.Currencies.Contains(text.AsSpan(at, i - at)) ? i - at : 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c)) return false;
        }

        return word.Length > 1;
    }

    private static bool IsInnerMark(string text, int i, int end) =>
        text[i] is '_' or '-' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]);

    // U.S., p.m., Ph.D., un.org, comp.sources.unix: the end of a word with stops inside, or 0.
    private int Dotted(Chunk chunk, int at, int firstStop)
    {
        var (text, _, end, limit) = chunk;
        var i = firstStop;
        var last = firstStop;
        var initials = firstStop - at == 1;
        var small = char.IsLower(text[at]);
        var parts = 1;
        while (i + 1 < end && i - at < LongestDotted && text[i] == '.' && char.IsLetterOrDigit(text[i + 1]))
        {
            // "P.O.Box", "U.S.President": glued to initials stands another word.
            var part = i + 1;
            while (part < end && char.IsLetter(text[part])) part++;
            if (initials && parts > 1 && part - i > 2 && !lists.Endings.Contains(text.AsSpan(i + 1, part - i - 1)))
                return i + 1;
            last = i;
            i++;
            while (i < end && (char.IsLetterOrDigit(text[i]) || IsInnerMark(text, i, end))) i++;
            initials &= i - last == 2;
            parts++;
        }

        if (parts == 1) return 0;
        var whole = text.AsSpan(at, i - at);
        var ending = text.AsSpan(last + 1, i - last - 1);
        if (initials)
        {
            if (i >= end || text[i] != '.') return i;
            return small && !stops.BelongsToWord(text, at, i, limit) && lists.MayEnd.Contains(whole) ? i : i + 1;
        }

        if (i < end && text[i] == '.' && stops.BelongsToWord(text, at, i, limit)) return i + 1;
        if (lists.Abbreviations.Contains(whole) || lists.BeforeNames.Contains(whole)) return i;
        if (lists.Endings.Contains(ending) || lists.Newsgroups.Contains(text.AsSpan(at, firstStop - at))) return i;
        return initials ? i : 0;
    }
}
