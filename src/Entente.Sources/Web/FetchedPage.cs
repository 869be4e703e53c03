using Entente.Sources.Archives;

namespace Entente.Sources.Web;

/// <summary>What a server gave for an address.</summary>
/// <param name="Address">Where it was found in the end, behind all redirects.</param>
/// <param name="Body">Its bytes, decompressed; empty where it has not changed.</param>
/// <param name="MediaType">As the server says it: <c>text/html</c>; null where it does not.</param>
/// <param name="Charset">The encoding that the server names.</param>
/// <param name="Validators">What to ask with whether it has changed.</param>
/// <param name="IsUnchanged">Whether it is as it was when it was last asked for.</param>
internal sealed record FetchedPage(Uri Address, byte[] Body, string? MediaType, string? Charset, Validators Validators, bool IsUnchanged)
{
    /// <summary>The page as something to be read.</summary>
    public Part AsPart() => new(Address.AbsoluteUri, Kind(MediaType), new MemoryStream(Body), Allowance.OfFile()) { Charset = Charset };

    // What a server calls plain text or nothing at all is often something else: its first bytes tell.
    private static InputKind Kind(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => InputKind.Html,
        "application/pdf" => InputKind.Pdf,
        "application/rss+xml" or "application/atom+xml" => InputKind.Feed,
        _ => InputKind.Unknown,
    };
}

/// <summary>By what a server knows which version of a page one has (RFC 9110, section 8.8).</summary>
/// <param name="ETag">The entity tag.</param>
/// <param name="LastModified">When it was last changed, as the server wrote it.</param>
internal sealed record Validators(string? ETag = null, string? LastModified = null);
