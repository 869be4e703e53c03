namespace Entente.Text;

/// <summary>
/// Heads and feet of pages: lines that come again, but for their numbers, between the sentences of a paper that was scanned or
/// printed. Speakers' names and refrains come again as well, so that a number must be among what comes again, on the line or on
/// the next one.
/// </summary>
internal static class RunningHeads
{
    private const int ShortestHead = 4;
    private const int LongestHead = 14;

    public static void Mark(IReadOnlyList<PageLine> lines, Func<PageLine, bool> isNumber)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (IsHead(line)) seen[line.Shape] = seen.GetValueOrDefault(line.Shape) + 1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is not null || !IsHead(line) || seen[line.Shape] < 2) continue;
            if (HasNumber(line) || (i > 0 && isNumber(lines[i - 1])) || (i + 1 < lines.Count && isNumber(lines[i + 1])))
                line.Mark(RegionKind.Other, "running-head");
        }
    }

    private static bool IsHead(PageLine line) =>
        !line.IsLong && line.Words <= LongestHead && line.Shape.Length > 3 && !line.EndsSentence && !line.StartsSmall && line.Raw[^1] is not (',' or ';' or ':')
        && !line.Raw.AsSpan().ContainsAny('"', '“', '”');

    // "Bulletin of the Ministry No. 14/2031"; not "1. Agreed to ...", a list, nor "Item 4", its heading.
    private static bool HasNumber(PageLine line) =>
        line.Words >= ShortestHead && line.Shape.Contains('#', StringComparison.Ordinal) && !char.IsAsciiDigit(line.Raw[0]);
}
