using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Knowledge;

/// <summary>A named entry of a file of knowledge, with the place where it stands.</summary>
/// <param name="File">The file, as problems name it.</param>
/// <param name="Name">Its name: a type, a mode, a code, a frame.</param>
/// <param name="At">Where its name stands.</param>
/// <param name="Node">What it says.</param>
internal sealed record OntologyEntry(string File, string Name, YamlNode At, YamlNode Node)
{
    /// <summary>A member's text; null where it is absent or null.</summary>
    public string? this[string key] =>
        Member(key) is YamlScalarNode { Value: not null } scalar && !IsNull(scalar) ? scalar.Value : null;

    /// <summary>Whether a member is there and null.</summary>
    public bool SaysNull(string key) => Member(key) is YamlScalarNode scalar && IsNull(scalar);

    /// <summary>The members of a member, none where it is absent or no mapping.</summary>
    public IEnumerable<OntologyEntry> Entries(string key) =>
        Member(key) is YamlMappingNode map
            ? map.Children.Select(pair => new OntologyEntry(File, pair.Key.ToString(), pair.Key, pair.Value))
            : [];

    /// <summary>A member as an entry.</summary>
    public OntologyEntry? Entry(string key) => Member(key) is { } node ? new OntologyEntry(File, key, node, node) : null;

    /// <summary>The items of a member that is a list.</summary>
    public IEnumerable<YamlNode> Items(string key) => Member(key) is YamlSequenceNode list ? list.Children : [];

    /// <summary>A member's number, null where it is none.</summary>
    public double? Number(string key) =>
        double.TryParse(this[key], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A problem of this entry.</summary>
    public KnowledgeProblem Problem(string what, string? member = null) =>
        new(File, (member is null ? null : Member(member))?.Start.Line ?? At.Start.Line, what);

    private YamlNode? Member(string key) =>
        Node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";
}

/// <summary>A file of knowledge that the ontology is checked with.</summary>
internal static class OntologyFile
{
    /// <summary>Its one document; null where there is no such file.</summary>
    public static OntologyEntry? Load(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        using var text = new StreamReader(path);
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? new OntologyEntry(name, name, root, root) : null;
    }
}
