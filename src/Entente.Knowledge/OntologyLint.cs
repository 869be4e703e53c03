using System.Globalization;

namespace Entente.Knowledge;

/// <summary>
/// Checks knowledge/ontology: scores fit their quad classes, every code, type, mode and context that is
/// named exists, and the way from PLOVER to CAMEO leads back to the type that it came from.
/// </summary>
public static class OntologyLint
{
    private const string None = "none";
    private const double Most = 10;

    /// <summary>Checks a knowledge folder that compiles.</summary>
    /// <returns>The problems, in the order of files and lines; none where the folder has no ontology.</returns>
    public static IReadOnlyList<KnowledgeProblem> Check(string folder)
    {
        if (OntologyFile.Load(folder, "ontology/plover.yaml") is not { } plover
            || OntologyFile.Load(folder, "ontology/cameo.yaml") is not { } cameo)
            return [];
        var ontology = new Tables(plover, cameo);
        return
        [
            .. new[]
            {
                ontology.Types.SelectMany(t => Type(t, ontology)),
                ontology.Codes.Values.SelectMany(c => Category(c, ontology)),
            }.SelectMany(p => p).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line),
        ];
    }

    private static IEnumerable<KnowledgeProblem> Type(OntologyEntry type, Tables ontology)
    {
        if (type["quad"] is not { } quad || !ontology.Quads.Contains(quad))
        {
            yield return type.Problem($"{type.Name} needs a 'quad': {string.Join(", ", ontology.Quads)}", "quad");
            yield break;
        }

        if (type["recipient"] is not (null or "required")) yield return type.Problem("'recipient' is required, or left out", "recipient");
        var isFriendly = quad.EndsWith("cooperation", StringComparison.Ordinal);
        foreach (var entry in type.Entries("modes").Prepend(type))
            foreach (var problem in Scored(entry, isFriendly).Concat(Leads(entry, type.Name, ontology)))
                yield return problem;
        if (type.Entry("future") is not { } future) yield break;
        if (!ontology.Has(future["type"])) yield return future.Problem($"there is no type '{future["type"]}'", "type");
        var intents = type.Entries("modes").Where(m => m["future"] is not null).Select(m => (m, "future")).Prepend((future, "cameo"));
        foreach (var (entry, key) in intents)
            if (ontology.TypeOf(entry[key]) != future["type"])
                yield return entry.Problem($"'{entry[key]}' is no code of {future["type"]}", key);
    }

    private static IEnumerable<KnowledgeProblem> Scored(OntologyEntry entry, bool isFriendly)
    {
        if (entry["meaning"] is null) yield return entry.Problem($"{entry.Name} needs a 'meaning'");
        if (entry.Number("score") is not { } score)
        {
            if (!entry.SaysNull("score")) yield return entry.Problem($"{entry.Name} needs a 'score', a number or null", "score");
        }
        else if (Math.Abs(score) > Most)
        {
            yield return entry.Problem($"the score {Said(score)} is not between -10 and 10", "score");
        }
        else if ((isFriendly ? score <= 0 : score > 0) && entry["note"] is null)
        {
            yield return entry.Problem($"the score {Said(score)} does not fit the quad class; say in 'note' why", "score");
        }
    }

    private static IEnumerable<KnowledgeProblem> Leads(OntologyEntry entry, string type, Tables ontology)
    {
        var code = entry["cameo"];
        if (!ontology.Codes.ContainsKey(code ?? ""))
            yield return entry.Problem($"there is no CAMEO code '{code}'", "cameo");
        else if (ontology.TypeOf(code) is var back && back != type && entry["note"] is null)
            yield return entry.Problem($"'{code}' leads back to {back}; say in 'note' why", "cameo");
        foreach (var context in entry.Entries("by-context"))
        {
            if (!ontology.Contexts.Contains(context.Name)) yield return context.Problem($"there is no context '{context.Name}'");
            if (ontology.TypeOf(context.Node.ToString()) != type)
                yield return context.Problem($"'{context.Node}' is no code of {type}");
        }
    }

    private static IEnumerable<KnowledgeProblem> Category(OntologyEntry code, Tables ontology)
    {
        if (code.Name is not { Length: >= 2 and <= 4 } || !code.Name.All(char.IsAsciiDigit))
            yield return code.Problem($"'{code.Name}' is no code of two to four digits");
        else if (code.Name.Length > 2 && !ontology.Codes.ContainsKey(code.Name[..^1]))
            yield return code.Problem($"there is no code '{code.Name[..^1]}' that '{code.Name}' falls under");
        if (code["name"] is null) yield return code.Problem($"'{code.Name}' needs a 'name'");
        if (!code.SaysNull("goldstein") && !(code.Number("goldstein") is { } value && Math.Abs(value) <= Most))
            yield return code.Problem("'goldstein' is a number between -10 and 10, or null", "goldstein");
        if (code.Entry("plover") is not { } plover) yield return code.Problem($"'{code.Name}' needs a 'plover': a type, or {None}");
        else if (code["plover"] != None)
            foreach (var problem in Coded(plover, ontology)) yield return problem;
        if (code.Entry("nearest") is not { } nearest) yield break;
        if (code["plover"] != None) yield return code.Problem("'nearest' is for codes that PLOVER has dropped", "nearest");
        foreach (var problem in Coded(nearest, ontology)) yield return problem;
    }

    private static IEnumerable<KnowledgeProblem> Coded(OntologyEntry plover, Tables ontology)
    {
        foreach (var problem in TypeAndMode(plover, ontology)) yield return problem;
        foreach (var context in plover.Items("contexts"))
            if (!ontology.Contexts.Contains(context.ToString()))
                yield return new KnowledgeProblem(plover.File, context.Start.Line, $"there is no context '{context}'");
    }

    private static IEnumerable<KnowledgeProblem> TypeAndMode(OntologyEntry entry, Tables ontology)
    {
        var type = entry["type"];
        if (!ontology.Has(type))
            yield return entry.Problem($"there is no type '{type}'", "type");
        else if (entry["mode"] is { } mode && !ontology.HasMode(type!, mode))
            yield return entry.Problem($"{type} has no mode '{mode}'", "mode");
    }

    private static string Said(double number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Tables(OntologyEntry plover, OntologyEntry cameo)
    {
        public IReadOnlyList<OntologyEntry> Types { get; } = [.. plover.Entries("types")];

        public HashSet<string> Quads { get; } = [.. plover.Entries("quads").Select(q => q.Name)];

        public HashSet<string> Contexts { get; } = [.. plover.Entries("contexts").Select(c => c.Name)];

        public IReadOnlyDictionary<string, OntologyEntry> Codes { get; } = cameo.Entries("codes").ToDictionary(c => c.Name);

        public bool Has(string? type) => Types.Any(t => t.Name == type);

        public bool HasMode(string type, string mode) =>
            Types.First(t => t.Name == type).Entries("modes").Any(m => m.Name == mode);

        public string? TypeOf(string? code) =>
            code is not null && Codes.TryGetValue(code, out var entry) ? entry.Entry("plover")?["type"] : null;
    }
}
