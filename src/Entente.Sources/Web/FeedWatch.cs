using Entente.Sources.Feeds;

namespace Entente.Sources.Web;

/// <summary>
/// Looks into feeds for what is new: each feed is asked whether it has changed, each new item is read once, whole from the feed or from
/// its page. It keeps to robots.txt, leaves time between the pages of a host, and comes back later where a server is busy.
/// </summary>
public sealed class FeedWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<string> _feeds;
    private readonly WatchState _state;
    private readonly PageFetcher _pages;
    private readonly PoliteFetcher _fetcher;

    /// <param name="feeds">Their addresses.</param>
    /// <param name="state">What was seen before.</param>
    /// <param name="allowPrivate">Whether pages may come from private and loopback addresses.</param>
    public FeedWatch(IEnumerable<string> feeds, WatchState state, bool allowPrivate = false)
        : this(feeds, state, new PageFetcher(allowPrivate), TimeProvider.System, Pause)
    {
    }

    internal FeedWatch(IEnumerable<string> feeds, WatchState state, PageFetcher pages, TimeProvider time, TimeSpan pause)
    {
        (_feeds, _state, _pages) = ([.. feeds.Distinct()], state, pages);
        _fetcher = new PoliteFetcher(pages, time, pause);
    }

    /// <summary>One round over all feeds: the documents of new items, and what could not be read.</summary>
    /// <param name="cancellation">Ends it between two items.</param>
    public IEnumerable<Sourced> Round(CancellationToken cancellation = default) => _feeds.SelectMany(f => Look(f, cancellation));

    /// <inheritdoc/>
    public void Dispose() => _pages.Dispose();

    private IEnumerable<Sourced> Look(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var feedAddress)) return [Sourced.Of(Reasons.NoWebAddress(address))];
        var fetching = _fetcher.Fetch(feedAddress, _state.Of(address), cancellation).GetAwaiter().GetResult();
        if (fetching.Page is not { } page) return [Sourced.Of(fetching.Problem!)];
        if (page.IsUnchanged) return [];
        if (FeedReader.Read(page.Body, address, page.Charset, out var problem) is not { } feed) return [Sourced.Of(problem!)];
        return Items(feed, page, address, cancellation);
    }

    private IEnumerable<Sourced> Items(Feed feed, FetchedPage page, string address, CancellationToken cancellation)
    {
        var later = new List<string>();
        foreach (var (item, problem) in feed.Items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (item is null)
            {
                yield return Sourced.Of(problem!);
                continue;
            }

            if ((item.Link ?? item.Id) is not { } key || !_state.IsNew(key)) continue;
            foreach (var sourced in item.IsWhole || item.Link is null ? [FeedReports.Report(item, feed, address)] : Page(item.Link, later, cancellation))
                yield return sourced;
            _state.Save();
        }

        // A feed some of whose pages are to be had later is looked into again, although it has not changed.
        if (later.Count == 0) _state.Keep(address, page.Validators);
        _state.Save();
    }

    private Sourced[] Page(string link, List<string> later, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address)) return [Sourced.Of(Reasons.NoWebAddress(link))];
        var fetching = _fetcher.Fetch(address, null, cancellation).GetAwaiter().GetResult();
        if (fetching.IsForNow)
        {
            later.Add(link);
            _state.Forget(link);
        }

        return fetching.Page is { } page ? [.. PartReader.Read(page.AsPart())] : [Sourced.Of(fetching.Problem!)];
    }
}
