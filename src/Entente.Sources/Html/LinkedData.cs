using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Entente.Sources.Html;

/// <summary>What a page's JSON-LD (schema.org) tells about its article. Broken data is common, and tells nothing.</summary>
internal sealed class LinkedData
{
    private static readonly JsonDocumentOptions Lax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private LinkedData()
    {
    }

    public string? Headline { get; private set; }

    public string? Publisher { get; private set; }

    public string? Language { get; private set; }

    public List<string> Authors { get; } = [];

    public static LinkedData Of(IHtmlDocument page)
    {
        var data = new LinkedData();
        foreach (var script in page.GetElementsByTagName("script"))
        {
            if (!string.Equals(script.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lax);
                data.Take(json.RootElement);
            }
            catch (JsonException)
            {
                // Others of the page may be whole.
            }
        }

        return data;
    }

    // Wherever it stands: in the object, in a list, in a graph. JSON's own limit of 64 levels ends the search.
    private void Take(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray()) Take(item);
            return;
        }

        if (json.ValueKind != JsonValueKind.Object) return;
        if (IsArticle(json))
        {
            Headline ??= Text(json, "headline");
            Language ??= Text(json, "inLanguage");
            Publisher ??= json.TryGetProperty("publisher", out var publisher) ? NameOf(publisher) : null;
            if (Authors.Count == 0 && json.TryGetProperty("author", out var author)) Authors.AddRange(NamesOf(author));
            return;
        }

        foreach (var member in json.EnumerateObject())
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Take(member.Value);
    }

    // schema.org: Article with all below it, and BlogPosting, which is one; a Report is an Article too.
    private static bool IsArticle(JsonElement json)
    {
        if (!json.TryGetProperty("@type", out var type)) return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsName) : IsName(type);

        static bool IsName(JsonElement name) =>
            name.ValueKind == JsonValueKind.String && name.GetString() is { } text
            && (text.EndsWith("Article", StringComparison.Ordinal) || text.EndsWith("Posting", StringComparison.Ordinal)
                || text.EndsWith("Report", StringComparison.Ordinal));
    }

    private static IEnumerable<string> NamesOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().SelectMany(NamesOf) : NameOf(json) is { } name ? [name] : [];

    private static string? NameOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Clean(json.GetString()),
        JsonValueKind.Object => Text(json, "name"),
        JsonValueKind.Array when json.GetArrayLength() > 0 => NameOf(json[0]),
        _ => null,
    };

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : PageMetadata.Plain(text);
}
