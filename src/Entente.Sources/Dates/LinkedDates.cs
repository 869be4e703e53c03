using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Entente.Sources.Dates;

/// <summary>Dates in a page's JSON-LD (schema.org): those of the article itself, not of others that it lists.</summary>
internal static class LinkedDates
{
    private const double OfArticle = 5;
    private const double OfPage = 3.5;
    private const double OfOther = 0.5;
    private static readonly JsonDocumentOptions Lax = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] Lists = ["comment", "review", "itemListElement", "mentions", "hasPart", "citation", "isRelatedTo", "relatedLink", "blogPost"];

    public static void Read(IHtmlDocument page, DateVotes votes)
    {
        foreach (var script in page.GetElementsByTagName("script"))
        {
            if (!string.Equals(script.GetAttribute("type"), "application/ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            try
            {
                using var data = JsonDocument.Parse(script.TextContent, Lax);
                Read(data.RootElement, isListed: false, votes);
            }
            catch (JsonException)
            {
                // Broken linked data is common, and what it says elsewhere counts all the same.
            }
        }
    }

    // JSON's own limit of 64 levels ends the search.
    private static void Read(JsonElement data, bool isListed, DateVotes votes)
    {
        if (data.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in data.EnumerateArray()) Read(item, isListed, votes);
            return;
        }

        if (data.ValueKind != JsonValueKind.Object) return;
        var type = data.TryGetProperty("@type", out var named) ? named.ToString() : "";
        var weight = isListed ? OfOther
            : type.Contains("Article", StringComparison.Ordinal) || type.Contains("Posting", StringComparison.Ordinal) || type.Contains("Report", StringComparison.Ordinal) ? OfArticle
            : type.Contains("Page", StringComparison.Ordinal) ? OfPage : 1;
        foreach (var member in data.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String)
            {
                if (member.Name is "datePublished" or "dateCreated" or "uploadDate" && Day(member.Value) is { } day) votes.Add(day, "linked data", member.Name == "datePublished" ? weight : weight / 2);
                else if (member.Name == "dateModified" && !isListed && Day(member.Value) is { } change) votes.AddModified(change, "linked data");
            }
            else
            {
                Read(member.Value, isListed || Lists.Contains(member.Name), votes);
            }
        }
    }

    private static DateOnly? Day(JsonElement text) => MachineDates.Day(text.GetString()!);
}
