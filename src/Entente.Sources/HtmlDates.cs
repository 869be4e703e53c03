using System.Text.Json;
using AngleSharp.Html.Dom;
using Entente.Time;

namespace Entente.Sources;

/// <summary>When a page says that it was published: by its meta element, its JSON-LD, or its first dated time element.</summary>
internal static class HtmlDates
{
    private static readonly JsonDocumentOptions Lax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static PartialDate? Published(IHtmlDocument page) =>
        Parse(HtmlPage.Meta(page, "article:published_time")) ?? FromLinkedData(page) ?? FromTime(page);

    private static PartialDate? FromLinkedData(IHtmlDocument page)
    {
        foreach (var script in page.GetElementsByTagName("script"))
        {
            if (!string.Equals(script.GetAttribute("type"), "application/ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            try
            {
                using var data = JsonDocument.Parse(script.TextContent, Lax);
                if (Find(data.RootElement) is { } date) return date;
            }
            catch (JsonException)
            {
                // Broken linked data is common, and a page without a date is no error.
            }
        }

        return null;
    }

    // Wherever it stands: in the object, in a list, in a graph. JSON's own limit of 64 levels ends the search.
    private static PartialDate? Find(JsonElement data)
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in data.EnumerateArray())
                    if (Find(item) is { } found)
                        return found;
                return null;
            case JsonValueKind.Object:
                if (data.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String
                    && Parse(date.GetString()) is { } day)
                    return day;
                foreach (var member in data.EnumerateObject())
                    if (Find(member.Value) is { } found)
                        return found;
                return null;
            default:
                return null;
        }
    }

    private static PartialDate? FromTime(IHtmlDocument page)
    {
        foreach (var time in page.GetElementsByTagName("time"))
            if (Parse(time.GetAttribute("datetime")) is { } date)
                return date;
        return null;
    }

    private static PartialDate? Parse(string? date) =>
        date is not null && IsoDate.Parse(date) is { From.IsDay: true } day ? day : null;
}
