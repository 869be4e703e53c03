using System.Diagnostics;
using System.Text;
using Entente.Sources;
using Entente.Sources.Html;
using Xunit;

namespace Entente.Tests.Sources.Html;

public sealed class ArticlePageTests
{
    private const string First = "The foreign ministers of Sweden and Norway met in Karlstad on Tuesday to settle how the union was to be dissolved.";
    private const string Second = "They agreed that the forts along the border would be razed and that a neutral zone would be drawn on both sides of it.";
    private const string Third = "Both parliaments still have to approve the convention, which the delegations expect to happen before the winter.";
    private const string Body = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";
    private const string Head = "<title>Union talks end</title>";

    private static string Paragraphs(params string[] all) => string.Join("\n\n", all);

    private static readonly string Whole = Paragraphs(First, Second, Third);

    [Fact]
    public void The_body_of_a_simple_page_is_its_paragraphs_without_the_title()
    {
        var article = Read($"<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article><h1>Union talks end</h1>{Body}</article><footer>All rights reserved</footer>");
        Assert.Equal("Union talks end", article.Title);
        Assert.Equal(Whole, article.Text.Value);
    }

    [Fact]
    public void Paragraphs_may_be_bare_elements_or_lines_broken_twice()
    {
        Assert.Equal(Whole, Text($"<div class='box'><h1>Union talks end</h1><div>{First}</div><div>{Second}</div><div>{Third}</div></div>"));
        Assert.Equal(Whole, Text($"<h1>Union talks end</h1><div>{First}<br><br>{Second}<br><br>{Third}</div>"));
    }

    [Theory]
    [InlineData("<div class='related-stories'><h3>Related</h3><ul><li><a href='/a'>Herring fleet sails for the banks</a></li><li><a href='/b'>Railway to the north is opened</a></li></ul></div>")]
    [InlineData("<p>Read more: <a href='/a'>Herring fleet sails for the banks</a></p>")]
    [InlineData("<aside><p>The herring fleet sailed on Monday for the banks off the coast, as it does each year.</p></aside>")]
    [InlineData("<div class='share-bar'><a href='/f'>Share</a><span>17 shares</span></div>")]
    [InlineData("<div class='newsletter-signup'><p>Have the news of the two kingdoms brought to your door every morning, free of charge.</p></div>")]
    public void What_stands_between_the_paragraphs_and_leads_away_is_left_out(string block) =>
        Assert.Equal(Whole, Text($"<article><h1>Union talks end</h1><p>{First}</p>{block}<p>{Second}</p><p>{Third}</p></article>"));

    [Fact]
    public void Comments_are_left_out_however_many_they_are()
    {
        var comments = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><p>Reader {i} thinks that the forts ought to have been kept where they were.</p></li>"));
        Assert.Equal(Whole, Text($"<article><h1>Union talks end</h1>{Body}</article><div id='comments'><ol>{comments}</ol></div>"));
    }

    [Theory]
    [InlineData("<figure><img src='k.jpg'><figcaption>The delegates in front of the lodge in Karlstad.</figcaption></figure>")]
    [InlineData("<div class='wp-caption'><img src='k.jpg'><p class='wp-caption-text'>The delegates in front of the lodge in Karlstad.</p></div>")]
    [InlineData("<div><img src='k.jpg'><div>The delegates in front of the lodge in Karlstad</div></div>")]
    [InlineData("<span class='photo'><img src='k.jpg'><span class='caption'>The delegates stand in front of the lodge in Karlstad on Tuesday.</span></span>")]
    public void Captions_are_left_out(string picture) =>
        Assert.Equal(Whole, Text($"<article><h1>Union talks end</h1><p>{First}</p>{picture}<p>{Second}</p><p>{Third}</p></article>"));

