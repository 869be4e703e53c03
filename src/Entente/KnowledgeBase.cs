using System.Text.Json;
using Entente.Parties;

namespace Entente;

/// <summary>
/// What Entente knows besides the model: word lists, frames, countries. Written as YAML in knowledge/, compiled at
/// build, read once. Each room of the library reads its own section.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Shipped = new(() =>
    {
        using var stream = typeof(KnowledgeBase).Assembly.GetManifestResourceStream("knowledge.json")
            ?? throw new InvalidOperationException("This build of Entente carries no knowledge.");
        return Load(stream);
    });

    private readonly JsonElement _root;
    private readonly WorldChanges _changes;

    private KnowledgeBase(JsonElement root, WorldChanges changes, ActorList actors)
    {
        _root = root;
        _changes = changes;
        Actors = actors;
    }

    /// <summary>The knowledge that this build was made with.</summary>
    public static KnowledgeBase Default => Shipped.Value;

    /// <summary>Reads compiled knowledge: UTF-8 JSON as the knowledge compiler writes it.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static KnowledgeBase Load(Stream compiled)
    {
        using var document = JsonDocument.Parse(compiled);
        return new KnowledgeBase(document.RootElement.Clone(), WorldChanges.None, ActorList.Empty);
    }

    /// <summary>A user's own actors.</summary>
    internal ActorList Actors { get; }

    /// <summary>The same knowledge with a user's own lists of actors, whose word goes before all that it says of their names.</summary>
    public KnowledgeBase WithActors(ActorList actors) => new(_root, _changes, actors);

    /// <summary>
    /// The same knowledge with a user's changes to the world: entries in the shape of knowledge/world that change those
    /// of the same code (countries) or name (all others), member by member, or are added.
    /// </summary>
    /// <param name="compiled">UTF-8 JSON as the knowledge compiler makes of such a file.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public KnowledgeBase WithWorld(Stream compiled)
    {
        using var document = JsonDocument.Parse(compiled);
        return new KnowledgeBase(_root, _changes.And(document.RootElement), Actors);
    }

    /// <summary>A file of knowledge/ by its path without extension, such as <c>english/titles</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    internal JsonElement Section(string name) =>
        _root.TryGetProperty(name, out var section)
            ? _changes.In(name, section)
            : throw new KeyNotFoundException($"knowledge/{name}.yaml is missing.");

    /// <summary>The names of all its files.</summary>
    internal IEnumerable<string> Names => _root.EnumerateObject().Select(s => s.Name);

    /// <summary>The list of words at <paramref name="key"/> of a section, lower-cased unless <paramref name="keepCase"/>.</summary>
    internal HashSet<string> Words(string section, string key, bool keepCase = false) =>
        [.. Section(section).GetProperty(key).EnumerateArray()
            .Select(e => keepCase ? e.GetString()! : e.GetString()!.ToLowerInvariant())];
}
