using System.Buffers;
using System.Text.Json;

namespace Entente.Text;

/// <summary>One rule of knowledge/english/boilerplate.yaml, whose head explains the keys.</summary>
internal sealed class BoilerplateRule
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,. ");

    private readonly HashSet<string> _whole;
    private readonly HashSet<string> _shapes;
    private readonly string[] _starts;
    private readonly string[] _ends;
    private readonly string[][] _contains;
    private readonly string[] _counted;
    private readonly int _longest;
    private readonly int _widest;
    private readonly bool _unfinished;
    private readonly bool _names;
    private readonly bool _beside;

    public BoilerplateRule(JsonElement rule)
    {
        Name = rule.GetProperty("rule").GetString()!;
        Kind = Enum.Parse<RegionKind>(rule.GetProperty("kind").GetString()!.Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true);
        _whole = [.. Strings(rule, "whole")];
        _shapes = [.. Strings(rule, "shapes")];
        _starts = Strings(rule, "starts");
        _ends = Strings(rule, "ends");
        _counted = Strings(rule, "matches-count");
        _contains = rule.TryGetProperty("contains", out var lists)
            ? [.. lists.EnumerateArray().Select(list => list.EnumerateArray().Select(Text).ToArray())]
            : [];
        _longest = rule.TryGetProperty("longest", out var longest) ? longest.GetInt32() : int.MaxValue;
        _widest = rule.TryGetProperty("widest", out var widest) ? widest.GetInt32() : int.MaxValue;
        _unfinished = Is(rule, "unfinished");
        _names = Is(rule, "names");
        Follows = Is(rule, "follows");
        FollowsLine = Is(rule, "follows-line");
        FollowsText = Is(rule, "follows-text");
        IsWeak = Is(rule, "weak");
        _beside = Is(rule, "beside");
        AtFoot = Is(rule, "foot");
        AtHead = Is(rule, "head");
    }

    public string Name { get; }

    public RegionKind Kind { get; }

    /// <summary>Whether the lines below it that look like headlines go with it.</summary>
    public bool Follows { get; }

    /// <summary>Whether the next line goes with it, unless it is a sentence.</summary>
    public bool FollowsLine { get; }

    /// <summary>Whether all lines below it, up to a blank line, go with it.</summary>
    public bool FollowsText { get; }

    /// <summary>Whether it says something only where other lines show that the text has leftovers.</summary>
    public bool IsWeak { get; }

    /// <summary>Whether it fits only where no sentence of the report stands behind it.</summary>
    public bool AtFoot { get; }

    /// <summary>Whether it fits only where no sentence of the report stands before it.</summary>
    public bool AtHead { get; }

    /// <summary>Whether a line is what the rule describes, wherever it stands.</summary>
    public bool Fits(PageLine line)
    {
        if (line.Words > _longest || line.Raw.Length > _widest || (_unfinished && line.EndsSentence) || (_names && !AreNames(line.Raw)) || (_beside && line.IsAlone)) return false;
        var lower = line.Lower;
        return _whole.Contains(lower.TrimEnd(':', '.', ' ', '…'))
            || (_shapes.Count > 0 && _shapes.Contains(line.Shape))
            || Array.Exists(_starts, start => lower.StartsWith(start, StringComparison.Ordinal))
            || Array.Exists(_ends, end => lower.EndsWith(end, StringComparison.Ordinal))
            || Array.Exists(_contains, list => Array.TrueForAll(list, phrase =>
                (phrase.Contains('#', StringComparison.Ordinal) ? line.Shape : lower).Contains(phrase, StringComparison.Ordinal)))
            || IsCount(lower);
    }

    // "By Ada Quill, Geneva": what begins with a small letter is short ("and", "van", "in") or the first word.
    private static bool AreNames(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
            if (char.IsLower(words[i][0]) && (words[i].Length > 4 || (i == 1 && words[i] != "the"))) return false;
        return words.Length > 1 && !char.IsLower(words[^1][0]);
    }

    // "48 comments", "Comments (3)"; whatever stands behind it.
    private bool IsCount(string line)
    {
        if (_counted.Length == 0 || !char.IsAsciiDigit(line[0])) return false;
        var digits = line.AsSpan().IndexOfAnyExcept(Digits);
        if (digits < 0) return false;
        var rest = line[digits..];
        // "48 comments | Tags", not "3 comments were removed".
        return Array.Exists(_counted, counted => rest.StartsWith(counted, StringComparison.Ordinal)
            && rest.AsSpan(counted.Length).TrimStart() is [] or ['|' or '·', ..] or [>= '0' and <= '9', ..]);
    }

    private static bool Is(JsonElement rule, string key) => rule.TryGetProperty(key, out var value) && value.GetBoolean();

    private static string[] Strings(JsonElement rule, string key) =>
        rule.TryGetProperty(key, out var list) ? [.. list.EnumerateArray().Select(Text)] : [];

    private static string Text(JsonElement e) => e.GetString()!.ToLowerInvariant();
}
