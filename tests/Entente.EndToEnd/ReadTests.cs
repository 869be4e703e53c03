using System.Text.Json;
using Xunit;

namespace Entente.EndToEnd;

public sealed class ReadTests
{
    [Fact]
    public void A_report_for_a_person_is_as_the_golden_file_says()
    {
        var outcome = Command.RunWith(Samples.Reykjavik, "read", "-");
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Golden.Matches("reykjavik.txt", outcome.Output);
    }

    [Fact]
    public void A_reading_is_as_the_golden_file_says()
    {
        var outcome = Command.RunWith(Samples.Reykjavik, "read", "-", "--format", "json");
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Golden.Matches("reykjavik.json", outcome.Output);
    }

    [Fact]
    public void A_page_is_read_with_its_title_and_date()
    {
        var outcome = Command.RunWith(Samples.Page, "read", "-", "--format", "json");
        Assert.Equal(0, outcome.Code);
        using var reading = JsonDocument.Parse(Assert.Single(outcome.Lines));
        var document = reading.RootElement.GetProperty("document");
        Assert.Equal("2019-10-16", document.GetProperty("published").GetProperty("value").GetString());
        Assert.Equal("metadata", document.GetProperty("published").GetProperty("basis").GetString());
        var text = document.GetProperty("text").GetString()!;
        Assert.StartsWith("Finland's president visits Norway\n\nFinnish President", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never shown", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_date_stands_above_that_of_the_page()
    {
        var outcome = Command.RunWith(Samples.Page, "read", "-", "--format", "json", "--published", "2020-01");
        Assert.Contains("\"published\":{\"value\":\"2020-01\",\"basis\":\"given\"", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_politics_is_skipped_and_says_so()
    {
        var outcome = Command.RunWith(Samples.Cooking, "read", "-");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("not read: it names no state", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_cannot_be_seen_in_the_output()
    {
        using var folder = new Folder();
        for (var i = 0; i < 12; i++) folder.Write($"{i:D2}.txt", i % 3 == 0 ? Samples.Cooking : Samples.Reykjavik + $"\nNumber {i}.\n");
        folder.Write("13.html", Samples.Page);
        var one = Command.Run("read", folder.Path, "--format", "json", "--threads", "1");
        var four = Command.Run("read", folder.Path, "--format", "json", "--threads", "4");
        Assert.Equal(0, one.Code);
        Assert.Equal(13, one.Lines.Length);
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public void Output_goes_to_the_file_that_is_named()
    {
        using var folder = new Folder();
        var input = folder.Write("in.txt", Samples.Reykjavik);
        var outcome = Command.Run("read", input, "--format", "json", "--output", folder["out.jsonl"]);
        Assert.Equal((0, "", ""), (outcome.Code, outcome.Output, outcome.Errors));
        Assert.EndsWith("}\n", File.ReadAllText(folder["out.jsonl"]), StringComparison.Ordinal);
    }
}
