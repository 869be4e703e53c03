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
        Promises,
    ];

    private const string Promises =
        "Norwegian Prime Minister Ada Quill met Chadian President Idris Oumar in Oslo on 3 May 2031. She promised to send Chad tents by June if the "
        + "road is open, and invited him to Bergen. He accepted the invitation and thanked Norway. Norway and Chad signed an agreement on fisheries "
        + "worth $20 million. The two presidents will meet again in October. Quill instructed the Foreign Ministry to open an embassy in Chad by 2032.";

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
    public void The_text_with_promises_has_commitments_and_messages_of_most_kinds()
    {
        var reading = Workshop.Read(Promises);
        Assert.True(reading.Commitments.Select(c => c.Kind).Distinct().Count() > 4);
        Assert.NotEmpty(reading.Messages);
        Assert.Contains(reading.Commitments, c => c.Agreement is { Sum: not null });
        Assert.Contains(reading.Commitments, c => c.Answers is not null);
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
