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
    /// <summary>One report as a PDF.</summary>
    Pdf,
    /// <summary>A feed in RSS or Atom.</summary>
    Feed,
    /// <summary>A list of feeds in OPML.</summary>
    FeedList,
    /// <summary>A packed file of any kind (RFC 1952).</summary>
    Gzip,
    /// <summary>Files in a ZIP.</summary>
    Zip,
    /// <summary>Pages as a crawler keeps them (ISO 28500).</summary>
    Warc,
}

/// <summary>The kinds of files by their extensions.</summary>
internal static class Kinds
{
    /// <summary>The extensions that are looked for in a folder.</summary>
    public static readonly ImmutableArray<string> Extensions =
    [
        ".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".pdf", ".rss", ".atom", ".opml", ".warc", ".gz", ".zip",
    ];

    public static InputKind Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".text" => InputKind.Text,
        ".html" or ".htm" or ".xhtml" => InputKind.Html,
        ".jsonl" or ".ndjson" => InputKind.JsonLines,
        ".pdf" => InputKind.Pdf,
        ".rss" or ".atom" => InputKind.Feed,
        ".opml" => InputKind.FeedList,
        ".warc" => InputKind.Warc,
        ".gz" => InputKind.Gzip,
        ".zip" => InputKind.Zip,
        _ => InputKind.Unknown,
    };
}
