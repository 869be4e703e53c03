using System.Text;
using System.Text.Json;
using Xunit;

namespace Entente.EndToEnd;

public sealed class LargeInputTests
{
    private const int Megabyte = 1 << 20;

    private static string Filled(int length) =>
        new StringBuilder().Insert(0, Samples.Cooking, length / Samples.Cooking.Length + 1).ToString(0, length);

    [Fact]
    public void A_line_of_a_megabyte_is_read()
    {
        using var folder = new Folder();
        var path = folder.Write("in.jsonl", JsonSerializer.Serialize(new { id = "long", text = Filled(Megabyte) }) + "\n{\"id\":\"short\",\"text\":\"Bread is warm.\"}\n");
        var outcome = Command.Run("read", path, "--format", "json");
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Assert.Equal(2, outcome.Lines.Length);
        Assert.InRange(outcome.Lines[0].Length, Megabyte, 2 * Megabyte);
        Assert.Contains("\"skipped\":\"names no state", outcome.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_of_a_megabyte_without_a_full_stop_is_read()
    {
        using var folder = new Folder();
        var path = folder.Write("long.txt", new StringBuilder().Insert(0, "salt and ", Megabyte / 9).ToString());
        Assert.Equal(0, Command.Run("read", path).Code);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_of_reports_without_politics_is_passed_over_quickly()
    {
        using var folder = new Folder();
        var line = JsonSerializer.Serialize(new { text = Filled(100_000) }) + "\n";
        var path = folder.Write("in.jsonl", new StringBuilder().Insert(0, line, 50 * Megabyte / line.Length).ToString());
        var outcome = Command.Run("read", path, "--output", folder["out.txt"]);
        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
    }

    [Fact]
    public void A_text_of_nine_million_characters_without_politics_is_passed_over()
    {
        using var folder = new Folder();
        var outcome = Command.Run("read", folder.Write("in.txt", Filled(9_000_000)));
        Assert.Equal(0, outcome.Code);
        Assert.Contains("not read: it names no state", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_fifty_megabytes_is_refused_at_once_with_what_to_do()
    {
        using var folder = new Folder();
        var path = folder.Write("in.txt", Filled(50 * Megabyte));
        var outcome = Command.Run("read", path);
        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.Contains("EN0404: a document may have 10 million characters at most; put each report into a file", outcome.Errors, StringComparison.Ordinal);
    }
}
