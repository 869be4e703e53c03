using Entente.Sources.Web;
using Xunit;

namespace Entente.Tests.Sources.Web;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow:", "/news", true)]
    [InlineData("", "/news", true)]
    [InlineData("User-agent: other\nDisallow: /", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: entente\nDisallow: /drafts", "/news", true)]
    [InlineData("User-agent: other\nUser-agent: Entente\nDisallow: /", "/news", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("user-AGENT : * # all\nDISALLOW : /x # not this", "/x", false)]
    [InlineData("Sitemap: https://a.example/s.xml\nUser-agent: *\nSitemap: https://a.example/t.xml\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("Disallow: /\nno line of its kind\n:::\nUser-agent: *\n", "/news", true)]
    public void The_longest_rule_of_the_nearest_group_counts(string robots, string path, bool allows) =>
        Assert.Equal(allows, RobotsRules.Parse(robots, "Entente").Allows(new Uri("https://a.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    public void A_delay_is_kept_where_it_is_one(string robots, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(robots, "Entente").Delay?.TotalSeconds);
}
