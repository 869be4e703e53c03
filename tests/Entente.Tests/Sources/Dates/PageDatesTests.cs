using AngleSharp.Html.Parser;
using Entente.Sources.Dates;
using Xunit;

namespace Entente.Tests.Sources.Dates;

public sealed class PageDatesTests
{
    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"1986-10-12T08:00:00Z"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"Article","datePublished":"1986-10-12"}]}</script>""")]
    [InlineData("""<meta property="article:published_time" content="1986-10-12T23:30:00-05:00">""")]
    [InlineData("""<meta name="DC.date.issued" content="12 October 1986">""")]
    [InlineData("""<h1>Talks end</h1><time datetime="1986-10-12">yesterday</time>""")]
    [InlineData("""<h1>Talks end</h1><p class="article-date">Sunday, 12 October 1986</p>""")]
    [InlineData("""<h1>Talks end</h1><p>Published: 12 October 1986</p><p>The talks of 10 October 1986 were long.</p>""")]
    [InlineData("""<h1>Talks end</h1><p>12 October 1986</p><p>The talks were long.</p>""")]
    [InlineData("""<link rel="canonical" href="https://a.example/1986/10/12/talks-end">""")]
    [InlineData("""<meta property="article:modified_time" content="1986-10-12"><p>Talks end.</p>""")]
    public void A_page_tells_its_day_in_many_places(string html) => Assert.Equal("1986-10-12", Published(html));

    [Theory]
    [InlineData("""<h1>Talks end</h1><p>The talks were long.</p><div class="related"><time datetime="1985-01-01">1 January 1985</time></div>""")]
    [InlineData("""<h1>Talks end</h1><footer>Copyright 1986. Last changed 12 October 1986</footer>""")]
    [InlineData("""<h1>Talks end</h1><p>In 1986 the talks were long.</p>""")]
    [InlineData("""<script type="application/ld+json">{ broken </script><p>Talks end.</p>""")]
    public void The_days_of_other_things_are_not_the_page_s(string html) => Assert.Null(Published(html));

    [Fact]
    public void Of_days_that_differ_the_surer_and_the_more_often_told_counts() => Assert.Equal("1986-10-12", Published("""
        <meta name="date" content="1986-10-20">
        <script type="application/ld+json">[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"1986-10-19"}]},{"@type":"NewsArticle","datePublished":"1986-10-12"}]</script>
        <h1>Talks end</h1><p class="date">12 October 1986</p>
        """));

    [Fact]
    public void A_change_is_told_apart()
    {
        using var page = new HtmlParser().ParseDocument("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-10-12","dateModified":"2016-10-14"}</script>""");
        var (published, modified) = PageDates.Find(page, null);
        Assert.Equal(("2016-10-12", "2016-10-14"), (published?.Value.ToString(), modified?.Value.ToString()));
    }

    private static string? Published(string html)
    {
        // Days before the web began stand for days of any year.
        using var page = new HtmlParser().ParseDocument(html.Replace("198", "201", StringComparison.Ordinal));
        return PageDates.Find(page, null).Published?.Value.ToString().Replace("201", "198", StringComparison.Ordinal);
    }
}
