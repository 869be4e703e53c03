using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Entente.Sources.Dates;

/// <summary>Dates that readers see: time elements, elements for dates by their class, lines that say "published".</summary>
internal static class VisibleDates
{
    private const int LongestLine = 160;
    private const int MostAncestors = 40;
    private const double OfTime = 3;
    private const double OfNamedTime = 4;
    private const double OfLabel = 2.5;
    private const double OfClass = 2;
    private const double OfText = 0.8;
    private const double Later = 0.3;

    public static void Read(IHtmlDocument page, DateKnowledge knowledge, WrittenDates written, DateVotes votes)
    {
        if (page.Body is not { } body) return;
        var (times, classes, labels, texts) = (0, 0, 0, 0);
        // From the headline on: what stands above it is the site's.
        var isPast = page.QuerySelector("h1") is not { } headline;
        var elements = body.Descendants<IElement>().ToList();
        var first = isPast ? 0 : elements.IndexOf(page.QuerySelector("h1")!);
        foreach (var element in elements.Skip(first).Concat(elements.Take(first).Reverse()))
        {
            if (element.LocalName is "script" or "style" or "noscript" or "template") continue;
            if (element.LocalName is "time" or "abbr" || element.HasAttribute("datetime") || element.GetAttribute("itemprop") is "datePublished" or "dateCreated")
            {
                if ((element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title")) is { } machine && (MachineDates.Day(machine) ?? written.First(machine)?.Day) is { } day)
                    Vote(element, day, "time", Is(element, knowledge.Times) ? OfNamedTime : OfTime, ref times);
                else if (Line(element.TextContent) is { } said && written.First(said) is { } told) Vote(element, told.Day, "time", OfTime, ref times);
                continue;
            }

            var isMarked = Is(element, knowledge.Marks);
            if ((isMarked || element.Children.Length == 0 ? Line(element.TextContent) : Line(Own(element))) is { } line && written.First(line) is var (written1, start, end))
            {
                var before = line[..start].Trim(' ', ':', '|', '-', '–', '·', '\n').ToLowerInvariant();
                if (knowledge.Changed.Any(w => before.EndsWith(w, StringComparison.Ordinal))) votes.AddModified(written1, "label");
                else if (knowledge.Labels.Any(w => before.EndsWith(w, StringComparison.Ordinal))) Vote(element, written1, "label", OfLabel, ref labels);
                else if (isMarked) Vote(element, written1, "class", OfClass, ref classes);
                // A line that is all date, or begins with it.
                else if (start <= 25 || line.Length - (end - start) <= 30) Vote(element, written1, "text", OfText, ref texts);
            }
        }

        void Vote(IElement element, DateOnly day, string place, double weight, ref int count)
        {
            if (IsElsewhere(element, knowledge)) return;
            votes.Add(day, place, count == 0 ? weight : Later);
            count++;
        }
    }

    // What stands in an element itself, not in those within it.
    private static string Own(IElement element) => string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.Data));

    private static string? Line(string text) => text is { Length: > 5 and < LongestLine * 3 } && HtmlText.Collapse(text) is { Length: > 5 and <= LongestLine } line && line.Any(char.IsDigit) ? line : null;

    private static bool Is(IElement element, string[] names) => names.Any(n => Has(element, n));

    private static bool Has(IElement element, string name) =>
        element.ClassName?.Contains(name, StringComparison.OrdinalIgnoreCase) == true || element.Id?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
        || element.GetAttribute("itemprop")?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsElsewhere(IElement element, DateKnowledge knowledge)
    {
        var depth = 0;
        for (IElement? at = element; at is not null && at.LocalName != "body" && depth++ < MostAncestors; at = at.ParentElement)
            if (at.LocalName is "footer" or "aside" or "nav" || Is(at, knowledge.Elsewhere)) return true;
        return false;
    }
}
