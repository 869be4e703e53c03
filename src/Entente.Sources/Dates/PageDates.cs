using AngleSharp.Html.Dom;
using Entente.Time;

namespace Entente.Sources.Dates;

/// <summary>
/// When a page was published and last changed. Pages say so in many places, and not all say the same: what is meant for machines counts
/// most, what readers see near the headline less, and of days that differ that which more and surer places tell.
/// </summary>
internal static class PageDates
{
    /// <summary>The days; null where the page does not tell.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address, null where it is not known.</param>
    public static (GroundedDate? Published, GroundedDate? Modified) Find(IHtmlDocument page, string? address)
    {
        var knowledge = DateKnowledge.Default;
        var language = page.DocumentElement?.GetAttribute("lang")?.Trim();
        var written = new WrittenDates(knowledge, language, IsMonthFirst(knowledge, language, address));
        var votes = new DateVotes();
        LinkedDates.Read(page, votes);
        MetaDates.Read(page, knowledge, written, votes);
        AddressDates.Read(page, address, votes);
        VisibleDates.Read(page, knowledge, written, votes);
        return (Grounded(votes.Published), Grounded(votes.Modified));
    }

    private static GroundedDate? Grounded(DateOnly? day) => day is { } d ? new GroundedDate(new PartialDate(CalendarPoint.Of(d)), DateBasis.Metadata, []) : null;

    // English is written month first in America; an address of another country speaks against it.
    private static bool IsMonthFirst(DateKnowledge knowledge, string? language, string? address)
    {
        if (language is { Length: > 2 }) return knowledge.MonthFirst.Contains(language.Replace('_', '-'));
        if (language is { Length: 2 } && !language.Equals("en", StringComparison.OrdinalIgnoreCase)) return false;
        return language is not null && (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Split('.')[^1] is not { Length: 2 } country || country == "us");
    }
}
