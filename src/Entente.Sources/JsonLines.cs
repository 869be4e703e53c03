using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Text;
using Entente.Time;

namespace Entente.Sources;

/// <summary>
/// Reports from JSON Lines: <c>{"id", "text", "title"?, "published"?, "dct"?, "source"?}</c> on each line, in UTF-8. A line
/// that is no such object is reported, and the others are read. A line without id is known by its number.
/// </summary>
internal static class JsonLines
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static IEnumerable<Sourced> Read(Stream stream, string where)
    {
        var lines = new LineReader(stream);
        var any = false;
        while (Next(lines, where) is { } next)
        {
            if (next.Blank) continue;
            any = true;
            yield return next.Entry!;
        }

        if (!any) yield return Sourced.Of(Reasons.Empty(where));
    }

    private static (bool Blank, Sourced? Entry)? Next(LineReader lines, string where)
    {
        if (!lines.Read(out var line)) return null;
        var at = string.Create(CultureInfo.InvariantCulture, $"{where}:{lines.Number}");
        if (lines.TooLong) return (false, Sourced.Of(Reasons.LargeFile(at)));
        if (lines.Number == 1 && line.StartsWith(Mark)) line = line[3..];
        if (line.Trim(" \t\r"u8).IsEmpty) return (true, null);
        return (false, Entry(line, where, at, lines.Number));
    }

    private static Sourced Entry(ReadOnlySpan<byte> line, string where, string at, int number)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var entry = JsonDocument.ParseValue(ref reader);
            if (reader.Read()) return Bad(at, "something follows the object on the line");
            return Entry(entry.RootElement, where, at, number);
        }
        // A \u escape of half a pair is no text, which only shows when the string is taken.
        catch (Exception e) when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return Bad(at, "the line is not valid JSON in UTF-8");
        }
    }

    private static Sourced Entry(JsonElement entry, string where, string at, int number)
    {
        if (entry.ValueKind != JsonValueKind.Object || String(entry, "text") is not { } text)
            return Bad(at, "the line has no \"text\"");
        if (string.IsNullOrWhiteSpace(text)) return Sourced.Of(Reasons.Empty(at));
        if (text.Length > Limits.Characters) return Sourced.Of(Reasons.LongText(at));

        var written = String(entry, "published") ?? String(entry, "dct");
        var date = written is null ? null : IsoDate.Parse(written);
        if (!string.IsNullOrWhiteSpace(written) && date is null)
            return Bad(at, $"\"published\" is no date such as 2024-10-03 but {JsonSerializer.Serialize(written)}");
        return Sourced.Of(new Document
        {
            Text = SourceText.From(text),
            Source = $"{where}#{Id(entry) ?? number.ToString(CultureInfo.InvariantCulture)}",
            Title = String(entry, "title"),
            Outlet = String(entry, "source"),
            Published = date is { } day ? new GroundedDate(day, DateBasis.Metadata, []) : null,
        });
    }

    private static Sourced Bad(string at, string what) => Sourced.Of(Reasons.BadLine(at, what));

    private static string? Id(JsonElement entry) =>
        !entry.TryGetProperty("id", out var id) ? null
        : id.ValueKind == JsonValueKind.Number ? id.GetRawText()
        : id.ValueKind == JsonValueKind.String ? id.GetString()
        : null;

    private static string? String(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
