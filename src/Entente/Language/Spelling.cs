using System.Text;

namespace Entente.Language;

/// <summary>What the lemmatiser reads off a word's letters, in the same way as <c>train/lemmas.py</c>.</summary>
internal static class Spelling
{
    /// <summary>
    /// How a sentence uses capitals, judged by its words of two characters or more that begin with a letter: most of
    /// them in capitals throughout, three in five titled, or neither.
    /// </summary>
    public static Capitals CapitalsOf(IReadOnlyList<string> forms)
    {
        int words = 0, titled = 0, throughout = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            if (form.Length < 2 || !char.IsLetter(form[0]))
                continue;
            words++;
            if (char.IsUpper(form[0]))
                titled++;
            if (IsUpper(form))
                throughout++;
        }
        return words > 1 && 2 * throughout > words ? Capitals.Throughout
            : 5 * titled > 3 * words ? Capitals.Headline
            : Capitals.Prose;
    }

    /// <summary>
    /// l no capitals; t, T, H titled: first word, later word, in a headline; i one capital; u capitals, U capitals in a
    /// sentence of capitals; m mixed.
    /// </summary>
    public static char ShapeOf(string form, bool first, Capitals capitals)
    {
        int letters = 0, upper = 0;
        foreach (var c in form)
        {
            if (char.IsLetter(c))
                letters++;
            if (char.IsUpper(c))
                upper++;
        }
        if (upper == 0)
            return 'l';
        if (upper == letters)
            return upper == 1 ? 'i' : capitals == Capitals.Throughout ? 'U' : 'u';
        if (upper == 1 && char.IsUpper(form[0]))
            return first ? 't' : capitals == Capitals.Headline ? 'H' : 'T';
        return 'm';
    }

    /// <summary>Whether the word has capitals and no small letters.</summary>
    public static bool IsUpper(string form)
    {
        var upper = false;
        foreach (var c in form)
        {
            if (char.IsLower(c))
                return false;
            upper |= char.IsUpper(c);
        }
        return upper;
    }

    /// <summary>One kind of apostrophe, and no commas between the thousands of a number.</summary>
    public static string Plain(string form)
    {
        if (form.AsSpan().IndexOfAny('\u2019', '\u2018') >= 0)
            form = form.Replace('\u2019', '\'').Replace('\u2018', '\'');
        if (!char.IsDigit(form[0]) || !form.Contains(',', StringComparison.Ordinal))
            return form;
        return string.Concat(form.Where((c, i) => c != ',' || !BeforeThreeDigits(form, i)));
    }

    private static bool BeforeThreeDigits(string form, int comma)
    {
        var digits = 0;
        while (comma + digits + 1 < form.Length && char.IsDigit(form[comma + digits + 1]))
            digits++;
        return digits == 3;
    }

    /// <summary>A drawn-out word ("sooooo") with its runs of three letters or more cut to one; else null.</summary>
    public static string? Shortened(ReadOnlySpan<char> lower)
    {
        var drawn = false;
        for (var i = 0; i < lower.Length; i++)
        {
            if (!char.IsLetter(lower[i]))
                return null;
            drawn |= i > 1 && lower[i] == lower[i - 1] && lower[i] == lower[i - 2];
        }
        if (!drawn)
            return null;
        var once = new StringBuilder(lower.Length);
        for (int i = 0, run; i < lower.Length; i += run)
        {
            run = 1;
            while (i + run < lower.Length && lower[i + run] == lower[i])
                run++;
            once.Append(lower[i], run > 2 ? 1 : run);
        }
        return once.ToString();
    }
}
