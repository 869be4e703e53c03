using System.Collections.Immutable;

namespace Entente.Events;

/// <summary>
/// The types, modes and contexts of PLOVER, the codes of CAMEO with their Goldstein values, and the way from the one to the
/// other: knowledge/ontology, with the sources named there.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Ontology
{
    private static readonly Lazy<Ontology> Shipped = new(() => new Ontology(KnowledgeBase.Default));

    private readonly ImmutableDictionary<EventType, PloverType> _types;
    private readonly ImmutableDictionary<CameoCode, CameoCategory> _categories;

    /// <summary>The ontology of a knowledge base.</summary>
    /// <exception cref="KeyNotFoundException">A file, a type or a member is missing.</exception>
    public Ontology(KnowledgeBase knowledge)
    {
        var plover = knowledge.Section("ontology/plover");
        Types = [.. plover.GetProperty("types").EnumerateObject().Select(t => OntologyJson.Type(t.Name, t.Value))];
        _types = Types.ToImmutableDictionary(t => t.Type);
        foreach (var type in Enum.GetValues<EventType>())
            if (!_types.ContainsKey(type)) throw new KeyNotFoundException($"knowledge/ontology/plover.yaml has no type {type}.");
        Contexts = [.. plover.GetProperty("contexts").EnumerateObject().Select(c => new PloverContext(c.Name, c.Value.GetString()!))];
        Categories =
        [
            .. knowledge.Section("ontology/cameo").GetProperty("codes").EnumerateObject()
                .Select(c => OntologyJson.Category(c.Name, c.Value)),
        ];
        _categories = Categories.ToImmutableDictionary(c => c.Code);
    }

    /// <summary>The ontology that this build was made with.</summary>
    public static Ontology Default => Shipped.Value;

    /// <summary>PLOVER's types, in its order: from cooperation to conflict.</summary>
    public ImmutableArray<PloverType> Types { get; }

    /// <summary>PLOVER's contexts, in its order.</summary>
    public ImmutableArray<PloverContext> Contexts { get; }

    /// <summary>CAMEO's categories, by root and code.</summary>
    public ImmutableArray<CameoCategory> Categories { get; }

    /// <summary>What PLOVER says of a type.</summary>
    public PloverType this[EventType type] => _types[type];

    /// <summary>A mode of a type.</summary>
    /// <returns>Null where the type has no such mode.</returns>
    public PloverMode? Mode(EventType type, string? mode)
    {
        foreach (var own in _types[type].Modes)
            if (own.Name == mode) return own;
        return null;
    }

    /// <summary>The category of a code, null where CAMEO has none.</summary>
    public CameoCategory? Find(CameoCode code) => _categories.GetValueOrDefault(code);

    /// <summary>The quad class of a type.</summary>
    public QuadClass Quad(EventType type) => _types[type].Quad;

    /// <summary>PLOVER's score of a mode, or of the type where the mode is null or not one of its own.</summary>
    public double Score(EventType type, string? mode = null) => Mode(type, mode)?.Score ?? _types[type].Score;

    /// <summary>The Goldstein value of a code, null where none is defined.</summary>
    public double? Goldstein(CameoCode code) => Find(code)?.Goldstein;

    /// <summary>What a code is in PLOVER, null where CAMEO has no such code and where PLOVER has dropped or split it.</summary>
    public PloverCode? ToPlover(CameoCode code) => Find(code)?.Plover;

    /// <summary>
    /// The most general CAMEO code of an event: that of its contexts where they lead to one, else of its mode, else of its type.
    /// </summary>
    public CameoCode ToCameo(EventType type, string? mode = null, IEnumerable<string>? contexts = null) =>
        (Mode(type, mode)?.Cameo ?? _types[type].Cameo).In(contexts ?? []);

    /// <summary>What PLOVER makes of an act that is still to come, null where it stays what it is.</summary>
    public FutureAct? Future(EventType type, string? mode = null) => Mode(type, mode)?.Future ?? _types[type].Future;
}
