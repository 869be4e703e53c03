using System.Text;
using Xunit;

namespace Entente.EndToEnd;

public sealed class BadInputTests
{
    private static void Refuses(Outcome outcome, string code, string where)
    {
        Assert.Equal(1, outcome.Code);
        Assert.Contains($"entente: {where}: {code}: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_read()
    {
        using var folder = new Folder();
        var there = folder.Write("there.txt", Samples.Reykjavik);
        var outcome = Command.Run("read", folder["gone.txt"], there, "--format", "json");
        Refuses(outcome, "EN0401", folder["gone.txt"]);
        Assert.Single(outcome.Lines);
        Assert.Contains("1 read, 1 could not be read", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EN0402", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3 })]
    [InlineData("EN0403", new byte[] { })]
    [InlineData("EN0403", new byte[] { 32, 10, 9 })]
    [InlineData("EN0406", new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0xFE })]
    public void A_file_that_is_no_text_is_named(string code, byte[] bytes)
    {
        using var folder = new Folder();
        var path = folder.Write("bad.txt", bytes);
        var outcome = Command.Run("read", path);
        Refuses(outcome, code, path);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void A_report_in_windows_1252_is_read()
    {
        using var folder = new Folder();
        var text = Samples.Reykjavik.Replace("\"We", "\u0093We", StringComparison.Ordinal).Replace(",\" Reagan", ",\u0094 Reagan", StringComparison.Ordinal);
        var path = folder.Write("old.txt", Encoding.Latin1.GetBytes(text + "Le café de Genève était ouvert. "));
        var outcome = Command.Run("read", path, "--format", "json");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Genève était", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("“We", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_is_named_by_its_number_and_the_others_are_read()
    {
        using var folder = new Folder();
        var path = folder.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"Bread is warm.\"}\n{\"id\":\"b\",\n{\"id\":\"c\",\"text\":\"Salt is dear.\"}\n");
        var outcome = Command.Run("read", path, "--format", "json");
        Refuses(outcome, "EN0407", path + ":2");
        Assert.Equal(2, outcome.Lines.Length);
        Assert.Contains($"\"source\":\"{path}#c\"", outcome.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_files_to_read_is_named()
    {
        using var folder = new Folder();
        folder.Write("notes.docx", "x");
        folder.Write(".hidden.txt", Samples.Reykjavik);
        Refuses(Command.Run("read", folder.Path), "EN0409", folder.Path);
    }

    [Fact]
    public void The_files_of_a_folder_come_in_the_order_of_their_names()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "B.txt", "a.txt" }) folder.Write(name, Samples.Cooking);
        var outcome = Command.Run("read", folder.Path, "--format", "json");
        Assert.Equal(["B.txt", "a.txt", Path.Combine("a", "z.txt"), "b.txt"],
            outcome.Lines.Select(l => Path.GetRelativePath(folder.Path, l.Split("\"source\":\"")[1].Split('"')[0])));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x.txt", "--format", "xml")]
    [InlineData("read", "x.txt", "--threads", "0")]
    [InlineData("read", "x.txt", "--published", "yesterday")]
    [InlineData("read", "x.txt", "--knowledge", "no-such-folder")]
    [InlineData("parse", "x.conllu", "--from", "conllu", "--format", "json")]
    [InlineData("reed")]
    [InlineData]
    public void Wrong_usage_ends_with_2_and_says_why(params string[] arguments)
    {
        var outcome = Command.Run(arguments);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("entente: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_model_is_an_error_that_says_what_to_do()
    {
        using var folder = new Folder();
        var outcome = Command.RunWith(Samples.Reykjavik, new Dictionary<string, string> { ["ENTENTE_MODELS"] = folder.Path }, "read", "-");
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("EN0801", outcome.Errors, StringComparison.Ordinal);
        foreach (var name in new[] { "model.int8.onnx", "labels.json", "vocab.txt", "lemmas.tsv" }) folder.Write(name, "not a model");
        outcome = Command.RunWith(Samples.Reykjavik, new Dictionary<string, string> { ["ENTENTE_MODELS"] = folder.Path }, "read", "-");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("EN0802", outcome.Errors, StringComparison.Ordinal);
    }
}
