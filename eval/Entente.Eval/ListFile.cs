using YamlDotNet.RepresentationModel;

namespace Entente.Eval;

/// <summary>A list of our own in eval/lists: YAML that a political scientist can read.</summary>
internal static class ListFile
{
    /// <summary>The entries of the list under a key.</summary>
    public static IEnumerable<YamlMappingNode> Entries(string path, string key)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode[key]).Cast<YamlMappingNode>();
    }

    /// <summary>The text under a key, null where there is none.</summary>
    public static string? Text(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>The lines under a key.</summary>
    public static IEnumerable<string> Lines(YamlMappingNode entry, string key) =>
        ((YamlSequenceNode)entry[key]).Select(line => ((YamlScalarNode)line).Value!);
}
