using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente;

/// <summary>
/// A user's own changes to knowledge/world. An entry changes the members it names of the entry with the same key and
/// leaves the others; without such an entry it is a new one.
/// </summary>
internal sealed class WorldChanges
{
    // Each list stands in one file, and its entries are told apart by one member.
    private static readonly (string Section, string List, string Key)[] Lists =
    [
        ("world/countries", "countries", "code"),
        ("world/organisations", "organisations", "name"),
        ("world/gatherings", "gatherings", "name"),
        ("world/armed-groups", "groups", "name"),
    ];

    private readonly Dictionary<string, JsonNode> _lists;

    private WorldChanges(Dictionary<string, JsonNode> lists) => _lists = lists;

    /// <summary>No changes.</summary>
    public static WorldChanges None { get; } = new([]);

    /// <summary>These changes and then others.</summary>
    public WorldChanges And(JsonElement others)
    {
        var lists = _lists.ToDictionary(l => l.Key, l => l.Value.DeepClone());
        foreach (var (_, list, key) in Lists)
            if (others.TryGetProperty(list, out var entries))
                Merge(lists.TryGetValue(list, out var given) ? given : lists[list] = new JsonArray(), entries, key);
        return new WorldChanges(lists);
    }

    /// <summary>A section with the changes in it.</summary>
    public JsonElement In(string name, JsonElement section)
    {
        var (_, list, key) = Array.Find(Lists, l => l.Section == name);
        if (list is null || !_lists.TryGetValue(list, out var changes)) return section;
        var changed = JsonSerializer.SerializeToNode(section)!;
        Merge(changed[list]!, JsonSerializer.SerializeToElement(changes), key);
        return JsonSerializer.SerializeToElement(changed);
    }

    private static void Merge(JsonNode into, JsonElement entries, string key)
    {
        var known = into.AsArray().ToDictionary(e => e![key]!.GetValue<string>(), e => e!.AsObject());
        foreach (var entry in entries.EnumerateArray())
        {
            var code = entry.GetProperty(key).GetString()!;
            if (!known.TryGetValue(code, out var target)) into.AsArray().Add((JsonNode)(target = known[code] = []));
            foreach (var member in entry.EnumerateObject()) target[member.Name] = JsonSerializer.SerializeToNode(member.Value);
        }
    }
}
