using Entente.Sources.Dates;

namespace Entente.Sources.Feeds;

/// <summary>
/// Reads feeds in RSS 0.9 to 2.0 and Atom, as they come: with names of HTML, bare ampersands, undeclared prefixes and
/// dates of all kinds. Each item is parsed by itself, so that a broken one leaves the others whole.
/// </summary>
/// <remarks>System.ServiceModel.Syndication gives up a whole feed for one <c>&amp;nbsp;</c>; one tolerant way reads both kinds.</remarks>
public static class FeedReader
{
    // A report in a feed is longer than a teaser; what only calls itself a description has to be longer still.
    private const int LeastWords = 80;
    private const int LeastWordsOfDescription = 150;

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="where">Its path or address.</param>
    /// <param name="charset">The encoding that whoever sent it named, or null.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    /// <returns>The feed; null where there is a problem.</returns>
    public static Feed? Read(byte[] bytes, string where, string? charset, out Unreadable? problem)
    {
        if (TextDecoder.DecodeAs([charset, XmlText.DeclaredEncoding(bytes)], bytes, where, out problem) is not { } text) return null;
        var (head, pieces) = FeedRepair.Mend(text);
        var about = FeedMarkup.Elements(head, 0..3, out _);
        if (about.Count == 0 || about[0].Name is not ("rss" or "feed" or "rdf:rdf" or "channel"))
        {
            problem = Reasons.BadFeed(where);
            return null;
        }

        var home = Value(about, "link") ?? about.FirstOrDefault(e => e.Name == "link")?.Attributes.GetValueOrDefault("href");
        var language = Value(about, "language") ?? Value(about, "dc:language") ?? about[0].Attributes.GetValueOrDefault("xml:lang");
        var items = new List<(FeedItem?, Unreadable?)>();
        foreach (var piece in pieces)
        {
            var elements = FeedMarkup.Elements(piece, 1..2, out var whole);
            items.Add(whole ? (Item(elements, home, language), null) : (null, Reasons.BadFeed(where)));
        }

        return new Feed(Plain(Value(about, "title")), language, items);
    }

    private static FeedItem Item(List<FeedElement> elements, string? home, string? language)
    {
        var link = Link(elements, home);
        var (paragraphs, whole) = Body(elements, link);
        return new FeedItem
        {
            Id = Value(elements, "guid") ?? Value(elements, "id") ?? link,
            Link = link,
            Title = Plain(Value(elements, "title")),
            Author = Plain(Value(elements, "dc:creator") ?? Value(elements, "author")),
            Published = Day(Value(elements, "pubdate") ?? Value(elements, "published") ?? Value(elements, "dc:date") ?? Value(elements, "issued"), language),
            Modified = Day(Value(elements, "updated") ?? Value(elements, "modified") ?? Value(elements, "dcterms:modified"), language),
            Paragraphs = paragraphs,
            IsWhole = whole,
        };
    }

    private static (IReadOnlyList<string> Paragraphs, bool Whole) Body(List<FeedElement> elements, string? link)
    {
        var content = Text(elements, "content:encoded", "content", "xhtml:body", "body");
        if (content.Words >= LeastWords && !content.BreaksOff) return (content.Paragraphs, true);
        var description = Text(elements, "description", "summary");
        var best = description.Words > content.Words ? description : content;
        return (best.Paragraphs, best.Words > 0 && !best.BreaksOff && (link is null || best.Words >= LeastWordsOfDescription));
    }

    private static (List<string> Paragraphs, int Words, bool BreaksOff) Text(List<FeedElement> elements, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (elements.Find(e => e.Name == name && e.Value.Length > 0) is not { } element) continue;
            // Atom's text is text; all else is HTML (RFC 4287, section 3.1.1; RSS 2.0).
            var paragraphs = element.Attributes.GetValueOrDefault("type") is "text" or "text/plain"
                ? [.. element.Value.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                : ItemText.Paragraphs(element.Value);
            if (paragraphs.Count == 0) continue;
            var last = paragraphs[^1];
            return (paragraphs, paragraphs.Sum(p => p.Count(c => c == ' ') + 1), last.EndsWith('…') || last.EndsWith("...", StringComparison.Ordinal) || last.EndsWith(']'));
        }

        return ([], 0, false);
    }

    private static string? Link(List<FeedElement> elements, string? home)
    {
        var links = elements.Where(e => e.Name == "link").ToList();
        var link = links.Find(e => e.Attributes.GetValueOrDefault("rel") is null or "alternate" && e.Attributes.ContainsKey("href"))?.Attributes["href"]
            ?? links.Find(e => e.Value.Length > 0)?.Value
            ?? elements.Find(e => e.Name == "guid" && e.Attributes.GetValueOrDefault("isPermaLink") != "false"
                && e.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase))?.Value;
        if (string.IsNullOrWhiteSpace(link)) return null;
        link = link.Trim();
        // A path such as /news/1 is absolute to .NET on some systems.
        return link.IndexOf(':', StringComparison.Ordinal) <= 0 && Uri.TryCreate(home, UriKind.Absolute, out var to) && Uri.TryCreate(to, link, out var whole)
            ? whole.AbsoluteUri
            : link;
    }

    private static DateOnly? Day(string? date, string? language) => string.IsNullOrWhiteSpace(date) ? null
        : MachineDates.Day(date) ?? new WrittenDates(DateKnowledge.Default, language, false).First(date)?.Day;

    private static string? Value(List<FeedElement> elements, string name) =>
        elements.Find(e => e.Name == name && !string.IsNullOrWhiteSpace(e.Value))?.Value;

    private static string? Plain(string? html) => string.IsNullOrWhiteSpace(html) ? null
        : string.Join(' ', ItemText.Paragraphs(html)) is { Length: > 0 } text ? text : null;
}
