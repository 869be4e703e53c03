using System.Text.Json;

namespace Entente.Events;

/// <summary>What PLOVER and CAMEO say of types and codes: quad classes, scores, Goldstein values (knowledge/ontology).</summary>
internal sealed class Ontology
{
    private readonly Dictionary<EventType, JsonElement> _types = [];
    private readonly Dictionary<string, double> _goldstein = [];

    public Ontology(KnowledgeBase knowledge)
    {
        foreach (var type in knowledge.Section("ontology/plover").GetProperty("types").EnumerateObject())
            _types[Enum.Parse<EventType>(type.Name, ignoreCase: true)] = type.Value;
        foreach (var code in knowledge.Section("ontology/cameo").GetProperty("codes").EnumerateObject())
            _goldstein[code.Name] = code.Value.GetProperty("goldstein").GetDouble();
    }

    /// <summary>PLOVER's quad class of a type.</summary>
    public string Quad(EventType type) => _types[type].GetProperty("quad").GetString()!;

    /// <summary>PLOVER's score of a type, or of its mode where the mode has one of its own.</summary>
    public double Scale(EventType type, string? mode) =>
        mode is not null && _types[type].TryGetProperty("modes", out var modes) && modes.TryGetProperty(mode, out var score)
            ? score.GetDouble()
            : _types[type].GetProperty("score").GetDouble();

    /// <summary>The Goldstein value of a CAMEO code, null where none is defined.</summary>
    public double? Goldstein(string cameo) => _goldstein.TryGetValue(cameo, out var value) ? value : null;
}
