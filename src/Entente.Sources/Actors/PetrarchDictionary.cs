using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Parties;

namespace Entente.Sources.Actors;

/// <summary>
/// An actor or agent dictionary in the format of TABARI, PETRARCH and Phoenix: a name in capitals with its code in
/// brackets, names of the same actor behind <c>+</c>, codes for a time in brackets of their own; an agent has a
/// <c>~</c> where the code of the actor beside it goes.
/// </summary>
/// <remarks>
/// The format is that of the PETRARCH2 documentation, "PETRARCH Dictionary Formats". A blank between two words is read as
/// an underscore is: nothing may stand between them. A bound of a time belongs to it.
/// </remarks>
internal sealed partial class PetrarchDictionary
{
    /// <summary>No entry is longer, and on longer lines the expressions would take their time.</summary>
    private const int LongestLine = 1000;

    private readonly string _where;
    private readonly List<Actor> _actors = [];
    private readonly List<ActorRole> _roles = [];
    private readonly List<Unreadable> _problems = [];
    private readonly Dictionary<string, string[]> _sets = [];
    private readonly List<string> _names = [];
    private readonly List<PetrarchCode> _codes = [];
    private int _line;
    private int _begun;
    private int _entries;

    private PetrarchDictionary(string where) => _where = where;

    /// <summary>Reads such a dictionary.</summary>
    public static ActorFile Read(TextReader text, string where)
    {
        var dictionary = new PetrarchDictionary(where);
        var comment = false;
        while (text.ReadLine() is { } line)
        {
            dictionary._line++;
            line = WithoutComments(line.TrimStart('\uFEFF'), ref comment);
            if (line.Length > 0) dictionary.Take(line);
        }

        dictionary.Close();
        return new ActorFile(new ActorList([.. dictionary._actors], [.. dictionary._roles]), dictionary._entries, [.. dictionary._problems]);
    }

    private void Take(string line)
    {
        if (line.Length <= LongestLine && Set().Match(line) is { Success: true } set)
        {
            _sets[set.Groups["name"].Value] = set.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return;
        }

        if (line.Length > LongestLine || Entry().Match(line) is not { Success: true } entry)
        {
            // What follows such a line must not become another name of the actor before it.
            if (line[0] is not ('+' or '[')) Close();
            Refuse("it is no name with a code in brackets, no +name and no [code]");
            return;
        }

        var name = entry.Groups["name"].Value.Replace('_', ' ').Trim();
        var plural = entry.Groups["plural"].Success ? entry.Groups["plural"].Value : null;
        var codes = entry.Groups["code"].Captures.Select(c => c.Value).ToList();
        if (name.Length > 0 && entry.Groups["plus"].Length == 0)
        {
            Close();
            _begun = _line;
            if (codes.Exists(c => c.Contains('~', StringComparison.Ordinal)))
            {
                Role(name, plural, codes);
                return;
            }
        }
        else if (_names.Count == 0)
        {
            Refuse(name.Length > 0 ? "there is no name above it that it could be another of" : "there is no name above it that it could be the code of");
            return;
        }

        if (name.Length > 0) _names.Add(name);
        foreach (var code in codes)
        {
            if (PetrarchCode.Parse(code) is { } parsed) _codes.Add(parsed);
            else Refuse($"'[{code}]' is no code, and no code with a date, '<' or '>' and a date, or two dates");
        }
    }

    // An entry ends where the next begins. Codes bound in time go before the one that always holds.
    private void Close()
    {
        if (_names.Count == 0) return;
        if (_codes.Count == 0)
        {
            Refuse("the entry that begins here has no code", _begun);
        }
        else
        {
            _entries++;
            foreach (var code in _codes.Where(c => !c.IsNobody).OrderBy(c => c.IsOpen))
                _actors.Add(new Actor
                {
                    Name = _names[0], Aliases = [.. _names.Skip(1)], Code = code.Code, From = code.From, To = code.To, InCapitals = true,
                });
        }

        _names.Clear();
        _codes.Clear();
    }

    private void Role(string name, string? plural, List<string> codes)
    {
        var code = codes[0].Trim().ToUpperInvariant();
        if (codes.Count != 1 || !RoleCode().IsMatch(code))
        {
            Refuse($"'[{codes[0]}]' is no code of an agent such as [~GOV] or [NGO~]");
            return;
        }

        _entries++;
        foreach (var form in Forms(name, plural))
            _roles.Add(new ActorRole(form.ToLowerInvariant(), code.Trim('~'), code.EndsWith('~')));
    }

    // A set of words stands for each of them, without a plural; otherwise a plural is given, or none, or made.
    private IEnumerable<string> Forms(string name, string? plural)
    {
        if (_sets.Keys.FirstOrDefault(s => name.Contains(s, StringComparison.Ordinal)) is { } set)
            return _sets[set].Select(word => name.Replace(set, word, StringComparison.Ordinal));
        if (plural is null) return [name, Plural(name)];
        return plural.Trim().Length == 0 ? [name] : [name, plural.Replace('_', ' ').Trim()];
    }

    private static string Plural(string name) => name[^1] switch
    {
        'Y' => name[..^1] + "IES",
        'S' => name + "ES",
        _ => name + "S",
    };

    private void Refuse(string what) => Refuse(what, _line);

    private void Refuse(string what, int line) =>
        _problems.Add(Reasons.BadActor(string.Create(CultureInfo.InvariantCulture, $"{_where}:{line}"), what));

    // "#" and ";" to the end of the line, and <!-- --> over several lines.
    private static string WithoutComments(string line, ref bool inComment)
    {
        var rest = line;
        var kept = "";
        while (rest.Length > 0)
        {
            if (inComment)
            {
                var end = rest.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0) return kept.Trim();
                inComment = false;
                rest = rest[(end + 3)..];
                continue;
            }

            var mark = rest.AsSpan().IndexOfAny('#', ';');
            var begin = rest.IndexOf("<!--", StringComparison.Ordinal);
            if (begin < 0 || (mark >= 0 && mark < begin)) return (kept + (mark < 0 ? rest : rest[..mark])).Trim();
            kept += rest[..begin];
            rest = rest[(begin + 4)..];
            inComment = true;
        }

        return kept.Trim();
    }

    [GeneratedRegex(@"^(?<name>!\w+!)\s*=(?<words>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Set();

    [GeneratedRegex(@"^(?<plus>\+?)(?<name>[^\[\]{}<>]*)(\{(?<plural>[^{}]*)\})?\s*(\[(?<code>[^\[\]]*)\]\s*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(~[A-Z0-9]+|[A-Z0-9]+~)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleCode();
}
