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
                foreach (var name in outer.Name.Split(", "))
                    codes[(name, inner.Name)] = Read(name, inner.Value, ontology);
        _codes = codes.ToFrozenDictionary();
    }

    /// <summary>The code of an act about another, its own where that changes nothing; what is said of a frame goes before what is said of its type.</summary>
    public ActCode Of(Frame frame, ActCode outer, ActCode inner)
    {
        // A frame that names its mode knows better.
        if (outer.Mode is not null) return outer;
        var about = inner.Type.ToString().ToUpperInvariant();
        foreach (var key in new[] { frame.Name, outer.Type.ToString().ToUpperInvariant() })
            foreach (var content in new[] { inner.Cameo.Value, $"{about}/{inner.Mode}", about })
                if (_codes.TryGetValue((key, content), out var finer)) return finer;
        return outer;
    }

    private static ActCode Read(string outer, JsonElement entry, Ontology ontology)
    {
        var name = entry.TryGetProperty("type", out var own) ? own.GetString()! : outer;
        if (!Enum.TryParse<EventType>(name, ignoreCase: true, out var type)) throw new FormatException($"there is no type '{name}'");
        var mode = entry.TryGetProperty("mode", out var told) ? told.GetString() : null;
        return new ActCode(type, mode, entry.TryGetProperty("cameo", out var code) ? new CameoCode(code.GetString()!) : ontology.ToCameo(type, mode));
    }
}
