using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Events;

/// <summary>Entries of the compiled ontology as values.</summary>
internal static class OntologyJson
{
    public static PloverType Type(string name, JsonElement json)
    {
        var future = json.TryGetProperty("future", out var act)
            ? new FutureAct(ParseType(act.GetProperty("type").GetString()!), Code(act.GetProperty("cameo")))
            : null;
        var score = json.GetProperty("score").GetDouble();
        return new PloverType(ParseType(name), ParseQuad(json.GetProperty("quad").GetString()!), score,
            json.GetProperty("meaning").GetString()!, Text(json, "recipient") == "required",
            json.TryGetProperty("modes", out var modes)
                ? [.. modes.EnumerateObject().Select(m => Mode(m.Name, m.Value, score, future))]
                : [],
            Equivalent(json), future, Text(json, "note"));
    }

    public static CameoCategory Category(string code, JsonElement json) => new(
        new CameoCode(code), json.GetProperty("name").GetString()!,
        json.GetProperty("goldstein") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null,
        Plover(json, "plover"), Plover(json, "nearest"));

    // A mode that has its own code for the intent is, to come, of the type that its type is.
    private static PloverMode Mode(string name, JsonElement json, double scoreOfType, FutureAct? future) => new(name,
        json.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? score.GetDouble() : scoreOfType,
        json.GetProperty("meaning").GetString()!, Equivalent(json),
        future is not null && json.TryGetProperty("future", out var intent) ? future with { Cameo = Code(intent) } : future,
        Text(json, "note"));

    private static CameoEquivalent Equivalent(JsonElement json) => new(Code(json.GetProperty("cameo")),
        json.TryGetProperty("by-context", out var codes)
            ? codes.EnumerateObject().ToImmutableDictionary(c => c.Name, c => Code(c.Value))
            : []);

    private static PloverCode? Plover(JsonElement json, string key) =>
        json.TryGetProperty(key, out var code) && code.ValueKind == JsonValueKind.Object
            ? new PloverCode(ParseType(code.GetProperty("type").GetString()!), Text(code, "mode"),
                code.TryGetProperty("contexts", out var contexts) ? [.. contexts.EnumerateArray().Select(c => c.GetString()!)] : [])
            : null;

    private static CameoCode Code(JsonElement json) => new(json.GetString()!);

    private static EventType ParseType(string name) => Enum.Parse<EventType>(name, ignoreCase: true);

    private static QuadClass ParseQuad(string name) =>
        Enum.Parse<QuadClass>(name.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var text) ? text.GetString() : null;
}
