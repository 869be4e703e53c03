using Entente.Tests.Specs;
using Entente.Text;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Entente.Tests.Text;

public sealed class BoilerplateTests
{
    private const string Report = "Norwegian Prime Minister Ada Quill met Swedish Foreign Minister Otto Brandt in Oslo on Monday.";

    private static readonly Boilerplate Marker = new(KnowledgeBase.Default);

    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Workshop.Repository, "knowledge", "english", "boilerplate.yaml"));
        yaml.Load(reader);
        foreach (var rule in ((YamlSequenceNode)yaml.Documents[0].RootNode["rules"]).Cast<YamlMappingNode>())
            foreach (var example in (YamlSequenceNode)rule["examples"])
                data.Add(rule["rule"].ToString(), rule["kind"].ToString(), example.ToString());
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_of_a_rule_is_marked_by_it(string rule, string kind, string example)
    {
        // At the head, in the midst and at the foot of a text that has other leftovers.
        const string Others = "Share this article\nPrint version";
        string[] texts =
        [
            $"{example}\n{Others}\n\nThe ministers agree on a ferry for Oslo\n{Report}", $"{Others}\n\n{Report}\n\n{example}\n\n{Report}",
            $"{Report}\n\n{Others}\n{example}", $"{Report}\n{Others}\n{example}\nThe ministers agree on a ferry for Oslo\n{Report}",
        ];
        var regions = texts.Select(SourceText.From).SelectMany(t => Marker.Mark(t).Where(r => t[r.Span] == example)).ToList();
        // A line among other leftovers may be told by these before its own words are asked.
        Assert.Contains(regions, r => (r.Reason == rule || r.Reason == "menu") && Entente.Formats.Json.ReadingJson.Name(r.Kind) == kind);
    }

    [Theory]
    [InlineData("World\n\nThe ministers spoke of the war.\n\nContact\n\nThey will telephone each other once a week from now on.")]
    [InlineData("Item 1\nThe agenda was adopted by all who took part.\n\nItem 2\nThe Minister of Norway asked for the files of the court.")]
    [InlineData("QUESTION: Will you go to Oslo?\n\nMINISTER QUILL: Yes.\n\nQUESTION: When?\n\nMINISTER QUILL: Soon.")]
    [InlineData("For Norway:\nAda Quill\nPrime Minister\n\nFor Sweden:\nOtto Brandt\nMinister for Foreign Affairs")]
    [InlineData("By contrast, nobody asked\nwhat the ferry would cost, or\nwho would pay for it.")]
    public void A_clean_text_stays_untouched(string text) => Assert.Empty(Marked(text));

    [Fact]
    public void One_leftover_does_not_make_headings_a_menu() =>
        Assert.Equal(["Share this article"], Marked($"Share this article\n\n{Report}\n\nWorld\n\n{Report}"));

    [Fact]
    public void The_title_among_leftovers_stays() => Assert.Equal(
        ["Home", "World", "Politics", "By Ada Quill", "12 May 2031", "Share this article"],
        Marked($"Home\nWorld\nPolitics\nNorway and Sweden agree on ferry\nBy Ada Quill\n12 May 2031\nShare this article\n{Report}"));

    [Fact]
    public void The_last_headline_above_the_first_sentence_is_the_title_where_there_is_no_other() => Assert.Equal(
        ["Most read", "Rain delays regatta in Bergen harbour again"],
        Marked($"Most read\nRain delays regatta in Bergen harbour again\nNorway and Sweden agree on a ferry\n{Report}"));

    [Fact]
    public void A_heading_does_not_take_the_report_with_it() =>
        Assert.Equal(["See also", "Talks on the canal begin"], Marked($"{Report}\n\nSee also\nTalks on the canal begin\n{Report}"));

    [Fact]
    public void Heads_of_pages_come_again() => Assert.Equal(
        ["Bulletin of the Ministry No. 14/2031", "Page 3", "Bulletin of the Ministry No. 14/2031", "Page 4"],
        Marked($"Bulletin of the Ministry No. 14/2031\nPage 3\n{Report}\n\nBulletin of the Ministry No. 14/2031\nPage 4\n{Report}"));

    [Theory]
    [InlineData("12 May 2031")]
    [InlineData("Oslo, 12 May 2031")]
    [InlineData("Published: Mon, May 12, 2031, 18:42 CET")]
    [InlineData("2031-05-12 18:42")]
    [InlineData("Updated 3 hours ago")]
    [InlineData("12 May 2031 - Oslo, Norway")]
    public void A_date_alone_is_a_date_line(string line)
    {
        var text = SourceText.From($"{line}\n\n{Report}");
        var region = Assert.Single(Marker.Mark(text));
        Assert.Equal((RegionKind.DateLine, line), (region.Kind, text[region.Span]));
    }

    [Theory]
    [InlineData("1. Agreed to meet on 12 May")]
    [InlineData("12")]
    [InlineData("on 25 July.")]
    [InlineData("Article 12")]
    public void A_number_or_a_sentence_is_none(string line) =>
        Assert.DoesNotContain(Marker.Mark(SourceText.From($"{Report}\n{line}")), r => r.Kind == RegionKind.DateLine);

    [Fact]
    public void A_date_line_stays_in_what_is_read()
    {
        var text = SourceText.From($"Share this article\n12 May 2031\n{Report}");
        var rest = string.Concat(Boilerplate.Rest(text, Marker.Mark(text)).Select(s => text[s]));
        Assert.Contains("12 May 2031", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Share", rest, StringComparison.Ordinal);
    }

    private static List<string> Marked(string value)
    {
        var text = SourceText.From(value);
        return [.. Marker.Mark(text).Select(r => text[r.Span])];
    }

}
