using System.Collections.Frozen;
using System.Text.Json;

namespace Entente.Events;

/// <summary>
/// What an act becomes by what it is about: asking for help is REQUEST/assist, promising a withdrawal CONCEDE. From
/// knowledge/ontology/content.yaml.
/// </summary>
internal sealed class ContentCodes
{
    private readonly FrozenDictionary<(string Outer, string Inner), ActCode> _codes;

    /// <exception cref="FormatException">A type is none.</exception>
    public ContentCodes(KnowledgeBase knowledge, Ontology ontology)
    {
        var codes = new Dictionary<(string, string), ActCode>();
        foreach (var outer in knowledge.Section("ontology/content").GetProperty("content").EnumerateObject())
            foreach (var inner in outer.Value.EnumerateObject())
                codes[(outer.Name, inner.Name)] = Read(outer.Name, inner.Value, ontology);
        _codes = codes.ToFrozenDictionary();
    }

    /// <summary>The code of an act about another, its own where that changes nothing.</summary>
    public ActCode Of(ActCode outer, ActCode inner)
    {
        // A frame that names its mode knows better.
        if (outer.Mode is not null) return outer;
        var key = outer.Type.ToString().ToUpperInvariant();
        var about = inner.Type.ToString().ToUpperInvariant();
        return _codes.TryGetValue((key, $"{about}/{inner.Mode}"), out var finer) || _codes.TryGetValue((key, about), out finer) ? finer : outer;
    }

    private static ActCode Read(string outer, JsonElement entry, Ontology ontology)
    {
        var name = entry.TryGetProperty("type", out var own) ? own.GetString()! : outer;
        if (!Enum.TryParse<EventType>(name, ignoreCase: true, out var type)) throw new FormatException($"there is no type '{name}'");
        var mode = entry.TryGetProperty("mode", out var told) ? told.GetString() : null;
        return new ActCode(type, mode, entry.TryGetProperty("cameo", out var code) ? new CameoCode(code.GetString()!) : ontology.ToCameo(type, mode));
    }
}
