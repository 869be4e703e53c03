namespace Entente.Parties;

/// <summary>
/// Whether two words are spellings of one name, from knowledge/english/spellings.yaml: consonants that romanisation
/// writes in several ways are made one, vowels may differ within a word, never at its end. Thread-safe.
/// </summary>
internal sealed class NameSpelling
{
    /// <summary>Shorter words differ by too little for their differences to be chance.</summary>
    private const int Shortest = 4;

    private readonly List<(string From, string To, bool Start, bool End)> _rewrites = [];
    private readonly HashSet<(string, string)> _vowels = [];
    private readonly Dictionary<char, string> _letters = [];
    private readonly HashSet<string> _dropped, _particles, _generations;
    private readonly Dictionary<string, int> _families = [];

    public NameSpelling(KnowledgeBase knowledge)
    {
        const string name = "english/spellings";
        var section = knowledge.Section(name);
        foreach (var letter in section.GetProperty("letters").EnumerateObject()) _letters[letter.Name[0]] = letter.Value.GetString()!;
        foreach (var rewrite in section.GetProperty("rewrites").EnumerateArray())
        {
            var (from, to) = (rewrite[0].GetString()!, rewrite[1].GetString()!);
            _rewrites.Add((from.Trim('^', '$'), to, from.StartsWith('^'), from.EndsWith('$')));
        }

        foreach (var pair in section.GetProperty("vowels").EnumerateArray())
        {
            _vowels.Add((pair[0].GetString()!, pair[1].GetString()!));
            _vowels.Add((pair[1].GetString()!, pair[0].GetString()!));
        }

        foreach (var (number, family) in section.GetProperty("families").EnumerateArray().Index())
            foreach (var member in family.EnumerateArray())
                _families[member.GetString()!] = number;
        _dropped = knowledge.Words(name, "dropped");
        _particles = knowledge.Words(name, "particles");
        _generations = knowledge.Words(name, "generations");
    }

    /// <summary>Whether a word belongs to a surname and may be left out: "al", "von".</summary>
    public bool IsParticle(string word) => _particles.Contains(word);

    /// <summary>Whether a word parts father and son: "Jr".</summary>
    public bool IsGeneration(string word) => _generations.Contains(word);

    /// <summary>A folded word in the letters of English.</summary>
    public string Plain(string word) =>
        word.Any(_letters.ContainsKey) ? string.Concat(word.Select(c => _letters.GetValueOrDefault(c) ?? $"{c}")) : word;

    /// <summary>Whether two folded words are one name.</summary>
    public bool Same(string one, string other)
    {
        if (one == other) return true;
        if (_families.TryGetValue(one, out var family) && _families.TryGetValue(other, out var second) && family == second) return true;
        return Math.Min(one.Length, other.Length) >= Shortest && SameSound(Key(one), Key(other));
    }

    private string Key(string word)
    {
        foreach (var (from, to, start, end) in _rewrites)
        {
            if (start && end ? word == from : start ? word.StartsWith(from, StringComparison.Ordinal) : end && word.EndsWith(from, StringComparison.Ordinal))
                word = start ? to + word[from.Length..] : word[..^from.Length] + to;
            else if (!start && !end)
                word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
    }

    private bool SameSound(string one, string other)
    {
        for (int i = 0, j = 0; ;)
        {
            var (first, second) = (Vowels(one, i), Vowels(other, j));
            var (atStart, atEnd) = (i == 0, i + first.Length == one.Length || j + second.Length == other.Length);
            if (first != second && (atEnd || !(Fit(first, second) || (!atStart && (Drops(first, second) || Drops(second, first)))))) return false;
            (i, j) = (i + first.Length, j + second.Length);
            if (i == one.Length || j == other.Length) return i == one.Length && j == other.Length;
            if (one[i++] != other[j++]) return false;
        }
    }

    private bool Fit(string one, string other) => _vowels.Contains((one, other))
        || (one.Length == other.Length && one.Zip(other).All(v => v.First == v.Second || _vowels.Contains(($"{v.First}", $"{v.Second}"))));

    private bool Drops(string none, string vowel) => none.Length == 0 && _dropped.Contains(vowel);

    private static string Vowels(string word, int from)
    {
        var to = from;
        while (to < word.Length && word[to] is 'a' or 'e' or 'i' or 'o' or 'u') to++;
        return word[from..to];
    }
}
