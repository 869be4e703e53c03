using System.Collections.Immutable;

namespace Entente.Sources;

/// <summary>What a file holds.</summary>
public enum InputKind
{
    /// <summary>Not told by its name: its first bytes tell.</summary>
    Unknown,
    /// <summary>One report as plain text.</summary>
    Text,
    /// <summary>One report as a page.</summary>
    Html,
    /// <summary>A report on each line, as a JSON object.</summary>
    JsonLines,
}

/// <summary>The kinds of files by their extensions.</summary>
internal static class Kinds
{
    /// <summary>The extensions that are looked for in a folder.</summary>
    public static readonly ImmutableArray<string> Extensions = [".txt", ".text", ".html", ".htm", ".jsonl", ".ndjson"];

    public static InputKind Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".text" => InputKind.Text,
        ".html" or ".htm" => InputKind.Html,
        ".jsonl" or ".ndjson" => InputKind.JsonLines,
        _ => InputKind.Unknown,
    };
}
