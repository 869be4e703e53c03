using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Knowledge;

/// <summary>An entry of a list of the world, with the place where it stands.</summary>
/// <param name="File">The file, as problems name it.</param>
/// <param name="List">The list: countries, organisations, gatherings, groups.</param>
/// <param name="Members">What it says.</param>
internal sealed record WorldRow(string File, string List, YamlMappingNode Members)
{
    /// <summary>Its line, counted from 1.</summary>
    public long Line => Members.Start.Line;

    /// <summary>A member's text; null where it is absent or null.</summary>
    public string? this[string key] => Node(key) is YamlScalarNode { Value: not (null or "" or "~" or "null") and var text } ? text : null;

    /// <summary>A member, null where it is absent.</summary>
    public YamlNode? Node(string key) => Members.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    /// <summary>The texts of a list, with their lines; a member that is no list has none.</summary>
    public IEnumerable<(string Text, long Line)> All(string key) =>
        Node(key) is YamlSequenceNode list ? list.OfType<YamlScalarNode>().Select(s => (s.Value ?? "", s.Start.Line)) : [];

    /// <summary>A problem of this entry.</summary>
    public KnowledgeProblem Problem(string what, YamlNode? at = null) => new(File, at?.Start.Line ?? Line, what);

    /// <summary>A year or day as its first or last day; null where it is absent or none.</summary>
    public static DateOnly? Day(YamlNode? node, bool last)
    {
        if (node is not YamlScalarNode { Value: { } text }) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && text.Length == 4 && year > 0)
            return last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

/// <summary>A file with one or more lists of the world.</summary>
internal static class WorldFile
{
    /// <summary>The lists, and the member that tells their entries apart.</summary>
    public static IReadOnlyDictionary<string, string> Keys { get; } = new Dictionary<string, string>
    {
        ["countries"] = "code", ["organisations"] = "name", ["gatherings"] = "name", ["groups"] = "name",
    };

    /// <summary>The one document of a file.</summary>
    /// <exception cref="YamlException">It is no YAML, or not a mapping.</exception>
    public static YamlMappingNode Load(TextReader text)
    {
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw new YamlException(Mark.Empty, Mark.Empty, $"a mapping is wanted, with one or more of {string.Join(", ", Keys.Keys)}");
    }

    /// <summary>The entries of its lists.</summary>
    public static IEnumerable<WorldRow> Rows(string file, YamlMappingNode root, List<KnowledgeProblem> problems)
    {
        foreach (var (key, node) in root.Children)
        {
            if (key is not YamlScalarNode { Value: { } list } || !Keys.ContainsKey(list)) continue;
            if (node is not YamlSequenceNode entries)
            {
                problems.Add(new KnowledgeProblem(file, node.Start.Line, $"'{list}' must be a list"));
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry is YamlMappingNode members) yield return new WorldRow(file, list, members);
                else problems.Add(new KnowledgeProblem(file, entry.Start.Line, $"an entry of '{list}' must be a mapping"));
            }
        }
    }
}
