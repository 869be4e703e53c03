namespace Entente.Language;

/// <summary>
/// A list of words asked by stretches of text. An entry in lower case stands for any case; one with a capital stands
/// for itself and for the same word in capitals. Typographic apostrophes count as straight ones.
/// </summary>
internal sealed class WordList
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _entries;
    private readonly int _longest;

    public WordList(IReadOnlyCollection<string> entries)
    {
        var set = new HashSet<string>(entries, StringComparer.OrdinalIgnoreCase);
        _entries = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = entries.Count == 0 ? 0 : entries.Max(e => e.Length);
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest || word.IsEmpty) return false;
        if (!word.ContainsAny('’', '‘', 'ʼ')) return Fits(word);
        Span<char> straight = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) straight[i] = Marks.IsApostrophe(word[i]) ? '\'' : word[i];
        return Fits(straight);
    }

    private bool Fits(ReadOnlySpan<char> word)
    {
        if (!_entries.TryGetValue(word, out var entry)) return false;
        var allCapitals = true;
        var asWritten = true;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiLetterUpper(entry[i]) && word[i] != entry[i]) return false;
            if (word[i] != entry[i]) asWritten = false;
            if (char.IsAsciiLetterLower(word[i])) allCapitals = false;
        }

        // "Sat" stands for Sat and SAT; "sat" stands for Sat as well, so mixed forms like "sAt" are no matter.
        return asWritten || allCapitals || !HasCapital(entry);
    }

    private static bool HasCapital(string entry) => entry.AsSpan().ContainsAnyInRange('A', 'Z');
}
