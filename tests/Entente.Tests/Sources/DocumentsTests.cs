using System.Text;
using CsCheck;
using Entente.Sources;
using Xunit;

namespace Entente.Tests.Sources;

public sealed class DocumentsTests
{
    private static List<Sourced> Read(string content, InputKind kind = InputKind.Unknown) => Read(Encoding.UTF8.GetBytes(content), kind);

    private static List<Sourced> Read(byte[] content, InputKind kind = InputKind.Unknown) =>
        [.. new Documents(() => new MemoryStream(content)).Read(new Input(Input.StandardInput, kind))];

    private static Document One(string content, InputKind kind = InputKind.Unknown) => Assert.Single(Read(content, kind)).Document!;

    [Fact]
    public void An_entry_gives_its_title_date_and_source()
    {
        var document = One("""{"id": 7, "text": "Talks were held.", "title": "Talks", "dct": "2001-02-03T10:00:00Z", "source": "Gazette"}""");
        Assert.Equal(("-#7", "Talks", "Gazette", "2001-02-03"),
            (document.Source, document.Title, document.Outlet, document.Published!.Value.ToString()));
    }

    [Fact]
    public void A_bad_line_is_named_and_the_others_are_read()
    {
        var all = Read("{\"id\":\"a\",\"text\":\"One.\"}\n\n{broken\n[1]\n{\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"Two.\",\"published\":\"soon\"}\r\n{\"text\":\"Last.\"}", InputKind.JsonLines);
        Assert.Equal(["-#a", "EN0407 -:3", "EN0407 -:4", "EN0403 -:5", "EN0407 -:6", "-#7"],
            all.Select(s => s.Document?.Source ?? $"{s.Problem!.Code} {s.Problem.Where}"));
    }

    [Fact]
    public void Lines_of_any_length_come_back_whole() =>
        Gen.Int[0, 300_000].Array[1, 6].Sample(lengths =>
        {
            var lines = lengths.Select(n => $"{{\"text\":\"x{new string('y', n)}\"}}");
            Assert.Equal(lengths.Select(n => n + 1), Read(string.Join('\n', lines), InputKind.JsonLines).Select(s => s.Document!.Text.Length));
        }, iter: 20);

    [Fact]
    public void Lines_in_UTF16_with_their_mark_are_read() =>
        Assert.Equal("Ą.", Assert.Single(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"text\":\"Ą.\"}\r\n")], InputKind.JsonLines)).Document!.Text.Value);

    [Fact]
    public void No_bytes_make_any_kind_throw() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Enum<InputKind>()).Sample((bytes, kind) =>
            Assert.All(Read(bytes, kind), s => Assert.True(s.Document is null != s.Problem is null)));

    [Fact]
    public void What_has_no_name_is_told_by_its_first_bytes()
    {
        Assert.Equal("a\n\nb", One("\n <!DOCTYPE HTML><title>a</title><p>b").Text.Value);
        Assert.Equal("-#2", One("\n{\"text\": \"b\"}").Source);
        Assert.Equal("{ \"no\": 1 }", One("{ \"no\": 1 }").Text.Value);
    }

    [Fact]
    public void A_page_is_its_title_and_its_paragraphs()
    {
        var document = One("""
            <html><head><meta property="og:title" content="Talks &amp; treaties"><script type="application/ld+json">
            {"@graph": [{"@type": "NewsArticle", "datePublished": "1999-12-31T23:00:00+01:00"}]}</script></head><body>
            <header>Menu</header><div>Loose <b>words</b><p>One<br>two&nbsp;three</p><aside>Ad</aside><ul><li>Item</li></ul></div>
            <img src="http://192.0.2.1/never"></body></html>
            """);
        Assert.Equal("Talks & treaties\n\nLoose words\n\nOne\ntwo\u00A0three\n\nItem", document.Text.Value);
        Assert.Equal("1999-12-31", document.Published!.Value.ToString());
    }

    [Fact]
    public void A_page_nested_without_end_is_given_up_and_one_nested_deeper_than_any_browser_allows_is_read()
    {
        string Nested(string tag, int times) => "<html>" + string.Concat(Enumerable.Repeat(tag, times)) + "deep";
        Assert.Equal("deep", One(Nested("<div>", Limits.Elements)).Text.Value);
        foreach (var tag in new[] { "<div>", "<b>", "<FONT size=1>", "<table><tr><td>" })
            Assert.Equal("EN0418", Assert.Single(Read(Nested(tag, 100_000))).Problem!.Code);
        Assert.Equal("deep", One("<html>" + string.Concat(Enumerable.Repeat("<p>", 100)) + "<br><i></i>deep").Text.Value);
    }

    [Fact]
    public void A_page_without_text_says_so() =>
        Assert.Equal("EN0408", Assert.Single(Read("<html><script>x()</script><nav>Home</nav></html>")).Problem!.Code);

    [Theory]
    [InlineData("2024-10-03", "2024-10-03")]
    [InlineData("2024-10", "2024-10")]
    [InlineData("2024", "2024")]
    [InlineData("2024-10-03T23:59:59Z", "2024-10-03")]
    [InlineData("2024-10-03 12:00", "2024-10-03")]
    [InlineData("2024-02-30", null)]
    [InlineData("03/10/2024", null)]
    [InlineData("2024-10-03 or so", null)]
    [InlineData("", null)]
    public void ISO_dates_are_read_to_the_day(string text, string? date) => Assert.Equal(date, IsoDate.Parse(text)?.ToString());
}
