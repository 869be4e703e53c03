using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Entente.Time;

namespace Entente.Sources.Dates;

/// <summary>The day that a page's address names: <c>/2024/10/03/</c>, <c>/2024-10-03-</c>, <c>/20241003/</c>.</summary>
internal static partial class AddressDates
{
    private const double Weight = 3;

    public static void Read(IHtmlDocument page, string? address, DateVotes votes)
    {
        string?[] addresses = [address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), page.QuerySelector("meta[property='og:url']")?.GetAttribute("content")];
        foreach (var each in addresses.OfType<string>())
            if (Date().Match(each) is { Success: true } match && Number(match, "y") is var year && Number(match, "m") is var month && Number(match, "d") is var day && CalendarPoint.Exists(year, month, day) && day > 0)
                votes.Add(new DateOnly(year, month, day), "address", Weight);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[/_\-.=](?<y>(19|20)[0-9]{2})((?<s>[/\-_.])(?<m>[01]?[0-9])\k<s>(?<d>[0-3]?[0-9])|(?<m>[01][0-9])(?<d>[0-3][0-9]))([/_\-.?&]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();
}
