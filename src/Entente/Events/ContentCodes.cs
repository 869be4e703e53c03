using System.Collections.Frozen;
using System.Text.Json;
using Entente.Language;

namespace Entente.Events;

/// <summary>
/// What an act becomes by what it is about: asking for help is REQUEST/assist, promising a withdrawal CONCEDE. From
/// knowledge/ontology/content.yaml.
/// </summary>
internal sealed class ContentCodes
{
    private readonly FrozenDictionary<(string Outer, string Inner), ActCode> _codes;
    private readonly FrozenDictionary<string, string> _parallel;

    /// <exception cref="FormatException">A type is none, or a class of words.</exception>
    public ContentCodes(KnowledgeBase knowledge, Ontology ontology, WordClasses classes)
    {
        var section = knowledge.Section("ontology/content");
        var codes = new Dictionary<(string, string), ActCode>();
        foreach (var outer in section.GetProperty("content").EnumerateObject())
            foreach (var inner in outer.Value.EnumerateObject())
                foreach (var name in outer.Name.Split(", "))
                    foreach (var key in inner.Name.StartsWith('@') ? classes.Expand(inner.Name) : [inner.Name])
                        codes.TryAdd((name, key), Read(name, inner.Value, ontology));
        _codes = codes.ToFrozenDictionary();
        _parallel = section.GetProperty("parallel").EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.GetString()!);
    }

    /// <summary>The code of an act about another, null where that changes nothing; what is said of a frame goes before what is said of its type.</summary>
    public ActCode? Of(Frame frame, ActCode outer, ActCode inner)
    {
        var about = inner.Type.ToString().ToUpperInvariant();
        return Of(frame, outer, inner.Cameo.Value, $"{about}/{inner.Mode}", about);
    }

    /// <summary>The code of an act about what a word of no frame says: "asked for reforms"; null where that changes nothing.</summary>
    public ActCode? Of(Frame frame, ActCode outer, Token word) => Of(frame, outer, word.Lemma.ToLowerInvariant());

    private ActCode? Of(Frame frame, ActCode outer, params ReadOnlySpan<string> contents)
    {
        // A frame that names its mode knows better.
        if (outer.Mode is not null) return null;
        foreach (var key in (ReadOnlySpan<string>)[frame.Name, outer.Type.ToString().ToUpperInvariant()])
            foreach (var content in contents)
                if (_codes.TryGetValue((key, content), out var finer)) return InBranch(outer, finer);
        return null;
    }

    // CAMEO parts appeals from demands and gives both the same branches.
    private ActCode InBranch(ActCode outer, ActCode finer) =>
        _parallel.TryGetValue(outer.Cameo.Root.Value, out var other) && finer.Cameo.Root.Value == other
            ? finer with { Cameo = new CameoCode(outer.Cameo.Root.Value + finer.Cameo.Value[2..]) }
            : finer;

    private static ActCode Read(string outer, JsonElement entry, Ontology ontology)
    {
        var name = entry.TryGetProperty("type", out var own) ? own.GetString()! : outer;
        if (!Enum.TryParse<EventType>(name, ignoreCase: true, out var type)) throw new FormatException($"there is no type '{name}'");
        var mode = entry.TryGetProperty("mode", out var told) ? told.GetString() : null;
        return new ActCode(type, mode, entry.TryGetProperty("cameo", out var code) ? new CameoCode(code.GetString()!) : ontology.ToCameo(type, mode));
    }
}
