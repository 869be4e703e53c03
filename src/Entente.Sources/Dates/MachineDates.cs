using System.Globalization;

namespace Entente.Sources.Dates;

/// <summary>Days as programs write them: ISO 8601 with its variants, and RFC 1123. The day is the one written, whatever the zone.</summary>
internal static class MachineDates
{
    /// <summary>The day, null where the text is none.</summary>
    public static DateOnly? Day(string text)
    {
        text = text.Trim();
        if (IsoDate.Parse(text) is { From: { IsDay: true } iso }) return Plausible(iso.FirstDay);
        if (text.Length >= 8 && text[..8].All(char.IsAsciiDigit) && (text.Length == 8 || text.Length == 14 || text[8] is 'T' or ' ')
            && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact)) return Plausible(compact);
        // Seconds or milliseconds since 1970.
        if (text.Length is 10 or 13 && text.All(char.IsAsciiDigit) && long.TryParse(text[..10], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Plausible(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime));
        return DateTimeOffset.TryParseExact(text, ["r", "ddd, dd MMM yyyy HH:mm:ss zzz", "yyyy/MM/dd", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var other)
            ? Plausible(DateOnly.FromDateTime(other.DateTime)) : null;
    }

    // The web began in 1991; zeros and far futures stand for "none".
    private static DateOnly? Plausible(DateOnly day) => day.Year is >= 1991 and <= 2100 ? day : null;
}
