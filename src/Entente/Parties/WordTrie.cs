using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Phrases by their words, to find the longest that begins at a word. Case counts, except that a word in capitals
/// matches as if only its first letter were one (headlines, datelines); curly apostrophes are straight.
/// </summary>
internal sealed class WordTrie<T>(WordCutter cutter)
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase, or gives it another meaning.</summary>
    public void Add(string phrase, T meaning) => Join(phrase, meaning, (_, given) => given);

    /// <summary>Adds a phrase, or joins a meaning to that which it has.</summary>
    public void Join(string phrase, T meaning, Func<T, T, T> join)
    {
        var at = _root;
        foreach (var word in cutter.Cut(phrase, 0, phrase.Length))
        {
            var form = phrase.Substring(word.Start, word.Length);
            at.Next ??= [];
            if (!at.Next.TryGetValue(form, out var next)) at.Next[form] = next = new Node();
            at = next;
        }

        at.Meaning = at.Ends ? join(at.Meaning, meaning) : meaning;
        at.Ends = true;
    }

    /// <summary>Takes a phrase out again.</summary>
    public void Remove(string phrase)
    {
        var at = _root;
        foreach (var word in cutter.Cut(phrase, 0, phrase.Length))
        {
            if (at.Next is null || !at.Next.TryGetValue(phrase.Substring(word.Start, word.Length), out var next)) return;
            at = next;
        }

        at.Ends = false;
    }

    /// <summary>How many words the longest phrase at <paramref name="start"/> has, 0 where none begins there.</summary>
    public int Longest(IReadOnlyList<string> words, int start, out T meaning) => Longest(words, start, null, out meaning);

    /// <summary>The same among the phrases whose meaning is accepted.</summary>
    public int Longest(IReadOnlyList<string> words, int start, Func<T, bool>? accepts, out T meaning)
    {
        meaning = default!;
        var longest = 0;
        var at = _root;
        for (var i = start; i < words.Count && Step(at, words[i], IsAmongCapitals(words, i)) is { } next; i++)
        {
            at = next;
            if (!at.Ends || accepts?.Invoke(at.Meaning) == false) continue;
            longest = i - start + 1;
            meaning = at.Meaning;
        }

        return longest;
    }

    // "ABU DHABI" and "LA PAZ", but not "UN" or "US" alone.
    private static bool IsAmongCapitals(IReadOnlyList<string> words, int at) =>
        (at > 0 && IsLongCapitals(words[at - 1])) || (at + 1 < words.Count && IsLongCapitals(words[at + 1]));

    private static bool IsLongCapitals(string word) => word.Length > 3 && !word.AsSpan().ContainsAnyInRange('a', 'z') && char.IsLetter(word[0]);

    private static Node? Step(Node from, string word, bool inCapitals)
    {
        if (from.Next is null) return null;
        if (word.Contains('’', StringComparison.Ordinal)) word = word.Replace('’', '\'');
        if (from.Next.TryGetValue(word, out var next)) return next;
        return (word.Length > 3 || (inCapitals && word.Length > 1)) && !word.AsSpan().ContainsAnyInRange('a', 'z') && char.IsLetter(word[0])
            && from.Next.TryGetValue(word[0] + word[1..].ToLowerInvariant(), out next)
            ? next
            : null;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public bool Ends { get; set; }

        public T Meaning { get; set; } = default!;
    }
}
