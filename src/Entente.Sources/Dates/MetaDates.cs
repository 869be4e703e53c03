using AngleSharp.Html.Dom;

namespace Entente.Sources.Dates;

/// <summary>Dates in a page's meta elements.</summary>
internal static class MetaDates
{
    private const double Surest = 4.5;
    private const double Least = 2.5;

    // Names of the first ranks say what they mean; "date" may be any.
    private const int Sure = 25;

    public static void Read(IHtmlDocument page, DateKnowledge knowledge, WrittenDates written, DateVotes votes)
    {
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            if ((meta.GetAttribute("content") ?? meta.GetAttribute("datetime")) is not { Length: > 0 and < 100 } content) continue;
            foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
            {
                if (meta.GetAttribute(attribute)?.Trim() is not { } name) continue;
                if (knowledge.Published.TryGetValue(name, out var rank) && Day(content, written) is { } day) votes.Add(day, "meta", rank < Sure ? Surest : Least);
                else if (knowledge.Modified.ContainsKey(name) && Day(content, written) is { } change) votes.AddModified(change, "meta");
            }
        }
    }

    private static DateOnly? Day(string content, WrittenDates written) => MachineDates.Day(content) ?? written.First(content)?.Day;
}
