using System.Text;
using System.Text.Json;
using Entente.Formats.Json;
using Entente.Tests.Specs;
using Json.Schema;
using Xunit;

namespace Entente.Tests.Formats;

/// <summary>The contract's JSON Schema and what is really printed say the same.</summary>
public sealed class ReadingSchemaTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Path.Combine(Workshop.Repository, "docs", "reading.schema.json")));

    public static TheoryData<string> Texts() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        "",
        "A cat sat on a mat.",
        "Norwegian Prime Minister Ada Quill 🕊 met Swedish Foreign Minister Otto Brandt. “It is done,” she said.",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_reading_is_what_the_schema_says(string text)
    {
        var result = Schema.Evaluate(JsonDocument.Parse(ReadingJson.Write(Workshop.Read(text))).RootElement,
            new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(d => d.Errors is not null)
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_printed_span_is_that_stretch_of_the_text(string text)
    {
        using var json = JsonDocument.Parse(ReadingJson.Write(Workshop.Read(text)));
        var runes = json.RootElement.GetProperty("document").GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var (start, end, words) in Spans(json.RootElement))
            Assert.Equal(words, string.Concat(runes[start..end].Select(r => r.ToString())));
    }

    [Fact]
    public void Letters_of_every_script_stay_readable() =>
        Assert.Contains("Žofie Нова", Encoding.UTF8.GetString(ReadingJson.Write(Workshop.Read("Czech Foreign Minister Žofie Нова spoke."))), StringComparison.Ordinal);

    private static IEnumerable<(int Start, int End, string Words)> Spans(JsonElement e)
    {
        if (e.ValueKind == JsonValueKind.Object)
        {
            if (e.TryGetProperty("start", out var start) && e.TryGetProperty("end", out var end))
                yield return (start.GetInt32(), end.GetInt32(), e.GetProperty("text").GetString()!);
            foreach (var member in e.EnumerateObject())
                foreach (var span in Spans(member.Value))
                    yield return span;
        }
        else if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray())
                foreach (var span in Spans(item))
                    yield return span;
        }
    }
}
