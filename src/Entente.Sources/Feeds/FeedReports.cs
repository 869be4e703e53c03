using System.Globalization;
using Entente.Text;
using Entente.Time;

namespace Entente.Sources.Feeds;

/// <summary>The reports that stand whole in a feed, and of each other item that its page has to be fetched.</summary>
internal static class FeedReports
{
    public static IEnumerable<Sourced> Read(byte[] bytes, string where, string? charset)
    {
        var feed = FeedReader.Read(bytes, where, charset, out var problem);
        if (feed is null) return [Sourced.Of(problem!)];
        return feed.Items.Count == 0
            ? [Sourced.Of(Reasons.Empty(where))]
            : feed.Items.Select((item, i) => item.Item is { } one
                ? Report(one, feed, string.Create(CultureInfo.InvariantCulture, $"{where}#{i + 1}"))
                : Sourced.Of(item.Problem!));
    }

    /// <summary>The report of an item, or why it has to be fetched.</summary>
    public static Sourced Report(FeedItem item, Feed feed, string where)
    {
        if (!item.IsWhole) return Sourced.Of(item.Link is null ? Reasons.Empty(where) : Reasons.LinkOnly(item.Link));
        return Sourced.Of(new Article
        {
            Source = item.Link ?? where,
            Title = item.Title,
            Byline = item.Author,
            Outlet = feed.Title,
            Published = Grounded(item.Published),
            Modified = Grounded(item.Modified),
            Language = feed.Language,
            CanonicalUrl = item.Link,
            Text = SourceText.From(string.Join("\n\n", item.Paragraphs)),
        });
    }

    private static GroundedDate? Grounded(DateOnly? day) => day is { } date
        ? new GroundedDate(new PartialDate(new CalendarPoint(date.Year, date.Month, date.Day)), DateBasis.Metadata, [])
        : null;
}
