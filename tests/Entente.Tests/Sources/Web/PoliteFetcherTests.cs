using Entente.Sources.Web;
using Xunit;

namespace Entente.Tests.Sources.Web;

public sealed class PoliteFetcherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_robots_txt_closes_is_not_fetched()
    {
        using var server = new LocalServer((path, _) => LocalServer.Answer("200 OK", path == "/robots.txt" ? "User-agent: *\nDisallow: /drafts" : "page"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        var polite = new PoliteFetcher(fetcher, TimeProvider.System, TimeSpan.Zero);
        Assert.Equal("EN0437", (await polite.Fetch(server.Address("/drafts/1"), cancellation: Token)).Problem!.Code);
        Assert.NotNull((await polite.Fetch(server.Address("/news/1"), cancellation: Token)).Page);
        Assert.Equal(["/robots.txt", "/news/1"], server.Asked);
    }

    [Fact]
    public async Task A_site_without_robots_txt_closes_nothing()
    {
        using var server = new LocalServer((path, _) => path == "/robots.txt" ? LocalServer.Answer("404 Not Found") : LocalServer.Answer("200 OK", "page"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        Assert.NotNull((await new PoliteFetcher(fetcher, TimeProvider.System, TimeSpan.Zero).Fetch(server.Address("/news"), cancellation: Token)).Page);
    }

    [Fact]
    public async Task A_busy_server_is_left_alone_for_as_long_as_it_asks()
    {
        var time = new SetTime();
        var busy = true;
        using var server = new LocalServer((path, _) => path == "/robots.txt" ? LocalServer.Answer("404 Not Found")
            : busy ? LocalServer.Answer("429 Too Many Requests", "", "Retry-After: 600") : LocalServer.Answer("200 OK", "page"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        var polite = new PoliteFetcher(fetcher, time, TimeSpan.Zero);
        Assert.Equal("EN0433", (await polite.Fetch(server.Address("/a"), cancellation: Token)).Problem!.Code);
        busy = false;
        Assert.Equal("EN0438", (await polite.Fetch(server.Address("/a"), cancellation: Token)).Problem!.Code);
        time.Passed = TimeSpan.FromMinutes(11);
        Assert.NotNull((await polite.Fetch(server.Address("/a"), cancellation: Token)).Page);
        Assert.Equal(["/robots.txt", "/a", "/a"], server.Asked);
    }

    [Fact]
    public async Task A_failing_server_is_left_alone_longer_each_time()
    {
        var time = new SetTime();
        using var server = new LocalServer((path, _) => path == "/robots.txt" ? LocalServer.Answer("404 Not Found") : LocalServer.Answer("500 Failed"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        var polite = new PoliteFetcher(fetcher, time, TimeSpan.Zero);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(500, (await polite.Fetch(server.Address("/a"), cancellation: Token)).Status);
            var closed = (await polite.Fetch(server.Address("/a"), cancellation: Token)).RetryAfter!.Value;
            waits.Add(closed);
            time.Passed += closed;
        }

        Assert.Equal([1, 2, 4], waits.Select(w => w.TotalMinutes));
    }

    /// <summary>A clock that stands until it is told otherwise.</summary>
    private sealed class SetTime : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(1986, 10, 11, 0, 0, 0, TimeSpan.Zero) + Passed;
    }
}
