using System.Text.Json;
using Xunit;

namespace Entente.EndToEnd;

public sealed class OwnListsTests
{
    private const string Report = "STRELSAU, 3 May 2024 - Prime Minister Anders Lindqvist of Ruritania met President Mauno Koivisto of Finland in Helsinki.\n";

    private const string World = """
        countries:
          - code: XZZ
            name: Ruritania
            capital: [Strelsau]
          - code: FIN
            name: Suomi
        """;

    [Fact]
    public void Changes_to_the_world_and_actors_of_ones_own_are_used_together()
    {
        using var folder = new Folder();
        var world = folder.Write("world.yaml", World);
        var table = folder.Write("actors.csv", "name,aliases,code,sector,from,to\nAnders Lindqvist,,XZZGOV,,2020,2024\nspoiled\n");
        var dictionary = folder.Write("actors.txt", "MAUNO_KOIVISTO\n\t[FINGOV 820127-940301]\n\t[FINELI >940302]\n");
        var outcome = Command.RunWith(Report, "read", "-", "--world", world, "--actors", table, "--actors", dictionary, "--format", "json");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("actors.csv:3: EN0411: ", outcome.Errors, StringComparison.Ordinal);
        using var reading = JsonDocument.Parse(Assert.Single(outcome.Lines));
        var entities = reading.RootElement.GetProperty("entities").EnumerateArray()
            .Select(e => $"{e.GetProperty("name")} {e.GetProperty("country")} {e.GetProperty("code")} {e.GetProperty("sector")}").ToList();
        Assert.Contains("Anders Lindqvist XZZ XZZ GOV", entities);
        Assert.Contains("Mauno Koivisto FIN FIN ELI", entities);
        Assert.Contains("Suomi FIN FIN ", entities);
    }

    [Theory]
    [InlineData("--world", "countries:\n  - code: FIN\n    colour: blue\n", "(3): EN0900: 'colour'")]
    [InlineData("--world", "countries: [\n", "EN0900")]
    [InlineData("--actors", "name,code\n,FIN\n", "EN0904")]
    [InlineData("--actors", "", "EN0904")]
    public void A_list_that_cannot_be_used_ends_the_run(string option, string text, string error)
    {
        using var folder = new Folder();
        var outcome = Command.RunWith(Report, "read", "-", option, folder.Write("list", text));
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(error, outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--world")]
    [InlineData("--actors")]
    public void A_list_that_is_not_there_ends_the_run(string option)
    {
        var outcome = Command.RunWith(Report, "read", "-", option, "no-such-file");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("no-such-file: EN0401: ", outcome.Errors, StringComparison.Ordinal);
    }
}
