using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Sources.Actors;

/// <summary>What stands in the brackets of a dictionary's actor: a code and the time for which it holds.</summary>
/// <param name="Code">The code, in capitals.</param>
/// <param name="From">Its first day, null where it has no bound.</param>
/// <param name="To">Its last day, included, null where it has no bound.</param>
internal readonly partial record struct PetrarchCode(string Code, DateOnly? From, DateOnly? To)
{
    /// <summary>Years of two digits below it are of this century: the dictionaries were made up to 2015.</summary>
    private const int Turn = 30;

    /// <summary>Whether it holds at all times.</summary>
    public bool IsOpen => From is null && To is null;

    /// <summary>Whether it says that the names are nobody's: <c>---</c>, <c>+++</c>, <c>###</c>.</summary>
    public bool IsNobody => !Code.Any(char.IsLetterOrDigit);

    /// <summary>Reads the inside of the brackets; null where it is none.</summary>
    public static PetrarchCode? Parse(string inside)
    {
        if (Shape().Match(inside) is not { Success: true } shape) return null;
        var code = shape.Groups["code"].Value.ToUpperInvariant();
        if (shape.Groups["range"].Length == 0) return new PetrarchCode(code, null, null);
        if (Day(shape.Groups["first"].Value) is not { } first) return null;
        if (shape.Groups["side"].Value is { Length: > 0 } side)
            return side == "<" ? new PetrarchCode(code, null, first) : new PetrarchCode(code, first, null);
        return Day(shape.Groups["last"].Value) is { } last && first <= last ? new PetrarchCode(code, first, last) : null;
    }

    // YYYYMMDD or YYMMDD.
    private static DateOnly? Day(string digits)
    {
        if (digits.Length == 6)
            digits = (int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) < Turn ? "20" : "19") + digits;
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"^\s*(?<code>[A-Za-z0-9/]+|-{3}|\+{3}|#{3})(?<range>\s*(?<side>[<>])\s*(?<first>\d{6}|\d{8})|\s+(?<first>\d{6}|\d{8})\s*-\s*(?<last>\d{6}|\d{8}))?\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
