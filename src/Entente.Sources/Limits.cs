namespace Entente.Sources;

/// <summary>
/// How much is read at once, and what a hostile file may make of itself. Beyond these a file is a collection, whose parts
/// should be given one by one, or it was made to do harm. docs/errors.md names them.
/// </summary>
public static class Limits
{
    /// <summary>Bytes of a text, a page, a PDF or a feed, or of a line of JSON Lines: 64 MB. A JSON Lines file may be of any size.</summary>
    public const int Bytes = 64 << 20;

    /// <summary>UTF-16 units of a document's text: ten million, some twenty novels.</summary>
    public const int Characters = 10_000_000;

    /// <summary>What may become of a packed byte: 200. Pages and text pack to a tenth; only what was made for it packs so well.</summary>
    public const int Ratio = 200;

    /// <summary>Bytes that may be unpacked before <see cref="Ratio"/> counts: 16 MB, a long blank page.</summary>
    public const int FreelyUnpacked = 16 << 20;

    /// <summary>Bytes that one file may unpack to, all layers together: 16 GB, three times a file of a web archive.</summary>
    public const long Unpacked = 16L << 30;

    /// <summary>Layers of packing around a report: three, as of a packed page in a ZIP in a ZIP.</summary>
    public const int Layers = 3;

    /// <summary>ZIPs around a report: two.</summary>
    public const int Zips = 2;

    /// <summary>Files in a ZIP: a hundred thousand.</summary>
    public const int Entries = 100_000;

    /// <summary>Bytes of the list of files of a ZIP: 16 MB.</summary>
    public const int Directory = 16 << 20;

    /// <summary>Elements of a page around one another: two thousand. Browsers stop at 512.</summary>
    public const int Elements = 2000;

    /// <summary>Pages of a PDF: two thousand.</summary>
    public const int Pages = 2000;

    /// <summary>Items of a feed: ten thousand.</summary>
    public const int Items = 10_000;

    /// <summary>Bytes of a page from the web, decompressed: 16 MB.</summary>
    public const int PageBytes = 16 << 20;

    /// <summary>How long a server has to give a page, with all redirects: 30 seconds.</summary>
    public static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(30);
}
