using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Entente.Sources;
using Entente.Sources.Feeds;
using Xunit;
using static Entente.Tests.Sources.Packed;

namespace Entente.Tests.Sources;

public sealed class FeedTests
{
    private static readonly string Report = string.Join(' ', Enumerable.Range(1, 20).Select(i => $"In sitting {i} the plenipotentiaries heard the envoy."));

    private static string Rss(string items, string head = "") =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{head}<rss version=\"2.0\"><channel><title>The Gazette</title><link>https://example.org/</link>"
        + $"<language>en</language><image><title>Logo</title></image>{items}</channel></rss>";

    private static Feed Parse(string feed) => FeedReader.Read(Bytes(feed), "f", null, out _)!;

    [Fact]
    public void A_whole_report_becomes_a_document_and_a_teaser_a_page_to_fetch()
    {
        var all = Read(Bytes(Rss(
            $"<item><title>Sittings &amp;amp; notes</title><link>https://example.org/1</link><pubDate>Tue, 06 Jan 2015 10:00:00 GMT</pubDate>"
            + $"<content:encoded><![CDATA[<p>{Report}</p><figure><figcaption>A hall.</figcaption></figure><p>They parted as friends.</p>]]></content:encoded></item>"
            + "<item><title>More</title><link>/2</link><description>The envoys met again, and</description></item>"
            + $"<item><title>A note</title><guid isPermaLink=\"false\">n3</guid><description>The court sent a note.</description></item>")));
        Assert.Equal(["https://example.org/1", "EN0422 https://example.org/2", "-#3"], Shown(all));
        var first = all[0].Document!;
        Assert.Equal(("Sittings & notes", "The Gazette", "2015-01-06"), (first.Title, first.Outlet, first.Published!.Value.ToString()));
        Assert.Equal($"Sittings & notes\n\n{Report}\n\nThey parted as friends.", first.Text.Value);
    }

