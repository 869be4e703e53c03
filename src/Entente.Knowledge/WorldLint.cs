using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Knowledge;

/// <summary>
/// Checks the lists of knowledge/world: the shape of each entry, and that they fit together. Codes and names are unique,
/// what an entry refers to exists, no name has two bearers of today unless it stands in <c>ambiguous</c>, and no number of
/// the state system counts two states at a time.
/// </summary>
public static class WorldLint
{
    private static readonly string[] Aliases =
        ["name", "names", "adjectives", "demonyms", "capital", "metonyms", "parliament", "parts", "venues"];

    /// <summary>Checks the folder <c>world</c> of a knowledge folder that compiles.</summary>
    /// <returns>The problems, in the order of files and lines.</returns>
    public static IReadOnlyList<KnowledgeProblem> Check(string folder)
    {
        var problems = new List<KnowledgeProblem>();
        var files = new List<(string Name, YamlMappingNode Root)>();
        var world = Path.Combine(folder, "world");
        if (!Directory.Exists(world)) return [];
        foreach (var path in Directory.EnumerateFiles(world, "*.yaml").Order(StringComparer.Ordinal))
            if (Load(path, "world/" + Path.GetFileName(path), problems) is { } root)
                files.Add(("world/" + Path.GetFileName(path), root));
        var rows = files.SelectMany(f => WorldFile.Rows(f.Name, f.Root, problems)).ToList();
        problems.AddRange(rows.SelectMany(WorldShape.Check));
        problems.AddRange(Keys(rows));
        problems.AddRange(References(rows));
        problems.AddRange(Codes(rows, [.. files.SelectMany(f => Texts(f.Root, "classes"))]));
        foreach (var (name, root) in files)
            problems.AddRange(Names(rows.Where(r => r.File == name), [.. Ambiguous(root).Select(a => a.Alias)]));
        problems.AddRange(Numbers(rows));
        return [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
    }

    /// <summary>Checks a user's own file of changes to the world, each entry by itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isState">Whether a code is that of a state known already, whose name need not be said again.</param>
    public static IReadOnlyList<KnowledgeProblem> CheckFile(string path, Func<string, bool> isState)
    {
        var problems = new List<KnowledgeProblem>();
        if (Load(path, path, problems) is not { } root) return problems;
        foreach (var key in root.Children.Keys.OfType<YamlScalarNode>().Where(k => !WorldFile.Keys.ContainsKey(k.Value!)))
            problems.Add(new KnowledgeProblem(path, key.Start.Line, $"'{key.Value}' is no list of the world; there are {string.Join(", ", WorldFile.Keys.Keys)}"));
        var rows = WorldFile.Rows(path, root, problems).ToList();
        problems.AddRange(rows.SelectMany(WorldShape.Check));
        foreach (var row in rows.Where(r => r["name"] is null && r["code"] is { } code && WorldShape.IsCode(code) && !isState(code)))
            problems.Add(row.Problem($"there is no state '{row["code"]}' to change; a new one needs a 'name'"));
        return [.. problems.OrderBy(p => p.Line)];
    }

    private static YamlMappingNode? Load(string path, string name, List<KnowledgeProblem> problems)
    {
        try
        {
            using var text = new StreamReader(path);
            return WorldFile.Load(text);
        }
        catch (YamlException e)
        {
            problems.Add(new KnowledgeProblem(name, Math.Max(1, e.Start.Line), e.Message));
        }
        // YamlDotNet's own word for a bracket that is never closed.
        catch (InvalidOperationException)
        {
            problems.Add(new KnowledgeProblem(name, 1, "a bracket or a quotation mark is not closed"));
        }

        return null;
    }

    private static IEnumerable<KnowledgeProblem> Keys(List<WorldRow> rows) => rows
        .Where(r => r[WorldFile.Keys[r.List]] is not null)
        .GroupBy(r => (r.List, Key: r[WorldFile.Keys[r.List]]))
        .SelectMany(g => g.Skip(1).Select(r => r.Problem($"'{g.Key.Key}' stands in {r.List} already, in line {g.First().Line}")));

    private static IEnumerable<KnowledgeProblem> References(List<WorldRow> rows)
    {
        var countries = Known(rows, "countries");
        var organisations = Known(rows, "organisations");
        foreach (var row in rows)
        {
            foreach (var key in new[] { "part-of", "counted-as", "host" })
                if (row[key] is { } name && !(row.List == "countries" ? countries : organisations).Contains(name))
                    yield return row.Problem($"there is no '{name}' for '{key}'", row.Node(key));
            if (row.List != "groups") continue;
            foreach (var (code, line) in row.All("country"))
                if (!countries.Contains(code))
                    yield return new KnowledgeProblem(row.File, line, $"there is no country '{code}'");
        }
    }

    private static HashSet<string> Known(List<WorldRow> rows, string list) =>
        [.. rows.Where(r => r.List == list).Select(r => r[WorldFile.Keys[list]]).OfType<string>()];

    // An organ may have the code of the organisation that it is part of, and codes of a class stand for several.
    private static IEnumerable<KnowledgeProblem> Codes(List<WorldRow> rows, HashSet<string> classes)
    {
        var organisations = rows.Where(r => r.List == "organisations" && r["code"] is not null && !classes.Contains(r["code"]!)).ToList();
        foreach (var group in organisations.GroupBy(r => r["code"]!))
        {
            var names = group.Select(r => r["name"]).ToHashSet();
            foreach (var row in group.Where(r => !names.Contains(r["part-of"])).Skip(1))
                yield return row.Problem($"'{group.Key}' is the code of {group.First()["name"]} already; a code that stands for a kind belongs in 'classes'", row.Node("code"));
        }
    }

    private static IEnumerable<KnowledgeProblem> Names(IEnumerable<WorldRow> rows, HashSet<string> ambiguous)
    {
        var bearers = new Dictionary<string, WorldRow>();
        foreach (var row in rows.Where(r => r.Node("to") is null))
            foreach (var (alias, line) in Aliases.SelectMany(a => a == "name" ? [(row[a] ?? "", row.Line)] : row.All(a)))
                if (!bearers.TryAdd(alias, row) && bearers[alias] is var first && first != row && !ambiguous.Contains(alias))
                    yield return new KnowledgeProblem(row.File, line, $"'{alias}' names {first["name"]} too; say in 'ambiguous' which it means");
    }

    private static IEnumerable<KnowledgeProblem> Numbers(List<WorldRow> rows)
    {
        var numbers = from row in rows
                      from list in new[] { "cow", "gw" }
                      where row.Node(list) is YamlSequenceNode
                      from node in (YamlSequenceNode)row.Node(list)!
                      select StateNumber.Of(row, list, node);
        foreach (var group in numbers.OfType<StateNumber>().GroupBy(n => (n.List, n.Number)))
            foreach (var problem in Overlaps(group, (one, other) => $"the number {one.Number} of '{one.List}' counts {other.Row["name"]} at the same time"))
                yield return problem;
        foreach (var group in numbers.OfType<StateNumber>().GroupBy(n => (n.List, n.Row)))
            foreach (var problem in Overlaps(group, (one, other) => $"{one.Row["name"]} has the numbers {other.Number} and {one.Number} of '{one.List}' at the same time"))
                yield return problem;
    }

    private static IEnumerable<KnowledgeProblem> Overlaps(IEnumerable<StateNumber> numbers, Func<StateNumber, StateNumber, string> say)
    {
        var ordered = numbers.OrderBy(n => n.First).ToList();
        for (var i = 1; i < ordered.Count; i++)
            if (ordered[i].First <= ordered[i - 1].Last)
                yield return new KnowledgeProblem(ordered[i].Row.File, ordered[i].Line, say(ordered[i], ordered[i - 1]));
    }

    private static IEnumerable<(string Alias, long Line)> Ambiguous(YamlMappingNode root) =>
        root.Children.TryGetValue(new YamlScalarNode("ambiguous"), out var node) && node is YamlSequenceNode list
            ? list.OfType<YamlMappingNode>().Select(a => (a.Children.TryGetValue(new YamlScalarNode("alias"), out var alias) ? alias.ToString() : "", a.Start.Line))
            : [];

    private static IEnumerable<string> Texts(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlSequenceNode list
            ? list.OfType<YamlScalarNode>().Select(s => s.Value ?? "")
            : [];
}