    [Theory]
    [InlineData("<div class='author-box'><p>Our correspondent has followed the two parliaments for many years and lives in Karlstad.</p></div>")]
    [InlineData("<p class='byline'>Our correspondent has followed the two parliaments for many years and lives in Karlstad.</p>")]
    public void Who_wrote_it_is_no_part_of_the_body(string box) =>
        Assert.Equal(Whole, Text($"<article><h1>Union talks end</h1>{Body}{box}</article>"));

    [Theory]
    [InlineData("<p>Follow our correspondents on their way through both kingdoms, and sign up for our letters.</p>")]
    [InlineData("<p>(<em>Reporting by the Karlstad office with the help of its colleagues in both capitals, editing by the night desk.</em>)</p>")]
    [InlineData("<p>The Karlstad Courier, all rights reserved in both kingdoms and in the colonies of other powers.</p>")]
    [InlineData("<h3>More great stories</h3><ul><li>The fleet sails, <a href='/a'>and the gulls follow</a></li><li>The railway opens, <a href='/b'>with music and flags</a></li><li>The frost comes, <a href='/c'>earlier than it used to</a></li></ul>")]
    [InlineData("<h3>What do you think?</h3>")]
    public void A_body_ends_before_what_is_about_the_outlet_and_the_reader(string end) =>
        Assert.Equal(Whole, Text($"<article><h1>Union talks end</h1>{Body}{end}</article>"));

    [Fact]
    public void A_line_like_those_at_the_end_stays_where_the_report_goes_on() =>
        Assert.Contains("Contributed reporting", Text(
            $"<article><h1>Union talks end</h1><p>{First}</p><p>Contributed reporting on the border, they said, had been full of mistakes about the forts and the men in them.</p><p>{Second}</p><p>{Third}</p></article>"),
            StringComparison.Ordinal);

    [Fact]
    public void A_rule_of_underscores_between_two_parts_stays() =>
        Assert.Equal(Paragraphs(First, "___", Second, Third), Text($"<article><h1>Union talks end</h1><p>{First}</p><p>___</p><p>{Second}</p><p>{Third}</p></article>"));

    [Fact]
    public void A_report_may_begin_and_end_with_short_lines_and_lists()
    {
        var text = Text($"<article><h1>Union talks end</h1><div><p>KARLSTAD</p><ul><li>Forts to be razed</li><li>Zone to be drawn</li></ul>{Body}<ul><li>Two delegations</li><li>Four weeks</li></ul></div></article>");
        Assert.Equal(Paragraphs("KARLSTAD", "Forts to be razed", "Zone to be drawn", Whole, "Two delegations", "Four weeks"), text);
    }

    [Fact]
    public void A_list_with_its_headings_is_a_body()
    {
        var items = Enumerable.Range(1, 5).Select(i => $"<h2>{i}. The fort at post {i}</h2><p>{i} companies lie there, and the convention gives them until the spring to leave it.</p>");
        var text = Text($"<article><h1>Five forts and what becomes of them</h1>{string.Concat(items)}</article>");
        Assert.All(Enumerable.Range(1, 5), i => Assert.Contains($"{i}. The fort at post {i}\n\n{i} companies", text, StringComparison.Ordinal));
    }

