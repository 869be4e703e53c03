using System.Globalization;

namespace Entente.Language;

/// <summary>Classes of characters that words and sentences are cut by.</summary>
internal static class Marks
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ' or '´' or '′';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '–' or '—' or '―' or '−' or '‒';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}' or '〉' or '》' or '）';

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{' or '〈' or '《' or '（';

    /// <summary>Marks that open a quotation in English; « and „ too, » never.</summary>
    public static bool IsOpeningQuote(char c) => c is '“' or '‘' or '«' or '„' or '‹' or '‚';

    public static bool IsClosingQuote(char c) => c is '”' or '’' or '»' or '›';

    /// <summary>Marks whose place alone tells whether they open or close.</summary>
    public static bool IsStraightQuote(char c) => c is '"' or '\'' or '`' or '＂';

    public static bool IsQuote(char c) => IsStraightQuote(c) || IsOpeningQuote(c) || IsClosingQuote(c);

    /// <summary>The UTF-16 length of a letter or digit of any script; 0 if it is neither.</summary>
    public static int LetterOrDigit(string text, int at, int end)
    {
        var c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c) ? 1 : 0;
        return IsPair(text, at, end) && char.IsLetterOrDigit(text, at) ? 2 : 0;
    }

    /// <summary>
    /// Code points that have no place of their own and stay with what stands before: combining marks, joiners,
    /// variation selectors, skin tones, soft hyphens, zero-width spaces. Their length in UTF-16, else 0.
    /// </summary>
    public static int Extender(string text, int at, int end)
    {
        var c = text[at];
        if (c < 0xAD) return 0;
        if (char.IsSurrogate(c))
        {
            if (!IsPair(text, at, end)) return 0;
            return IsExtending(CharUnicodeInfo.GetUnicodeCategory(text, at))
                || char.ConvertToUtf32(text, at) is >= 0x1F3FB and <= 0x1F3FF ? 2 : 0;
        }

        return IsExtending(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
    }

    public static bool IsPair(string text, int at, int end) =>
        char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]);

    private static bool IsExtending(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format;
}
