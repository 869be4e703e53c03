using Entente.Sources;
using Entente.Sources.Web;
using Xunit;

namespace Entente.Tests.Sources.Web;

public sealed class FeedWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PageFetcher _pages = new(allowPrivate: true);
    private bool _busy;
    private LocalServer? _server;

    private const string Body = "<p>The Norwegian Prime Minister met her Swedish colleague in Oslo on Monday, and the two spoke about the herring for three hours.</p>"
        + "<p>They agreed to build a bridge over the fjord, and to open it for trains before the winter of the next year comes to an end.</p>";

    [Fact]
    public void A_new_item_is_read_once_even_after_a_restart()
    {
        using var server = Serve();
        var state = Path.Combine(_folder.Path, "watch.json");
        Assert.Equal(["/a", "/b"], Paths(Round(server, WatchState.Open(state))));
        Assert.Empty(Round(server, WatchState.Open(state)));
        Assert.Equal(1, server.Asked.Count(p => p == "/a"));
        // The feed is asked again, and says that it has not changed.
        Assert.Equal(2, server.Asked.Count(p => p == "/feed"));
    }

    [Fact]
    public void A_page_that_is_not_to_be_had_now_is_asked_for_again()
    {
        _busy = true;
        using var server = Serve();
        var state = WatchState.Open(null);
        Assert.Contains(Round(server, state), s => s.Problem?.Code == "EN0433");
        _busy = false;
        Assert.Contains("/b", Paths(Round(server, state)));
    }

    [Fact]
    public void A_state_that_is_none_is_an_error()
    {
        var path = Path.Combine(_folder.Path, "watch.json");
        File.WriteAllText(path, "not json");
        Assert.Throws<InvalidDataException>(() => WatchState.Open(path));
    }

    public void Dispose()
    {
        _pages.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<string> Paths(IEnumerable<Sourced> found) => found.Where(s => s.Document is not null).Select(s => new Uri(s.Document!.Source).AbsolutePath);

    private List<Sourced> Round(LocalServer server, WatchState state)
    {
        using var watch = new FeedWatch([server.Address("/feed").ToString()], state, new PageFetcher(allowPrivate: true), TimeProvider.System, TimeSpan.Zero);
        return [.. watch.Round(TestContext.Current.CancellationToken)];
    }

    private LocalServer Serve() => _server = new LocalServer((path, headers) => path switch
    {
        "/robots.txt" => LocalServer.Answer("404 Not Found"),
        "/feed" when headers.Contains("If-None-Match: \"1\"") => LocalServer.Answer("304 Not Modified"),
        "/feed" => LocalServer.Answer("200 OK", $"<rss version=\"2.0\"><channel><title>Harbour Review</title>{Item("/a")}{Item("/b")}</channel></rss>", "Content-Type: application/rss+xml", "ETag: \"1\""),
        _ when _busy => LocalServer.Answer("503 Busy", "", "Retry-After: 0"),
        _ => LocalServer.Answer("200 OK", $"<html><head><title>Talks {path}</title></head><body><h1>Talks {path}</h1>{Body}</body></html>", "Content-Type: text/html; charset=utf-8"),
    });

    private string Item(string path) => $"<item><title>Talks</title><link>{_server!.Address(path)}</link></item>";
}
