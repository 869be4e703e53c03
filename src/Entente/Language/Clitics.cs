using Entente.Text;

namespace Entente.Language;

/// <summary>Cuts a written word into the words of the sentence: do|n't, Minsk|'s, can|not.</summary>
internal sealed class Clitics(WordLists lists)
{
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _contractions =
        lists.Contractions.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int _longest = lists.Contractions.Keys.Max(k => k.Length);

    /// <summary>Adds the words of a stretch of letters, digits and apostrophes.</summary>
    public void Add(string text, int start, int end, bool hasApostrophe, List<Utf16Range> words)
    {
        if (end - start <= _longest && Contraction(text.AsSpan(start, end - start)) is { } lengths)
        {
            foreach (var length in lengths)
            {
                words.Add(new Utf16Range(start, start + length));
                start += length;
            }
        }
        else if (hasApostrophe)
        {
            AddPeeled(text, start, end, words);
        }
        else
        {
            words.Add(new Utf16Range(start, end));
        }
    }

    /// <summary>The length of a clitic that stands here and is no part of a longer word, or 0.</summary>
    public int At(string text, int at, int end)
    {
        foreach (var clitic in lists.Clitics)
        {
            var stop = at + clitic.Length;
            if (stop <= end && Matches(text, at, clitic) && (stop == end || Marks.LetterOrDigit(text, stop, end) == 0))
                return clitic.Length;
        }

        return 0;
    }

    private void AddPeeled(string text, int start, int end, List<Utf16Range> words)
    {
        var first = words.Count;
        var stop = end;
        // Two at most: "wouldn't've". A decade keeps its s (1990's), and so does whatever else ends in a digit.
        for (var peeled = 0; peeled < 2; peeled++)
        {
            var length = Ending(text, start, stop);
            if (length == 0 || char.IsDigit(text[stop - length - 1])) break;
            words.Insert(first, new Utf16Range(stop - length, stop));
            stop -= length;
        }

        words.Insert(first, new Utf16Range(start, stop));
    }

    private int Ending(string text, int start, int end)
    {
        foreach (var clitic in lists.Clitics)
        {
            if (end - start > clitic.Length && Matches(text, end - clitic.Length, clitic)) return clitic.Length;
        }

        return 0;
    }

    private int[]? Contraction(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny('’', '‘', 'ʼ')) return _contractions.TryGetValue(word, out var lengths) ? lengths : null;
        Span<char> straight = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) straight[i] = Marks.IsApostrophe(word[i]) ? '\'' : word[i];
        return _contractions.TryGetValue(straight, out var found) ? found : null;
    }

    private static bool Matches(string text, int at, string clitic)
    {
        for (var i = 0; i < clitic.Length; i++)
        {
            var c = text[at + i];
            if (clitic[i] == '\'' ? !Marks.IsApostrophe(c) : (c | 0x20) != clitic[i]) return false;
        }

        return true;
    }
}
