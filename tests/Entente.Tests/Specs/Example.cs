using System.Text.RegularExpressions;
using Xunit;

namespace Entente.Tests.Specs;

/// <summary>An example of the codebook: a text, the day on which it came out if the block tells one, and the facts that it gives.</summary>
public sealed partial record Example(string Page, string Text, string[] Facts, string? Published = null)
{
    /// <summary>Fails where the reading's facts are not those listed.</summary>
    public void Check()
    {
        var reading = Workshop.Read(Text, Published);
        foreach (var kind in Facts.Select(f => f.Split(' ')[0]).Distinct())
        {
            var wanted = Facts.Where(f => f.StartsWith(kind + " ", StringComparison.Ordinal)).Select(Plain);
            var got = kind switch
            {
                "WHO" => wanted.Select(line => FactLines.Who(reading, line)),
                "CODE" => wanted.Select(line => FactLines.Code(reading, Quoted().Match(line).Groups[1].Value)),
                "ASIDE" => wanted.Select(line => Aside(reading, Quoted().Match(line).Groups[1].Value)),
                "TIME" => FactLines.Times(Workshop.Parse(Text, Published)),
                _ => FactLines.Of(reading, kind),
            };
            Assert.Equal(string.Join('\n', wanted.Order(StringComparer.Ordinal)), string.Join('\n', got.Select(Plain).Order(StringComparer.Ordinal)));
        }
    }

    public override string ToString() => $"{Page}: {Text.ReplaceLineEndings(" ")}";

    private static string Aside(Reading reading, string words)
    {
        var region = reading.Boilerplate.FirstOrDefault(r => reading.Document.Text[r.Span] == words);
        return region is null ? $"ASIDE nothing \"{words}\"" : $"ASIDE {Entente.Formats.Json.ReadingJson.Name(region.Kind)} \"{words}\"";
    }

    private static string Plain(string line) => Spaces().Replace(line, " ").TrimEnd(' ', '|');

    [GeneratedRegex("\"(.*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
