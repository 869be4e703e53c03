using System.Buffers;
using System.Globalization;

namespace Entente.Language;

/// <summary>Everything that is neither letter nor digit: marks, runs of them, emoticons, emoji.</summary>
internal sealed class Symbols
{
    // Emoji joined to emoji may go on for ever; a family of this many code units is none.
    private const int LongestElement = 64;
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("-=*~_+|<>#^{}");
    private static readonly SearchValues<char> Runs = SearchValues.Create(".…-=<*~_+>–—^#|$•·");
    private readonly WordLists _lists;
    private readonly Clitics _clitics;
    private readonly bool[] _emoticonStarts = new bool[128];

    public Symbols(WordLists lists, Clitics clitics)
    {
        _lists = lists;
        _clitics = clitics;
        foreach (var emoticon in lists.Emoticons) _emoticonStarts[emoticon[0]] = true;
    }

    /// <summary>A line drawn with signs is one word, however it is drawn.</summary>
    public static bool WholeChunk(Chunk chunk)
    {
        if (chunk.End - chunk.Start < 6) return false;
        for (var i = chunk.Start; i < chunk.End; i++)
        {
            if (!RuleSigns.Contains(chunk.Text[i])) return false;
        }

        return true;
    }

    /// <summary>The length of an emoticon at <paramref name="at"/>, or 0.</summary>
    public int Emoticon(Chunk chunk, int at)
    {
        var (text, start, end, _) = chunk;
        if (text[at] >= 128 || !_emoticonStarts[text[at]]) return 0;
        var behindWord = at > start && char.IsLetterOrDigit(text[at - 1]);
        if (behindWord && char.IsAsciiLetterOrDigit(text[at])) return 0;
        foreach (var emoticon in _lists.Emoticons)
        {
            var stop = at + emoticon.Length;
            if (stop > end || string.CompareOrdinal(text, at, emoticon, 0, emoticon.Length) != 0) continue;
            // ":D" in "a:Data" and "8-)" in "(pages 7-8-)" are none; nor is "):" where a bracket closes before a colon.
            if (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '/' or '-')) continue;
            if (behindWord && (!char.IsPunctuation(emoticon[^1]) || emoticon[0] != ':' && emoticon[0] != ';')) continue;
            if (at > start && (emoticon[0] is ')' or '(' || char.IsAsciiLetterOrDigit(emoticon[0]))) continue;
            if (emoticon[0] is '(' or ')' && stop < end) continue;
            return emoticon.Length;
        }

        return 0;
    }

    /// <summary>The end of the mark, or run of marks, that starts at <paramref name="at"/>.</summary>
    public int End(Chunk chunk, int at)
    {
        var (text, start, end, _) = chunk;
        var c = text[at];
        // Only where the run is taken may it be looked for: a million brackets are a million words.
        var run = Runs.Contains(c) ? Run(text, at, end) : at + 1;
        switch (c)
        {
            case '.':
                if (run - at > 1) return run < end && text[run] == '…' ? Run(text, run, end) : run;
                return run < end && text[run] is '!' or '?' ? Shouts(text, run, end) : run;
            case '!' or '?':
                return Shouts(text, at, end);
            case '…':
                while (run < end && text[run] is '.' or '…') run++;
                return run;
            case '-' or '=':
                return run < end && text[run] == '>' ? Run(text, run, end) : run;
            case '<':
                return run == at + 1 && run < end && text[run] is '-' or '=' ? Run(text, run, end) : run;
            case '[' when at + 5 == end && text.AsSpan(at, 5) is "[...]":
                return end;
        }

        if (run > at + 1) return run;
        if (Marks.IsApostrophe(c)) return Apostrophe(text, at, start, end);
        if (c < 128) return at + 1;
        return at + StringInfo.GetNextTextElementLength(text.AsSpan(at, Math.Min(end - at, LongestElement)));
    }

    private int Apostrophe(string text, int at, int start, int end)
    {
        if (at > start && !Marks.IsOpeningBracket(text[at - 1]) && _clitics.At(text, at, end) is > 0 and var clitic)
            return at + clitic;
        if (at == start && at + 1 < end && Marks.IsApostrophe(text[at]))
        {
            var i = at + 1;
            while (i < end && i - at < 10 && char.IsAsciiLetter(text[i])) i++;
            if (_lists.Elisions.Contains(text.AsSpan(at, i - at))) return i;
            if (at + 2 == end && text[at + 1] is 's' or 'S') return end;
        }

        return at + 1 < end && (Marks.IsApostrophe(text[at + 1]) && (text[at] == text[at + 1] || text[at] == '‘'))
            ? at + 2
            : at + 1;
    }

    private static int Shouts(string text, int at, int end)
    {
        while (at < end && text[at] is '!' or '?') at++;
        return at;
    }

    private static int Run(string text, int at, int end)
    {
        var c = text[at];
        while (at < end && text[at] == c) at++;
        return at;
    }
}
