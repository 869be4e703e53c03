using System.Buffers;
using System.Net;
using AngleSharp.Html.Dom;

namespace Entente.Sources.Html;

/// <summary>What a page tells about its article beside the body: meta elements, JSON-LD, its headings and links.</summary>
internal sealed record PageMetadata
{
    private static readonly SearchValues<char> TitleSeparators = SearchValues.Create("|–—-·»•:");

    public string? Title { get; private init; }

    public string? Byline { get; private init; }

    public string? Outlet { get; private init; }

    public string? Language { get; private init; }

    public string? CanonicalUrl { get; private init; }

    /// <summary>All titles by which the page calls its article; none of them is a part of the body.</summary>
    public IReadOnlyList<string> Titles { get; private init; } = [];

    /// <summary>What the page says that the article is about: a standfirst says it again.</summary>
    public string? Description { get; private init; }

    public static PageMetadata Of(IHtmlDocument page)
    {
        var meta = Metas(page);
        var data = LinkedData.Of(page);
        var outlet = meta.GetValueOrDefault("og:site_name") ?? data.Publisher;
        var headings = page.GetElementsByTagName("h1").Select(h => HtmlText.Collapse(h.TextContent)).Where(h => h.Length > 0).ToList();
        var written = page.Title is { } t ? Collapsed(t) : null;
        var title = TitleOf(meta.GetValueOrDefault("og:title") ?? data.Headline ?? meta.GetValueOrDefault("twitter:title") ?? written, headings, outlet);
        return new PageMetadata
        {
            Title = title,
            Titles = [.. new[] { title, meta.GetValueOrDefault("og:title"), data.Headline, meta.GetValueOrDefault("twitter:title"), written }
                .Concat(headings.Count <= 2 ? headings : headings.Take(1)).OfType<string>()],
            Byline = BylineOf(page, meta, data),
            Outlet = outlet,
            Language = Tag(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang"))
                ?? Tag(data.Language) ?? Tag(meta.GetValueOrDefault("content-language")) ?? Tag(meta.GetValueOrDefault("og:locale")),
            CanonicalUrl = Canonical(page) ?? Address(meta.GetValueOrDefault("og:url")),
            Description = meta.GetValueOrDefault("og:description") ?? meta.GetValueOrDefault("description"),
        };
    }

    /// <summary>A text of data about the page as it is read: some write its markup's entities twice.</summary>
    public static string Plain(string text) => HtmlText.Collapse(WebUtility.HtmlDecode(text));

    private static string? Collapsed(string text) => Plain(text) is { Length: > 0 } plain ? plain : null;

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("http-equiv") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content") is { } content && Collapsed(content) is { } value) metas.TryAdd(name.Trim(), value);
        }

        return metas;
    }

    // Where the page's own heading is all of the title but the outlet's name, the heading is the title.
    private static string? TitleOf(string? title, List<string> headings, string? outlet)
    {
        if (title is null) return headings.Count > 0 ? headings[0] : null;
        var key = PageBlock.KeyOf(title);
        foreach (var heading in headings)
        {
            var shorter = PageBlock.KeyOf(heading);
            if (shorter.Length > 12 && shorter.Length < key.Length
                && (key.StartsWith(shorter, StringComparison.Ordinal) || key.EndsWith(shorter, StringComparison.Ordinal)))
                return heading;
        }

        if (outlet is null) return title;
        var name = PageBlock.KeyOf(outlet);
        var at = title.AsSpan().LastIndexOfAny(TitleSeparators);
        return at > 0 && name.Length > 0 && PageBlock.KeyOf(title[at..]) == name && title[..at].TrimEnd() is { Length: > 0 } bare
            ? bare : title;
    }

    private static string? BylineOf(IHtmlDocument page, Dictionary<string, string> meta, LinkedData data)
    {
        if (data.Authors.Where(IsName).Distinct().ToList() is { Count: > 0 } authors) return string.Join(", ", authors);
        foreach (var key in new[] { "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl" })
            if (meta.GetValueOrDefault(key) is { } author && IsName(author))
                return author;
        var named = page.QuerySelector("[rel~=author], [itemprop~=author] [itemprop~=name], [itemprop~=author]")?.TextContent;
        return named is not null && Collapsed(named) is { } name && IsName(name) ? name : null;
    }

    // An address of a profile is no name, nor is a whole biography.
    private static bool IsName(string author) =>
        author.Length is > 1 and <= 150 && !author.Contains("://", StringComparison.Ordinal) && author.Any(char.IsLetter)
        && !author.StartsWith('@');

    private static string? Canonical(IHtmlDocument page)
    {
        foreach (var link in page.GetElementsByTagName("link"))
            if (string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase) && Address(link.GetAttribute("href")) is { } address)
                return address;
        return null;
    }

    private static string? Address(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    // A language tag (BCP 47), which Open Graph writes with an underscore.
    private static string? Tag(string? language)
    {
        var tag = language?.Trim().Replace('_', '-') ?? "";
        var first = tag.AsSpan();
        if (first.IndexOf('-') is > 0 and var end) first = first[..end];
        return first.Length is 2 or 3 && tag.Length <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]) ? tag : null;
    }
}
