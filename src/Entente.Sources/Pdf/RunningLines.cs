namespace Entente.Sources.Pdf;

/// <summary>What stands at the head or foot of pages again and again: titles of a bulletin, dates, numbers of pages.</summary>
internal static class RunningLines
{
    private const int Deep = 2;
    private const int Longest = 120;

    /// <summary>The paragraphs of all pages without running lines; one broken by the end of a page is joined.</summary>
    public static List<string> Without(List<List<string>> pages)
    {
        var seen = pages.SelectMany(p => Edges(p).Select(i => Shape(p[i])).Distinct()).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        var all = new List<string>();
        foreach (var page in pages)
        {
            var running = Edges(page).Where(i => IsNumber(page[i]) || (pages.Count > 1 && page[i].Length <= Longest && 2 * seen[Shape(page[i])] > pages.Count)).ToHashSet();
            var isFirst = true;
            foreach (var paragraph in page.Where((_, i) => !running.Contains(i)))
            {
                if (isFirst && all.Count > 0 && GoesOn(all[^1], paragraph)) all[^1] = all[^1].EndsWith('-') ? all[^1][..^1] + paragraph : all[^1] + " " + paragraph;
                else all.Add(paragraph);
                isFirst = false;
            }
        }

        return all;
    }

    private static IEnumerable<int> Edges(List<string> page) => Enumerable.Range(0, page.Count).Where(i => i < Deep || i >= page.Count - Deep);

    // "Page 3 of 12" and "Page 4 of 12" are one line.
    private static string Shape(string line) => string.Concat(line.Select(c => char.IsDigit(c) ? '#' : char.ToLowerInvariant(c))).Replace("##", "#", StringComparison.Ordinal);

    private static bool IsNumber(string line) => line.Length <= 8 && line.Any(char.IsDigit) && line.All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '/' or '.' or '[' or ']');

    private static bool GoesOn(string before, string after) => before[^1] is not ('.' or '!' or '?' or ':' or '”' or '"' or ')') && char.IsLower(after[0]);
}
