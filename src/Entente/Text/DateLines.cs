using System.Text.Json;

namespace Entente.Text;

/// <summary>
/// Knows lines that hold nothing but a date, with a place or an agency: when a report came out or was changed. The words are
/// those of knowledge/english/boilerplate.yaml.
/// </summary>
internal sealed class DateLines
{
    private const int LongestLine = 16;

    /// <summary>Words of a place before the comma, or of an agency in brackets.</summary>
    private const int LongestName = 4;

    private static readonly char[] Marks = [',', '.', ':', ';', '|', '/', '(', ')', '-', '–', '—', '·', '[', ']', '•'];

    private readonly HashSet<string> _calendar;
    private readonly HashSet<string> _clock;
    private readonly HashSet<string> _labels;

    public DateLines(JsonElement words)
    {
        _calendar = Words(words, "calendar");
        _clock = Words(words, "clock");
        _labels = Words(words, "labels");
    }

    public bool Fits(PageLine line)
    {
        if (line.Words > LongestLine || line.Lower.Length > 120 || !(line.Lower.AsSpan().ContainsAnyInRange('0', '9') || line.Lower.EndsWith("ago", StringComparison.Ordinal))) return false;
        // "on 25 July." may be the last line of a paragraph.
        if (line.StartsSmall && line.EndsSentence) return false;
        var words = line.Lower.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Place(line.Raw, words);
        var (named, number, clock, date, bracket) = (false, false, false, false, false);
        var raw = line.Raw.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = first; i < words.Length; i++)
        {
            var word = words[i].Trim(Marks);
            bracket |= words[i][0] == '(' && i > first;
            if (word.Length == 0 || _labels.Contains(word)) { }
            else if (_calendar.Contains(word)) named = true;
            else if (_clock.Contains(word)) clock = true;
            else if (IsNumber(word, ref date)) number = true;
            else if (bracket ? words.Length - i > LongestName : !IsPlaceBehind(raw, i) || !(date || (number && named))) return false;
        }

        return date || (number && (named || clock));
    }

    // "Suva, 9 August 2031" and "LIMA": the words up to the first comma, where they are capitalised and no number is among them.
    private static int Place(string line, string[] words)
    {
        var raw = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Min(LongestName, words.Length - 1); i++)
        {
            if (!char.IsUpper(raw[i][0]) || words[i].AsSpan().ContainsAnyInRange('0', '9')) return 0;
            if (words[i][^1] == ',') return i + 1;
        }

        return 0;
    }

    // "4 December 2031 - Dakar, Senegal": capitalised words behind a dash or bar.
    private static bool IsPlaceBehind(string[] words, int at)
    {
        for (var i = at; i > 0 && at - i < LongestName; i--)
        {
            if (words[i - 1] is "-" or "–" or "—" or "|") return char.IsUpper(words[at][0]);
            if (!char.IsUpper(words[i][0])) return false;
        }

        return false;
    }

    // 9, 9th, 2031, 18:42, 18.42h, 11/08/2031, 2031-08-11, 2h, 20:11.
    private bool IsNumber(string word, ref bool date)
    {
        var (digits, marks, at) = (0, 0, 0);
        while (at < word.Length && (char.IsAsciiDigit(word[at]) || word[at] is '.' or '/' or '-' or ':' or '+'))
        {
            if (char.IsAsciiDigit(word[at])) digits++;
            else if (word[at] is not '+' and not ':') marks++;
            at++;
        }

        if (digits == 0) return false;
        // Two marks and six digits: a whole date.
        if (at == word.Length) date |= marks == 2 && digits is >= 5 and <= 8;
        else if (!_clock.Contains(word[at..]) && !_labels.Contains(word[at..]) && word[at..] is not ("st" or "nd" or "rd" or "th") && !IsMonthWithin(word, ref date)) return false;
        return true;
    }

    // "17-Feb-2033".
    private bool IsMonthWithin(string word, ref bool date)
    {
        var parts = word.Split('-', '/', '.');
        if (parts.Length != 3 || !_calendar.Contains(parts[1])) return false;
        return date = parts[0].All(char.IsAsciiDigit) && parts[2].All(char.IsAsciiDigit);
    }

    private static HashSet<string> Words(JsonElement words, string key) =>
        [.. words.GetProperty(key).EnumerateArray().Select(w => w.GetString()!.ToLowerInvariant())];
}
