using System.Globalization;
using Entente.Time;

namespace Entente.Sources.Dates;

/// <summary>
/// Days as people write them in many languages: "2024-10-03", "3.10.2024", "3 October 2024", "October 3rd, 2024", "3 de octubre de
/// 2024", "2024年10月3日". Digits of any script count.
/// </summary>
/// <param name="knowledge">Months in many languages.</param>
/// <param name="language">The language of the text, a tag of BCP 47; null where it is not known.</param>
/// <param name="monthFirst">Whether "3/10/2024" is a day in March.</param>
internal sealed class WrittenDates(DateKnowledge knowledge, string? language, bool monthFirst)
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    /// <summary>The first day written in a text, with where it stands in it; null where there is none.</summary>
    public (DateOnly Day, int Start, int End)? First(string text)
    {
        var tokens = Cut(text);
        for (var i = 0; i < tokens.Count; i++)
            if (At(tokens, i) is var (day, end)) return (day, tokens[i].Start, tokens[end - 1].End);
        return null;
    }

    private (DateOnly Day, int End)? At(List<Word> t, int i)
    {
        if (t[i].Number is { } first)
        {
            // Year first: with separators, or with the signs of East Asia.
            if (t[i].Digits == 4 && i + 4 < t.Count && t[i + 2].Number is { } m1 && t[i + 4].Number is { } d1 && t[i + 2].Digits <= 2 && t[i + 4].Digits <= 2 && IsJoin(t[i + 1], t[i + 3]))
                return Day(first, m1, d1, i + 5);
            // Day and month in numbers, year last.
            if (t[i].Digits <= 2 && i + 4 < t.Count && t[i + 2].Number is { } second && t[i + 4].Number is { } last && t[i + 2].Digits <= 2 && t[i + 4].Digits is 4 or 2 && IsJoin(t[i + 1], t[i + 3])
                && t[i + 1].Text is not ("年" or "년"))
            {
                var year = t[i + 4].Digits == 4 ? last : 2000 + last;
                if (t[i + 4].Digits == 2 && t[i + 1].Text is not ("." or "/")) return null;
                var (day, month) = first > 12 || (!monthFirst && second <= 12) ? (first, second) : (second, first);
                return Day(year, month, day, i + 5);
            }

            // "3 October 2024", "3. Oktober 2024", "3rd of October, 2024", "3 de octubre de 2024"
            if (t[i].Digits <= 2 && Month(t, Skip(t, i + 1)) is var (named, after) && Year(t, Skip(t, after)) is var (y, end)) return Day(y, named, first, end);
            // "2024. október 3."
            if (t[i].Digits == 4 && Month(t, Skip(t, i + 1)) is var (named2, after2) && Skip(t, after2) is var at && at < t.Count && t[at] is { Number: { } d2, Digits: <= 2 }) return Day(first, named2, d2, at + 1);
            return null;
        }

        // "October 3, 2024"
        if (Month(t, i) is var (month2, next) && Skip(t, next) is var dayAt && dayAt < t.Count && t[dayAt] is { Number: { } d3, Digits: <= 2 } && Year(t, Skip(t, dayAt + 1)) is var (y3, end3))
            return Day(y3, month2, d3, end3);
        return null;
    }

    private static bool IsJoin(Word one, Word two) => (one.Text == two.Text && one.Text is "." or "/" or "-" or "–" or "‐") || one.Text is "年" or "년";

    private (int Month, int End)? Month(List<Word> t, int i)
    {
        if (i >= t.Count || t[i].Number is not null) return null;
        // Names of two words: "تشرين الأول".
        var name = i + 1 < t.Count && knowledge.Month($"{t[i].Text} {t[i + 1].Text}", language) is { } two ? (Month: two, End: i + 2)
            : knowledge.Month(t[i].Text, language) is { } one ? (Month: one, End: i + 1) : default;
        // One month by two names: "نيسان / أبريل".
        if (name.Month > 0) return name.End < t.Count && t[name.End].Text == "/" && Month(t, name.End + 1) is var (same, end) && same == name.Month ? (same, end) : name;
        // "tháng 10"
        return t[i].Text == "tháng" && i + 1 < t.Count && t[i + 1].Number is >= 1 and <= 12 and { } number ? (number, i + 2) : null;
    }

    private static (int Year, int End)? Year(List<Word> t, int i) => i < t.Count && t[i] is { Number: { } year, Digits: 4 } ? (year, i + 1) : null;

    // What stands between the parts of a date: points, commas, "de", "of", endings of ordinals; at most three words.
    private int Skip(List<Word> t, int i)
    {
        for (var skipped = 0; skipped < 3 && i < t.Count && t[i].Number is null && knowledge.Month(t[i].Text, language) is null && t[i].Text.Length <= 3; skipped++) i++;
        return i;
    }

    private static (DateOnly, int)? Day(int year, int month, int day, int end) =>
        year is >= EarliestYear and <= LatestYear && CalendarPoint.Exists(year, month, day) && day > 0 ? (new DateOnly(year, month, day), end) : null;

    private static List<Word> Cut(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsDigit(text[i]))
            {
                var number = 0;
                while (i < text.Length && char.IsDigit(text[i]) && i - start < 9) number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i++]);
                // A longer number is no part of a date.
                words.Add(new Word(text[start..i], i - start <= 4 ? number : null, i - start, start, i));
                while (i < text.Length && char.IsDigit(text[i])) i++;
            }
            else if (char.IsLetter(text[i]) && !IsSign(text[i]))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && !IsSign(text[i])) i++;
                words.Add(new Word(text[start..i].ToLowerInvariant(), null, 0, start, i));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(text[start])) words.Add(new Word(text[start..i], null, 0, start, i));
            }
        }

        return words;
    }

    private static bool IsSign(char c) => c is '年' or '月' or '日' or '년' or '월' or '일';

    private sealed record Word(string Text, int? Number, int Digits, int Start, int End);
}