    [Fact]
    public void All_entries_of_a_live_blog_belong_to_it()
    {
        var entries = Enumerable.Range(1, 6).Select(i => $"<div class='entry'><h3>1{i}:00</h3><p>The delegates have now sat for {i} hours, and a clerk says that they speak of the forts.</p></div>");
        var text = Text($"<main><h1>Union talks, hour by hour</h1>{string.Concat(entries)}</main>");
        Assert.All(Enumerable.Range(1, 6), i => Assert.Contains($"sat for {i} hours", text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_interview_keeps_its_questions_and_its_short_answers()
    {
        var text = Text($"<article><h1>The envoy speaks</h1><p>{First}</p><p><b>Will there be war?</b></p><p>No.</p><p><b>Who won?</b></p><p>{Second}</p><p>{Third}</p></article>");
        Assert.Equal(Paragraphs(First, "Will there be war?", "No.", "Who won?", Second, Third), text);
    }

    [Fact]
    public void Beside_a_report_a_list_of_others_is_not_taken()
    {
        var teasers = string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"<div class='item'><h3><a href='/{i}'>Headline of another report, number {i}</a></h3><p>It tells at some length of things that happened elsewhere on day {i}.</p></div>"));
        Assert.Equal(Whole, Text($"<article><h1>Union talks end</h1>{Body}</article><div>{teasers}</div>"));
    }

    [Fact]
    public void A_page_with_nothing_to_read_says_so()
    {
        var read = ArticlePage.Read("<title>Nothing</title><nav><a href='/'>Home</a></nav>"u8.ToArray(), "empty.html");
        Assert.Null(read.Article);
        Assert.NotNull(read.Problem);
    }

    [Fact]
    public void Data_about_the_page_give_title_byline_and_outlet()
    {
        var article = Read($$"""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Union talks end","author":{"name":"The Karlstad office"},"publisher":{"name":"The Courier"},"articleBody":"Other words."}</script>
            <div>{{Body}}</div>
            """, "<title>The Courier</title>");
        Assert.Equal(("Union talks end", "The Karlstad office", "The Courier"), (article.Title, article.Byline, article.Outlet));
        Assert.Equal(Whole, article.Text.Value);
    }

    [Fact]
    public void A_table_of_content_stays()
    {
        var text = Text($"<article><h1>Union talks end</h1><p>{First}</p><table><tr><td>Forts razed</td><td>4</td></tr><tr><td>Miles of the zone</td><td>31</td></tr></table><p>{Second}</p><p>{Third}</p></article>");
        Assert.Contains("Forts razed\n\n4\n\nMiles of the zone\n\n31", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Министры иностранных дел двух королевств встретились во вторник в Карлстаде и договорились о границе.")]
    [InlineData("两国外交部长星期二在卡尔斯塔德举行会谈，就边境要塞的拆除问题达成了协议，并将提交议会批准。")]
    [InlineData("التقى وزيرا خارجية المملكتين يوم الثلاثاء في كارلستاد واتفقا على هدم الحصون على طول الحدود بينهما.")]
    public void Every_script_is_read(string sentence) =>
        Assert.Equal(Paragraphs(sentence, sentence + sentence), Text($"<nav><a href='/'>1</a></nav><div><p>{sentence}</p><p>{sentence}{sentence}</p></div>", "<title>1905</title>"));

    [Fact]
    public void A_page_without_a_headline_has_a_body() => Assert.Equal(Whole, Text($"<div>{Body}</div>", ""));

    [Fact]
    public void A_mark_of_the_page_s_own_within_a_sentence_does_not_break_it()
    {
        var text = Text($"<article><h1>Union talks end</h1><p>The forts<x-note><a href='/n'>1</a></x-note> would be razed, the ministers said on Tuesday.</p>{Body}</article>");
        Assert.StartsWith("The forts1 would be razed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standfirst_is_not_the_body() =>
        Assert.Equal(Whole, Text($"<article><header><h1>Union talks end</h1><p class='article-dek'>Two kingdoms part, and neither of them fires a single shot.</p></header><div>{Body}</div></article>"));

    [Fact]
    public void Deep_nesting_neither_ends_the_program_nor_takes_long()
    {
        var clock = Stopwatch.StartNew();
        string Nested(int levels) => string.Concat(Enumerable.Repeat("<div>", levels)) + Body + string.Concat(Enumerable.Repeat("</div>", levels));
        Assert.Equal(Whole, Text(Nested(Limits.Elements - 10)));
        Assert.Equal("EN0418", ArticlePage.Read(Encoding.UTF8.GetBytes(Nested(5000)), "deep.html").Problem?.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static string Text(string body, string head = Head) => Read(body, head).Text.Value;

    private static Article Read(string body, string head = Head) =>
        ArticlePage.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>"), "page.html").Article!;
}
