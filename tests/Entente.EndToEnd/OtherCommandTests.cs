using System.Text.Json;
using Xunit;

namespace Entente.EndToEnd;

public sealed class OtherCommandTests
{
    private const string Conllu = """
        # text = Ministers don't talk.
        1	Ministers	_	_	_	_	_	_	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	_	_	_	_	_	_	_	_
        3	n't	_	_	_	_	_	_	_	_
        4	talk	_	_	_	_	_	_	_	SpaceAfter=No
        5	.	_	_	_	_	_	_	_	_


        """;

    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("explain")]
    [InlineData("parse")]
    [InlineData("lint")]
    public void Help_has_examples(params string[] command)
    {
        var outcome = Command.Run([.. command, "--help"]);
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Assert.Contains("Examples:\n  entente ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_on_a_line() =>
        Assert.Matches("^entente [0-9]+[.][0-9]+[.][0-9]+\n$", Command.Run("--version").Output);

    [Fact]
    public void A_parse_in_CoNLLU_is_as_the_golden_file_says()
    {
        var outcome = Command.RunWith(Samples.Reykjavik, "parse", "-");
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Golden.Matches("reykjavik.conllu", outcome.Output);
    }

    [Fact]
    public void A_parse_in_JSON_has_words_names_and_times_at_their_places()
    {
        var outcome = Command.RunWith(Samples.Reykjavik, "parse", "-", "--format", "json");
        using var parse = JsonDocument.Parse(Assert.Single(outcome.Lines));
        foreach (var list in new[] { "names", "times" })
            Assert.All(parse.RootElement.GetProperty(list).EnumerateArray(), span =>
                Assert.Equal(Samples.Reykjavik[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], span.GetProperty("text").GetString()));
        Assert.Contains("\"text\":\"Ronald Reagan\",\"type\":\"PER\"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"11 October 1986\",\"type\":\"DATE\",\"value\":\"1986-10-11\"", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":\"They met yesterday.\",\"published\":\"1985-05-08\"}", "1985-05-07")]
    [InlineData("{\"text\":\"They met yesterday.\",\"dct\":\"1985-05-08\"}", "1985-05-07")]
    [InlineData("{\"text\":\"OSLO, 8 May 1985 - They met yesterday.\"}", "1985-05-07")]
    [InlineData("{\"text\":\"They met yesterday.\"}", "XXXX-XX-XX")]
    public void Yesterday_is_the_day_before_a_publication_date_that_came_with_the_text_or_stands_in_it(string entry, string day)
    {
        using var folder = new Folder();
        var outcome = Command.Run("parse", folder.Write("in.jsonl", entry + "\n"), "--format", "json");
        Assert.Contains($"\"text\":\"yesterday\",\"type\":\"DATE\",\"value\":\"{day}\"", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Yesterday_is_the_day_before_the_publication_date_that_the_user_gives()
    {
        var outcome = Command.RunWith("They met yesterday.", "parse", "-", "--format", "json", "--published", "1985-05-08");
        Assert.Contains("\"value\":\"1985-05-07\"", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CoNLLU_file_keeps_its_words_and_is_filled_in()
    {
        using var folder = new Folder();
        var path = folder.Write("in.conllu", Conllu);
        var outcome = Command.Run("parse", path, "--from", "conllu");
        Assert.Equal(0, outcome.Code);
        Assert.Equal(["1", "2-3", "2", "3", "4", "5"], outcome.Lines.Where(l => l[0] != '#').Select(l => l.Split('\t')[0]));
        Assert.Contains("\ttalk\ttalk\tVERB\t", outcome.Output, StringComparison.Ordinal);
        outcome = Command.Run("parse", folder.Write("bad.conllu", "1\tword\n\n"), "--from", "conllu");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("EN0407: it is not CoNLL-U: line 1", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_knowledge_that_comes_with_it_has_no_problems()
    {
        var outcome = Command.Run("lint");
        Assert.Equal(0, outcome.Code);
        Assert.EndsWith(" files, no problems\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_knowledge_are_named_by_file_and_line()
    {
        using var folder = new Folder();
        folder.Write("english/cues.yaml", "verbs: [say\n\nnext: x\n");
        var outcome = Command.Run("lint", "--knowledge", folder.Path);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("english/cues.yaml(", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("EN0900", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(2, Command.RunWith(Samples.Reykjavik, "read", "-", "--knowledge", folder.Path).Code);
    }

    [Fact]
    public void Knowledge_of_ones_own_takes_the_place_of_what_comes_with_it()
    {
        var given = Command.RunWith(Samples.Reykjavik, "read", "-", "--knowledge", Path.Combine(Command.Root, "knowledge"));
        Assert.Equal(Command.RunWith(Samples.Reykjavik, "read", "-").Output, given.Output);
    }
}