    [Fact]
    public void Atom_is_read_with_its_links_dates_and_kinds_of_content()
    {
        var feed = Parse($"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="html">Le &lt;b&gt;Moniteur&lt;/b&gt;</title><link rel="self" href="https://example.org/feed"/>
            <entry><id>urn:1</id><title>One</title><link rel="edit" href="x"/><link rel="alternate" href="https://example.org/one"/><published>1998-05-06T07:08:09Z</published>
            <updated>1998-05-07</updated><author><name>An envoy</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Report}</p><p>Last.</p></div></content></entry>
            <entry><title>Two</title><content type="text">{Report}</content></entry></feed>
            """);
        Assert.Equal(("Le Moniteur", "fr", 2), (feed.Title, feed.Language, feed.Items.Count));
        var one = feed.Items[0].Item!;
        Assert.Equal(("urn:1", "https://example.org/one", "An envoy", new DateOnly(1998, 5, 6), new DateOnly(1998, 5, 7)), (one.Id, one.Link, one.Author, one.Published, one.Modified));
        Assert.Equal([Report, "Last."], one.Paragraphs);
        Assert.True(feed.Items[1].Item!.IsWhole);
    }

    [Fact]
    public void Older_feeds_are_read() =>
        Assert.Equal("A note", Assert.Single(Parse("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Gazette</title><items><rdf:Seq/></items></channel>
            <item rdf:about="y"><title>A note</title><link>https://example.org/y</link><dc:date>2003-04-05</dc:date></item></rdf:RDF>
            """).Items).Item!.Title);

    [Theory]
    [InlineData("Talks&nbsp;in Geneva", "Talks in Geneva")]
    [InlineData("Guns & butter", "Guns & butter")]
    [InlineData("AT&T; a note", "AT&T; a note")]
    [InlineData("Caf&eacute; &#8211; here &#x1F;&#0;", "Café – here")]
    [InlineData("1 < 2 and \u0001control", "1 < 2 and control")]
    [InlineData("<![CDATA[R&D & <b>bold</b>]]>", "R&D & bold")]
    public void Broken_XML_is_mended(string title, string read) =>
        Assert.Equal(read, Parse(Rss($"<item><title>{title}</title><x:y>undeclared</x:y></item>")).Items.Single().Item!.Title);

    [Theory]
    [InlineData("Thu, 3 Oct 2024 10:00:00 +0400")]
    [InlineData("Wed, 03 Oct 2024 10:00:00 EST")]
    [InlineData("3 October 2024")]
    [InlineData("2024-10-03 10:00")]
    [InlineData("Oct 3, 2024, 4:00 pm")]
    public void Dates_are_read_as_they_come(string date) =>
        Assert.Equal(new DateOnly(2024, 10, 3), Parse(Rss($"<item><title>A</title><pubDate>{date}</pubDate></item>")).Items.Single().Item!.Published);

    [Fact]
    public void A_wrong_date_is_no_date() => Assert.Null(Parse(Rss("<item><title>A</title><pubDate>yesterday-ish</pubDate></item>")).Items.Single().Item!.Published);

    [Fact]
    public void A_broken_item_leaves_the_others_whole()
    {
        var feed = Parse(Rss("<item><title>A</title></item><item><title>B</wrong></item><item><title>C</title></item><item><title>D"));
        Assert.Equal(["A", "EN0421", "C", "EN0421"], feed.Items.Select(i => i.Item?.Title ?? i.Problem!.Code));
    }

    [Fact]
    public void Entities_do_not_expand_and_nothing_outside_is_loaded()
    {
        var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY lol0 \"lol\">");
        for (var i = 1; i < 12; i++) laughs.Append(CultureInfo.InvariantCulture, $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">");
        laughs.Append("<!ENTITY file SYSTEM \"file:///etc/hostname\"><!ENTITY % far SYSTEM \"http://192.0.2.1/never\"> %far;]>");
        var watch = Stopwatch.StartNew();
        var item = Parse(Rss("<item><title>&lol11; &file;</title></item>", laughs.ToString())).Items.Single().Item!;
        Assert.Equal("&lol11; &file;", item.Title);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_feed_nested_without_end_is_no_trouble()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 200_000));
        Assert.Equal("EN0421", Parse(Rss($"<item>{deep}</item>")).Items.Single().Problem!.Code);
        Assert.False(Parse(Rss($"<item><description><![CDATA[{string.Concat(Enumerable.Repeat("<div>", 200_000))}]]></description></item>")).Items.Single().Item!.IsWhole);
    }

    [Fact]
    public void What_is_no_feed_says_so()
    {
        Assert.Equal(["EN0421 -"], Shown(Read(Bytes("<html><p>Not found"), InputKind.Feed)));
        Assert.Equal(["EN0403 -"], Shown(Read(Bytes(Rss("")))));
    }

    [Fact]
    public void The_encoding_is_the_one_declared()
    {
        TextDecoder.Decode([1], "x", null, out _); // registers the code pages
        var bytes = Encoding.GetEncoding("iso-8859-2").GetBytes(Rss("<item><title>Łódź</title></item>").Replace("utf-8", "iso-8859-2", StringComparison.Ordinal));
        Assert.Equal("Łódź", FeedReader.Read(bytes, "f", null, out _)!.Items.Single().Item!.Title);
    }

    [Fact]
    public void A_list_of_feeds_names_them_and_is_no_report()
    {
        var list = Bytes("<?xml version='1.0'?><opml version='2.0'><body><outline text='News & notes'><outline text='Gazette' type='rss' xmlUrl='https://example.org/feed'/>"
            + "<outline xmlUrl='https://example.org/feed'/><outline title='Moniteur' xmlUrl='https://example.net/atom'/></outline></body></opml>");
        Assert.Equal([new ListedFeed("Gazette", "https://example.org/feed"), new ListedFeed("Moniteur", "https://example.net/atom")], FeedList.Read(list, "l", out var problem));
        Assert.Null(problem);
        Assert.Equal(["EN0423 -"], Shown(Read(list)));
        Assert.Empty(FeedList.Read(Bytes("<opml>"), "l", out problem));
        Assert.Equal("EN0421", problem!.Code);
    }

    [Fact]
    public void No_damage_makes_a_feed_throw()
    {
        var whole = Bytes(Rss($"<item><title>A &amp; B</title><link>https://example.org/1</link><content:encoded><![CDATA[<p>{Report}</p>]]></content:encoded></item>", "<!DOCTYPE rss [<!ENTITY a \"b\">]>"));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Bool).Sample((at, value, cut) =>
        {
            var bytes = (byte[])whole.Clone();
            bytes[at] = value;
            if (cut) bytes = bytes[..at];
            Assert.All(Read(bytes, InputKind.Feed), s => Assert.True(s.Document is null != s.Problem is null));
            FeedList.Read(bytes, "l", out _);
        }, iter: 1000);
    }
}
