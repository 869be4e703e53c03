using System.IO.Compression;
using System.Net;
using System.Text;
using Entente.Sources;
using Entente.Sources.Web;
using Xunit;

namespace Entente.Tests.Sources.Web;

public sealed class PageFetcherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_with_its_kind_and_what_to_ask_with_next_time()
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer("200 OK", "<p>Hello", "Content-Type: text/html; charset=\"utf-8\"", "ETag: \"7\"", "Last-Modified: Sat, 11 Oct 1986 10:00:00 GMT"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        var page = (await fetcher.Fetch(server.Address("/a"), cancellation: Token)).Page!;
        Assert.Equal(("<p>Hello", "text/html", "utf-8"), (Encoding.UTF8.GetString(page.Body), page.MediaType, page.Charset));
        Assert.Equal(new Validators("\"7\"", "Sat, 11 Oct 1986 10:00:00 GMT"), page.Validators);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var server = new LocalServer((_, headers) => headers.Contains("If-None-Match: \"7\"") ? LocalServer.Answer("304 Not Modified") : LocalServer.Answer("200 OK", "new", "ETag: \"7\""));
        using var fetcher = new PageFetcher(allowPrivate: true);
        var first = (await fetcher.Fetch(server.Address("/a"), cancellation: Token)).Page!;
        var second = (await fetcher.Fetch(server.Address("/a"), first.Validators, Token)).Page!;
        Assert.True(second.IsUnchanged);
        Assert.Equal(first.Validators, second.Validators);
    }

    [Fact]
    public async Task Redirects_are_followed_to_their_end()
    {
        using var server = new LocalServer((path, _) => path == "/b" ? LocalServer.Answer("200 OK", "there") : LocalServer.Answer("301 Moved", "", "Location: /b"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        Assert.EndsWith("/b", (await fetcher.Fetch(server.Address("/a"), cancellation: Token)).Page!.Address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer("302 Found", "", "Location: /a"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        Assert.Equal("EN0434", (await fetcher.Fetch(server.Address("/a"), cancellation: Token)).Problem!.Code);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/b")]
    [InlineData("gopher://a.example/b")]
    public async Task Only_the_web_is_fetched(string address)
    {
        using var fetcher = new PageFetcher(allowPrivate: true);
        Assert.Equal("EN0430", (await fetcher.Fetch(new Uri(address), cancellation: Token)).Problem!.Code);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::1]/")]
    public async Task No_redirect_leads_to_a_file_or_a_private_address(string target)
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer("302 Found", "", "Location: " + target));
        // The test's server stands for a public one.
        using var fetcher = new PageFetcher(a => a.Equals(IPAddress.Loopback), Dns.GetHostAddressesAsync);
        Assert.Contains((await fetcher.Fetch(server.Address("/a"), cancellation: Token)).Problem!.Code, new[] { "EN0430", "EN0431" });
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://localhost/")]
    public async Task This_machine_is_not_asked(string address)
    {
        using var fetcher = new PageFetcher(allowPrivate: false);
        Assert.Equal("EN0431", (await fetcher.Fetch(new Uri(address), cancellation: Token)).Problem!.Code);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_gains_nothing()
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer("200 OK", "secret"));
        var asked = 0;
        Task<IPAddress[]> Rebinding(string host, CancellationToken cancellation) =>
            Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback]);
        using var fetcher = new PageFetcher(a => !IPAddress.IsLoopback(a) && !a.Equals(IPAddress.Parse("192.0.2.1")), Rebinding);
        var address = new UriBuilder(server.Address("/a")) { Host = "rebinding.example" }.Uri;
        Assert.Equal("EN0431", (await fetcher.Fetch(address, cancellation: Token)).Problem!.Code);
        Assert.Equal("EN0431", (await fetcher.Fetch(address, cancellation: Token)).Problem!.Code);
        Assert.Equal(2, asked);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_name_with_one_private_address_is_refused()
    {
        static Task<IPAddress[]> Both(string host, CancellationToken cancellation) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14"), IPAddress.Loopback]);
        using var fetcher = new PageFetcher(AddressGuard.IsPublic, Both);
        Assert.Equal("EN0431", (await fetcher.Fetch(new Uri("http://both.example/"), cancellation: Token)).Problem!.Code);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_page_is_given_up()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(new byte[Limits.PageBytes + 1], Token);
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n");
        using var server = new LocalServer((_, _) => [.. head, .. packed.ToArray()]);
        using var fetcher = new PageFetcher(allowPrivate: true);
        Assert.Equal("EN0436", (await fetcher.Fetch(server.Address("/a"), cancellation: Token)).Problem!.Code);
    }

    [Fact]
    public async Task A_refusal_tells_its_status_and_when_to_come_again()
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer("503 Busy", "", "Retry-After: 120"));
        using var fetcher = new PageFetcher(allowPrivate: true);
        var fetching = await fetcher.Fetch(server.Address("/a"), cancellation: Token);
        Assert.Equal(("EN0433", 503, TimeSpan.FromSeconds(120)), (fetching.Problem!.Code, fetching.Status, fetching.RetryAfter));
        Assert.True(fetching.IsForNow);
    }

    [Fact]
    public async Task It_says_who_it_is()
    {
        var agent = "";
        using var server = new LocalServer((_, headers) =>
        {
            agent = headers.First(h => h.StartsWith("User-Agent:", StringComparison.Ordinal));
            return LocalServer.Answer("200 OK", "x");
        });
        using var fetcher = new PageFetcher(allowPrivate: true);
        await fetcher.Fetch(server.Address("/a"), cancellation: Token);
        Assert.StartsWith("User-Agent: Entente/", agent, StringComparison.Ordinal);
    }
}
