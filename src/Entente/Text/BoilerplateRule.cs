using System.Buffers;
using System.Text.Json;

namespace Entente.Text;

/// <summary>One rule of knowledge/english/boilerplate.yaml, whose head explains the keys.</summary>
internal sealed class BoilerplateRule
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,. ");

    private readonly HashSet<string> _whole;
    private readonly string[] _starts;
    private readonly string[][] _contains;
    private readonly HashSet<string> _counted;
    private readonly int _longest;
    private readonly bool _unfinished;

    public BoilerplateRule(JsonElement rule)
    {
        Name = rule.GetProperty("rule").GetString()!;
        Kind = Enum.Parse<RegionKind>(rule.GetProperty("kind").GetString()!.Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true);
        _whole = [.. Strings(rule, "whole")];
        _starts = Strings(rule, "starts");
        _counted = [.. Strings(rule, "matches-count")];
        _contains = rule.TryGetProperty("contains", out var lists)
            ? [.. lists.EnumerateArray().Select(list => list.EnumerateArray().Select(Text).ToArray())]
            : [];
        _longest = rule.TryGetProperty("longest", out var longest) ? longest.GetInt32() : int.MaxValue;
        _unfinished = rule.TryGetProperty("unfinished", out var unfinished) && unfinished.GetBoolean();
        Follows = rule.TryGetProperty("follows", out var follows) && follows.GetBoolean();
    }

    public string Name { get; }

    public RegionKind Kind { get; }

    /// <summary>Whether the lines below it, up to a blank line, go with it.</summary>
    public bool Follows { get; }

    /// <summary>Whether a line, lower-cased and trimmed, is what the rule describes.</summary>
    public bool Fits(string line)
    {
        if (_longest != int.MaxValue && line.Count(c => c == ' ') >= _longest) return false;
        if (_unfinished && line[^1] is '.' or '!' or '?' or '"' or '”') return false;
        return _whole.Contains(line.TrimEnd(':', '.', ' ', '…'))
            || _starts.Any(start => line.StartsWith(start, StringComparison.Ordinal))
            || _contains.Any(list => list.All(phrase => line.Contains(phrase, StringComparison.Ordinal)))
            || IsCount(line);
    }

    // "48 comments", "Comments (3)"; whatever stands behind it.
    private bool IsCount(string line)
    {
        if (_counted.Count == 0 || !char.IsAsciiDigit(line[0])) return false;
        var digits = line.AsSpan().IndexOfAnyExcept(Digits);
        if (digits < 0) return false;
        var rest = line[digits..];
        // "48 comments | Tags", not "3 comments were removed".
        return _counted.Any(counted => rest.StartsWith(counted, StringComparison.Ordinal)
            && rest.AsSpan(counted.Length).TrimStart() is [] or ['|' or '·', ..]);
    }

    private static string[] Strings(JsonElement rule, string key) =>
        rule.TryGetProperty(key, out var list) ? [.. list.EnumerateArray().Select(Text)] : [];

    private static string Text(JsonElement e) => e.GetString()!.ToLowerInvariant();
}
