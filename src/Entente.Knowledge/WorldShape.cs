using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Entente.Knowledge;

/// <summary>What each entry of a list of the world must be by itself.</summary>
internal static class WorldShape
{
    private static readonly string[] Texts = ["name", "code", "part-of", "plover", "counted-as", "reason", "note", "type", "seat", "host", "place", "numbered", "cameo-group"];

    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["countries"] = ["code", "name", "names", "adjectives", "demonyms", "capital", "metonyms", "parliament", "parts", "venues", "part-of",
            "from", "to", "disputed", "reason", "cow", "gw", "counted-as", "plover", "note"],
        ["organisations"] = ["code", "name", "names", "kind", "type", "part-of", "seat", "from", "to", "note"],
        ["gatherings"] = ["name", "names", "kind", "numbered", "host", "place", "from", "to", "note"],
        ["groups"] = ["name", "names", "kind", "country", "cameo-group", "from", "to", "note"],
    };

    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["organisations"] = ["organization"], ["gatherings"] = ["gathering"], ["groups"] = ["group"],
    };

    private static readonly string[] Types =
        ["intergovernmental", "body", "alliance", "court", "bank", "mission", "regime", "forum", "movement", "ngo"];

    public static IEnumerable<KnowledgeProblem> Check(WorldRow row)
    {
        var key = WorldFile.Keys[row.List];
        if (row[key] is not { } name)
        {
            yield return row.Problem($"an entry of {row.List} needs a '{key}'");
            yield break;
        }

        if (row.List == "countries" && !IsCode(name)) yield return row.Problem($"'{name}' is no code of three capital letters");
        foreach (var (member, value) in row.Members.Children)
            foreach (var problem in Member(row, (member as YamlScalarNode)?.Value ?? "", member, value))
                yield return problem;
        if (WorldRow.Day(row.Node("from"), last: false) > WorldRow.Day(row.Node("to"), last: true))
            yield return row.Problem($"{name} ends before it begins", row.Node("to"));
        if (row["disputed"] == "true" != row["reason"] is not null && row.Node("disputed") is not null)
            yield return row.Problem($"{name} is disputed and has no 'reason', or a reason and is not disputed", row.Node("disputed"));
    }

    public static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    private static IEnumerable<KnowledgeProblem> Member(WorldRow row, string key, YamlNode at, YamlNode value)
    {
        if (!Members[row.List].Contains(key))
        {
            yield return row.Problem($"'{key}' is no member of {row.List}; there are {string.Join(", ", Members[row.List])}", at);
        }
        else if (key is "from" or "to")
        {
            if (row[key] is not null && WorldRow.Day(value, last: false) is null) yield return row.Problem($"'{value}' at '{key}' is no year and no day such as 1990-10-03", at);
        }
        else if (key is "cow" or "gw")
        {
            foreach (var problem in Numbers(row, key, value)) yield return problem;
        }
        else if (key == "disputed")
        {
            if (row[key] is not (null or "true" or "false")) yield return row.Problem("'disputed' is true or false", at);
        }
        else if (key == "kind")
        {
            if (!Kinds[row.List].Contains(row[key])) yield return row.Problem($"'{value}' is no kind that {row.List} have; it is {string.Join(" or ", Kinds[row.List])}", at);
        }
        else if (Texts.Contains(key))
        {
            if (value is not YamlScalarNode) yield return row.Problem($"'{key}' must be a plain value", at);
            else if (key == "type" && !Types.Contains(row[key])) yield return row.Problem($"'{value}' is no type; there are {string.Join(", ", Types)}", at);
        }
        else if (value is not YamlSequenceNode list || list.Any(i => i is not YamlScalarNode { Value.Length: > 0 }))
        {
            yield return row.Problem($"'{key}' must be a list of names", at);
        }
    }

    private static IEnumerable<KnowledgeProblem> Numbers(WorldRow row, string key, YamlNode value)
    {
        if (value is not YamlSequenceNode list)
        {
            yield return row.Problem($"'{key}' must be a list such as [{{number: 2, from: 1816-01-01}}]", value);
            yield break;
        }

        foreach (var node in list)
        {
            if (StateNumber.Of(row, key, node) is not { } number) yield return row.Problem($"'{key}' wants a number, its first day and, where it has one, its last", node);
            else if (number.First > number.Last) yield return row.Problem($"the number {number.Number} ends before it begins", node);
        }
    }
}

/// <summary>A number of a list of the state system, and when it holds.</summary>
internal sealed record StateNumber(WorldRow Row, string List, int Number, DateOnly First, DateOnly Last, long Line)
{
    /// <summary>Reads one; null where it is none.</summary>
    public static StateNumber? Of(WorldRow row, string list, YamlNode node) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("number"), out var number)
        && int.TryParse((number as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
        && Bound(map, "from", last: false, DateOnly.MinValue) is { } first && Bound(map, "to", last: true, DateOnly.MaxValue) is { } last
        && map.Children.Keys.All(k => k is YamlScalarNode { Value: "number" or "from" or "to" or "microstate" })
            ? new StateNumber(row, list, value, first, last, node.Start.Line)
            : null;

    private static DateOnly? Bound(YamlMappingNode map, string key, bool last, DateOnly open) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var bound) ? WorldRow.Day(bound, last) : open;
}
