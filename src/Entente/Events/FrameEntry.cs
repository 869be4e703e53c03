using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Events;

/// <summary>The members of a frame as its YAML gives them.</summary>
internal sealed class FrameEntry(JsonElement frame, WordClasses classes)
{
    public bool Has(string key) => frame.TryGetProperty(key, out _);

    public string? Text(string key) => frame.TryGetProperty(key, out var text) ? text.GetString() : null;

    public bool Flag(string key) => frame.TryGetProperty(key, out var flag) && flag.GetBoolean();

    public IEnumerable<string> Texts(string key) =>
        frame.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(e => e.GetString()!) : [];

    /// <exception cref="FormatException">One of them is no path.</exception>
    public ImmutableArray<FramePath> Paths(string key) => [.. Texts(key).Select(p => FramePath.Parse(p, classes))];
}
