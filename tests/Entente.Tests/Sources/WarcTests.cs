using System.IO.Compression;
using System.Text;
using Entente.Sources;
using Xunit;
using static Entente.Tests.Sources.Packed;

namespace Entente.Tests.Sources;

public sealed class WarcTests
{
    private const string Page = "<!doctype html><title>A treaty</title><p>The plenipotentiaries signed the treaty in the great hall of the castle.";

    /// <summary>A record of a response with status 200.</summary>
    public static string Record(string uri, string type, string body, string headers = "") =>
        Kept("response", uri, $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{headers}\r\n{body}");

    // Latin-1: a character a byte.
    private static string Kept(string type, string uri, string block, string media = "application/http; msgtype=response") =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2001-02-03T04:05:06Z\r\n"
        + $"Content-Type: {media}\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";

    private static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static byte[] Whole(params string[] records) => Encoding.Latin1.GetBytes(string.Concat(records));

    [Fact]
    public void Pages_and_texts_are_read_and_known_by_their_addresses()
    {
        var all = Whole(
            Kept("warcinfo", "", "software: none", "application/warc-fields"),
            Kept("request", "http://example.org/a", "GET /a HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
            Record("http://example.org/a", "text/html", Page),
            Record("http://example.org/b.png", "image/png", "\u0089PNG"),
            Record("http://example.org/robots.txt", "text/plain", "User-agent: *"),
            Kept("response", "http://example.org/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone."),
            Kept("response", "dns:example.org", "192.0.2.1", "text/dns"),
            Kept("resource", "http://example.org/c", "A note in plain words.", "text/plain"));
        foreach (var read in new[] { Read(all), Read(Gzip(all)) })
        {
            Assert.Equal(["http://example.org/a", "http://example.org/c"], Shown(read));
            Assert.Equal("A treaty", read[0].Document!.Title);
            Assert.All(read, s => Assert.Null(s.Document!.Published));
        }
    }

    [Fact]
    public void Bodies_come_out_of_their_encodings()
    {
        var body = Latin1(Gzip(Page));
        string Chunked(string whole) => $"5;note=x\r\n{whole[..5]}\r\n{whole.Length - 5:X}\r\n{whole[5..]}\r\n0\r\n\r\n";
        using var brotli = new MemoryStream();
        using (var stream = new BrotliStream(brotli, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(Bytes(Page));
        var all = Read(Whole(
            Record("u:chunked", "text/html", Chunked(Page), "Transfer-Encoding: chunked\r\n"),
            Record("u:packed", "text/html", body, "Content-Encoding: gzip\r\n"),
            Record("u:both", "text/html", Chunked(body), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            Record("u:brotli", "text/html", Latin1(brotli.ToArray()), "Content-Encoding: br\r\n"),
            Record("u:kept-decoded", "text/html", Page, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            Record("u:cut", "text/html", Chunked(Page)[..^30], "Transfer-Encoding: chunked\r\n")));
        Assert.Equal(6, all.Count);
        Assert.All(all, s => Assert.Equal("A treaty", s.Document!.Title));
        Assert.All(all.SkipLast(1), s => Assert.Equal(all[0].Document!.Text.Value, s.Document!.Text.Value));
    }

    [Fact]
    public void What_the_server_says_of_the_encoding_goes_before_what_the_page_says()
    {
        TextDecoder.Decode([1], "x", null, out _); // registers the code pages
        var page = Latin1(Encoding.GetEncoding("windows-1251").GetBytes("<meta charset=iso-8859-1><title>Мир</title><p>Переговоры в Женеве."));
        Assert.Equal("Мир", Assert.Single(Read(Whole(Record("u:1", "text/html; charset=\"windows-1251\"", page)))).Document!.Title);
        Assert.Equal("Ìèð", Assert.Single(Read(Whole(Record("u:1", "text/html", page)))).Document!.Title);
    }

    [Fact]
    public void A_page_that_unpacks_to_far_more_is_given_up_and_the_others_are_read()
    {
        var bomb = Latin1(Gzip(new byte[Limits.FreelyUnpacked + (32 << 20)]));
        Assert.Equal(["EN0414 u:1", "u:2"], Shown(Read(Whole(
            Record("u:1", "text/plain", bomb, "Content-Encoding: gzip\r\n"), Record("u:2", "text/html", Page)))));
    }

    [Fact]
    public void A_broken_record_ends_the_reading_and_what_came_before_counts()
    {
        var good = Record("u:1", "text/html", Page);
        Assert.Equal(["u:1", "EN0412 -"], Shown(Read(Whole(good, "garbage\r\n"))));
        Assert.Equal(["u:1", "EN0412 -"], Shown(Read(Whole(good, "WARC/1.0\r\nWARC-Type: response\r\n\r\n"))));
        Assert.Equal(["EN0412 -"], Shown(Read(Whole("WARC/" + new string('x', 100_000)))));
        Assert.Equal(["EN0417 -"], Shown(Read(Whole("WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n"))));
    }
}
