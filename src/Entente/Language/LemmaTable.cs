using System.Globalization;

namespace Entente.Language;

/// <summary>
/// <c>models/english/lemmas.tsv</c> in memory; <c>train/lemmas.py</c> writes it and explains its lines.
/// Immutable once read.
/// </summary>
internal sealed class LemmaTable
{
    /// <summary>The tag of a line that holds for inflected forms under any tag without a line of its own.</summary>
    public const int AnyTag = 0;

    private readonly Dictionary<string, int> _tags = new(64) { ["*"] = AnyTag };
    private readonly Dictionary<string, Word> _words = new(8192);
    private readonly List<Rules?> _edits = [];
    private readonly List<Rules?> _cases = [];     // by tag and shape

    /// <exception cref="InvalidDataException">A line is of no known kind.</exception>
    public LemmaTable(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var text = reader.ReadToEnd().AsSpan();
        foreach (var range in text.Split('\n'))
            Add(text[range]);
    }

    /// <summary>What the table knows of one form.</summary>
    public sealed class Word
    {
        private Line? _lines;

        /// <summary>How the word is usually written, if it is always a name.</summary>
        public string? Name { get; set; }

        /// <summary>Whether this common word, titled inside a sentence, was always part of a name.</summary>
        public bool InNames { get; set; }

        public string? Lemma(int tag)
        {
            for (var line = _lines; line is not null; line = line.Rest)
                if (line.Tag == tag && line.Next is null)
                    return line.Lemma;
            return null;
        }

        public string? LemmaBefore(int tag, ReadOnlySpan<char> next)
        {
            for (var line = _lines; line is not null; line = line.Rest)
                if (line.Tag == tag && line.Next is { } n && next.Equals(n, StringComparison.OrdinalIgnoreCase))
                    return line.Lemma;
            return null;
        }

        public void Add(int tag, string? next, string lemma) => _lines = new Line(tag, next, lemma, _lines);

        private sealed record Line(int Tag, string? Next, string Lemma, Line? Rest);
    }

    /// <summary>What to do with words in a suffix. A class: structs in dictionaries cost 6 ms of JIT.</summary>
    public sealed record Rule(int Cut, string Add, char Case);

    /// <summary>Rules by suffix, the longest first.</summary>
    private sealed class Rules
    {
        private readonly Dictionary<string, Rule> _bySuffix = [];
        private int _longest;

        public void Add(string suffix, Rule rule)
        {
            _bySuffix[suffix] = rule;
            _longest = Math.Max(_longest, suffix.Length);
        }

        public Rule? Find(ReadOnlySpan<char> word)
        {
            var rules = _bySuffix.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var start = Math.Max(0, word.Length - _longest); start <= word.Length; start++)
                if (rules.TryGetValue(word[start..], out var rule))
                    return rule;
            return null;
        }
    }

    /// <summary>The number of a Penn tag; one that the table does not know has no rules and no lines.</summary>
    public int Tag(string xpos) => _tags.GetValueOrDefault(xpos, -1);

    public Word? Find(ReadOnlySpan<char> form) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var word) ? word : null;

    /// <summary>The edit that the longest suffix listed for the tag asks for: letters to cut, letters to add.</summary>
    public (int Cut, string Add) EditOf(int tag, ReadOnlySpan<char> lower) =>
        At(_edits, tag)?.Find(lower) is { } rule ? (rule.Cut, rule.Add) : (0, "");

    /// <summary>The capitals (l none, k the form's, t one in front) of the longest suffix listed, or null.</summary>
    public char? CaseOf(int tag, char shape, ReadOnlySpan<char> lower) =>
        At(_cases, Key(tag, shape))?.Find(lower)?.Case;

    private static int Key(int tag, char shape) => tag < 0 ? -1 : tag << 7 | shape;

    private static Rules? At(List<Rules?> rules, int key) => (uint)key < (uint)rules.Count ? rules[key] : null;

    private static Rules Make(List<Rules?> rules, int key)
    {
        while (rules.Count <= key)
            rules.Add(null);
        return rules[key] ??= new Rules();
    }

    private void Add(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] == '#')
            return;
        Span<Range> columns = stackalloc Range[4];
        var count = line[1..].Split(columns, '\t');
        var left = line[1..][columns[0]];
        var tag = count == 3 ? Number(line[1..][columns[1]]) : -1;
        var right = count == 3 ? line[1..][columns[2]] : [];
        switch (line[0], count)
        {
            case ('-', 3) when right is [>= '0' and <= '9', ..]:
                Make(_edits, tag).Add(left.ToString(), new Rule(right[0] - '0', right[1..].ToString(), 'l'));
                break;
            case ('~', 3) when right.Length == 2:
                Make(_cases, Key(tag, right[0])).Add(left.ToString(), new Rule(0, "", right[1]));
                break;
            case ('^', 1):
                WordOf(left.ToString().ToLowerInvariant()).Name = left.ToString();
                break;
            case ('!', 1):
                WordOf(left.ToString()).InNames = true;
                break;
            case ('=', 3):
                WordOf(left.ToString()).Add(tag, null, right.ToString());
                break;
            case ('+', 3) when left.IndexOf(' ') is > 0 and var space:
                WordOf(left[..space].ToString()).Add(tag, left[(space + 1)..].ToString(), right.ToString());
                break;
            default:
                throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"Not a line of a lemma table: \"{line}\"."));
        }
    }

    private int Number(ReadOnlySpan<char> tag)
    {
        if (!_tags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tag, out var number))
            _tags[tag.ToString()] = number = _tags.Count;
        return number;
    }

    private Word WordOf(string form)
    {
        if (!_words.TryGetValue(form, out var word))
            _words[form] = word = new Word();
        return word;
    }
}
