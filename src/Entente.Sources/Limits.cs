namespace Entente.Sources;

/// <summary>How much is read at once. Beyond it a file is a collection, and its parts should be given one by one.</summary>
public static class Limits
{
    /// <summary>Bytes of a text or HTML file, or of a line of JSON Lines: 64 MB. A JSON Lines file may be of any size.</summary>
    public const int Bytes = 64 << 20;

    /// <summary>UTF-16 units of a document's text: ten million, some twenty novels.</summary>
    public const int Characters = 10_000_000;

    /// <summary>Bytes of a page from the web, decompressed: 16 MB.</summary>
    public const int PageBytes = 16 << 20;

    /// <summary>How long a server has to give a page, with all redirects: 30 seconds.</summary>
    public static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(30);
}
