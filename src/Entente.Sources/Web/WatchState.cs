using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Sources.Web;

/// <summary>What a watch remembers: which versions of feeds it has, and which items it has seen. Kept in a file, written whole or not at all.</summary>
public sealed partial class WatchState
{
    private readonly string? _path;
    private readonly Memory _memory;
    private readonly HashSet<string> _seen;

    private WatchState(string? path, Memory memory)
    {
        (_path, _memory) = (path, memory);
        _seen = [.. memory.Seen];
    }

    /// <summary>The state that a file keeps; an empty one where there is none yet.</summary>
    /// <param name="path">The file; null keeps nothing.</param>
    /// <exception cref="InvalidDataException">The file is there and no state.</exception>
    public static WatchState Open(string? path)
    {
        if (path is null || !File.Exists(path)) return new WatchState(path, new Memory([], []));
        try
        {
            return new WatchState(path, JsonSerializer.Deserialize(File.ReadAllBytes(path), Json.Default.Memory) ?? throw new InvalidDataException(path));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(path, e);
        }
    }

    internal Validators? Of(string feed) => _memory.Feeds.GetValueOrDefault(feed);

    internal void Keep(string feed, Validators validators) => _memory.Feeds[feed] = validators;

    /// <summary>Whether an item is new; from now on it is not. Two feeds may announce one page.</summary>
    internal bool IsNew(string item)
    {
        var key = Key(item);
        if (!_seen.Add(key)) return false;
        _memory.Seen.Add(key);
        return true;
    }

    /// <summary>Takes an item for new again: it is to be had later.</summary>
    internal void Forget(string item)
    {
        var key = Key(item);
        _seen.Remove(key);
        _memory.Seen.Remove(key);
    }

    /// <summary>Writes the state beside its file and puts it in its place, so that a process that is ended leaves the old one or the new.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save()
    {
        if (_path is null) return;
        if (Path.GetDirectoryName(Path.GetFullPath(_path)) is { } folder) Directory.CreateDirectory(folder);
        var beside = _path + ".new";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(_memory, Json.Default.Memory));
        File.Move(beside, _path, overwrite: true);
    }

    private static string Key(string item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item)))[..32];

    internal sealed record Memory(Dictionary<string, Validators> Feeds, List<string> Seen);

    [JsonSerializable(typeof(Memory))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    private sealed partial class Json : JsonSerializerContext;
}
