using System.Globalization;

namespace Entente.Time;

/// <summary>Numbers in digits and words.</summary>
internal static class Numerals
{
    /// <summary>A number of digits alone, null for all else.</summary>
    public static int? Digits(string form) =>
        form.Length is > 0 and < 9
            && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number in words or digits, and where it ends: "45", "1,460", "forty-five", "two hundred".</summary>
    public static (int End, int Number)? Whole(TimeRow row, int at)
    {
        var form = row[at].Form;
        if (form.Length > 0 && char.IsAsciiDigit(form[0]))
            return int.TryParse(form, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var digits)
                ? (at + 1, digits) : null;
        if (row[at].Word.Number is not { } number) return null;
        var end = at + 1;
        if (number is >= 20 and < 100 && row[row.PastHyphen(end)].Word.Number is { } ones and > 0 and < 10
            && row[row.PastHyphen(end)].Form.Length > 2)
        {
            number += ones;
            end = row.PastHyphen(end) + 1;
        }

        while (row[end].Word.Number is { } factor and (12 or 100 or 1000) && factor > 9 && row[end].Word.Ordinal is null
            && number < 1000)
        {
            number *= factor;
            end++;
        }

        return (end, number);
    }

    /// <summary>An ordinal: "3rd", "third", "twenty-first"; -1 for the last.</summary>
    public static (int End, int Number)? Ordinal(TimeRow row, int at)
    {
        var form = row[at].Form;
        if (form.Length is > 2 and < 6 && char.IsAsciiDigit(form[0]))
            return form.AsSpan(form.Length - 2) is "st" or "nd" or "rd" or "th" && Digits(form[..^2]) is { } digits
                ? (at + 1, digits) : null;
        if (row[at].Word.Ordinal is { } ordinal) return (at + 1, ordinal);
        return row[at].Word.Number is { } tens and >= 20 and < 100 && row[at + 1].IsHyphen
            && row[at + 2].Word.Ordinal is { } ones and > 0 and < 10
            ? (at + 3, tens + ones)
            : null;
    }
}
