using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Events;

/// <summary>The members of a frame as its YAML gives them.</summary>
internal sealed class FrameEntry(JsonElement frame, JsonElement file, WordClasses classes)
{
    private static readonly FrozenSet<string> Members = new[]
    {
        "frame", "type", "mode", "cameo", "verbs", "nouns", "adjectives", "light", "where", "unless", "actor", "recipient", "partner",
        "content", "topics", "alone", "host", "together", "people", "places", "format", "role", "examples", "courtesy", "document", "occasion", "note",
        "actor-not", "recipient-not", "local", "states",
        "carried", "uttered", "own", "apart", "foreign", "home", "provision", "spoken", "plain",
        "counterpart", "across", "about", "sides", "voiced", "answers", "each", "being", "refrains", "coming", "impersonal",
        "commitment", "planned", "message", "event", "via",
    }.ToFrozenSet();

    /// <summary>Fails where it is no mapping or has a member that frames do not have.</summary>
    /// <exception cref="FrameException">It is so.</exception>
    public void Check()
    {
        if (frame.ValueKind != JsonValueKind.Object) throw new FrameException(null, "a frame is a mapping");
        foreach (var member in frame.EnumerateObject())
            if (!Members.Contains(member.Name))
                throw new FrameException(member.Name, $"a frame has no member '{member.Name}'; it has {string.Join(", ", Members.Order(StringComparer.Ordinal))}");
    }

    public bool Has(string key) => frame.TryGetProperty(key, out _);

    /// <exception cref="FrameException">It is no text.</exception>
    public string? Text(string key) => !frame.TryGetProperty(key, out var text) || text.ValueKind == JsonValueKind.Null ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString() : throw new FrameException(key, $"'{key}' is a text (in quotation marks if it is a number)");

    /// <exception cref="FrameException">It is neither true nor false.</exception>
    public bool Flag(string key) => frame.TryGetProperty(key, out var flag) && (flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FrameException(key, $"'{key}' is true or false"),
    });

    /// <summary>Whether a flag that is true where it is left out is not.</summary>
    /// <exception cref="FrameException">It is neither true nor false.</exception>
    public bool IsNo(string key) => Has(key) && !Flag(key);

    /// <summary>A kind of commitment: its own, else that of its file; none where it says "none".</summary>
    /// <exception cref="FrameException">There is no such kind.</exception>
    public CommitmentKind? Commitment(string key) =>
        Text(key) is { } own ? (own == "none" ? null : Value<CommitmentKind>(key))
        : file.TryGetProperty(key, out _) ? new FrameEntry(file, file, classes).Value<CommitmentKind>(key) : null;

    /// <exception cref="FrameException">It is no list of texts.</exception>
    public IEnumerable<string> Texts(string key)
    {
        if (!frame.TryGetProperty(key, out var list)) return [];
        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
            ? list.EnumerateArray().Select(e => e.GetString()!)
            : throw new FrameException(key, $"'{key}' is a list of texts: [one, two]");
    }

    /// <summary>The words of a list, those of its classes in their place.</summary>
    /// <exception cref="FrameException">It is no list of texts, or names a class that is none.</exception>
    public ImmutableArray<string> Words(string key) => Told(key, () => Texts(key).SelectMany(classes.Expand).ToImmutableArray());

    /// <exception cref="FrameException">One of them is no path.</exception>
    public ImmutableArray<FramePath> Paths(string key) => Told(key, () => Texts(key).Select(p => FramePath.Parse(p, classes)).ToImmutableArray());

    /// <summary>A value of an enumeration, its words parted by hyphens; null where there is none.</summary>
    /// <exception cref="FrameException">It is none.</exception>
    public T? Value<T>(string key)
        where T : struct, Enum =>
        Text(key) is not { } text ? null
        : Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value
        : throw new FrameException(key, $"'{key}' has no '{text}'");

    /// <exception cref="FrameException">One of them is no kind of party.</exception>
    public PartyKinds Kinds(string key) => Told(key, () => new PartyKinds(Texts(key)));

    private static T Told<T>(string key, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e) when (e is not FrameException)
        {
            throw new FrameException(key, e.Message);
        }
    }
}
