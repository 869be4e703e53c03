using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>The head and the foot of a text, before and behind its sentences, where most of what is left over lies.</summary>
internal static class Edges
{
    /// <summary>A line of a menu, a name of a section, a button.</summary>
    private const int LongestItem = 4;

    /// <summary>A title of another report, a line of an imprint.</summary>
    private const int LongestHeadline = 16;

    /// <summary>How many words more a line counts for as a title that stands right above the report, its writer or its date.</summary>
    private const int AboveText = 2;

    private const int FewestAtFoot = 2;

    /// <summary>A line among marked ones.</summary>
    private const int LongestBetween = 8;

    /// <summary>Tries the rules for the head from the top down and those for the foot from the end up, each until a sentence of the report.</summary>
    public static void Sweep(List<PageLine> lines, ImmutableArray<BoilerplateRule> head, ImmutableArray<BoilerplateRule> foot, bool weak)
    {
        for (var i = 0; i < lines.Count && !Stops(lines[i], head, weak); i++) { }

        for (var i = lines.Count - 1; i >= 0 && !Stops(lines[i], foot, weak); i--) { }
    }

    /// <summary>In a text that has leftovers, marks what stands among them and reads like them.</summary>
    public static void Spread(List<PageLine> lines)
    {
        var first = lines.FindIndex(l => l is { Kind: null, IsProse: true });
        if (first < 0) return;
        var last = lines.FindLastIndex(l => l is { Kind: null, IsProse: true });
        var title = Title(lines, first);
        Names(lines, first, title);
        Head(lines, first, title);
        Foot(lines, last + 1);
        Between(lines, first, last);
    }

    private static bool Stops(PageLine line, ImmutableArray<BoilerplateRule> rules, bool weak)
    {
        if (line.Kind is not null || line.IsLong) return line.IsLong;
        foreach (var rule in rules)
        {
            if ((rule.IsWeak && !weak) || !rule.Fits(line)) continue;
            line.Mark(rule.Kind, rule.Name);
            return false;
        }

        return line.IsProse;
    }

    /// <summary>Tells each line whether it stands by itself between sentences of the report.</summary>
    public static void Isolate(List<PageLine> lines)
    {
        var first = lines.FindIndex(l => l is { Kind: null, IsProse: true });
        var last = lines.FindLastIndex(l => l is { Kind: null, IsProse: true });
        for (var i = Math.Max(first - 1, 1); i < last; i++)
            lines[i].IsAlone = !lines[i - 1].IsLeftOver && !lines[i + 1].IsLeftOver && (lines[i + 1].Opens || !lines[i + 1].IsLabel(LongestItem));
    }

    // The longest line above the first sentence; who wrote it, when, or that sentence itself may stand right below it.
    private static int Title(List<PageLine> lines, int first)
    {
        var (title, best) = (-1, 0);
        for (var i = 0; i < first; i++)
        {
            if (lines[i] is not { Kind: null, StartsSmall: false }) continue;
            var score = Math.Min(lines[i].Words, LongestHeadline)
                + (i + 1 == first || lines[i + 1].Kind is RegionKind.Byline or RegionKind.DateLine ? AboveText : 0);
            if (score > best) (title, best) = (i, score);
        }

        return title;
    }

    private static void Head(List<PageLine> lines, int first, int title)
    {
        for (var i = 1; i < first; i++) Join(i, i - 1);
        for (var i = first - 2; i >= 0; i--) Join(i, i + 1);
        for (var i = 1; i + 1 < first; i++)
            if (i != title && lines[i].Kind is null && lines[i].IsLabel(lines[i].IsCapitals ? LongestBetween : LongestItem) && lines[i - 1].IsLeftOver && lines[i + 1].IsLeftOver)
                lines[i].Mark(RegionKind.Navigation, "among-leftovers");

        void Join(int i, int neighbour)
        {
            if (i != title && lines[i].Kind is null && lines[i].IsLabel(lines[i].StartsSmall ? LongestBetween : LongestItem)
                && lines[neighbour].Kind is RegionKind.Navigation or RegionKind.Advertisement or RegionKind.CookieNotice)
                lines[i].Mark(RegionKind.Navigation, "head");
        }
    }

    // "Ada Quill, Geneva" between the title and the first sentence, beside a date line or a leftover.
    private static void Names(List<PageLine> lines, int first, int title)
    {
        for (var i = title + 1; i < first; i++)
            if (lines[i].Kind is null && IsName(lines[i]) && ((i > 0 && lines[i - 1].Kind is not null) || (i + 1 < lines.Count && lines[i + 1].Kind is not null)))
                lines[i].Mark(RegionKind.Byline, "name");
    }

    private static bool IsName(PageLine line)
    {
        if (!line.IsLabel(6) || line.Words < 2 || line.IsCapitals) return false;
        foreach (var word in line.Raw.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!char.IsUpper(word[0]) && word is not ("-" or "–" or "—" or "in" or "and" or "de" or "van" or "von" or "al" or "|")) return false;
        return true;
    }

    private static void Foot(List<PageLine> lines, int from)
    {
        RegionKind? kind = null;
        // One label does not make a foot: a list or a table of the report may end it.
        var isFoot = lines.Skip(from).Count(l => l.IsLeftOver) >= FewestAtFoot;
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Kind is { } own)
                kind = own is RegionKind.DateLine or RegionKind.Gallery or RegionKind.Byline ? kind : own;
            else if (kind is { } goesOn && (isFoot || goesOn == RegionKind.SeeAlso) && lines[i].IsLabel(LongestHeadline))
                lines[i].Mark(goesOn, "foot");
            else if (lines[i].IsProse)
                kind = null;
        }
    }

    // One line between two marked ones of a block.
    private static void Between(List<PageLine> lines, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
            if (lines[i].Kind is null && !lines[i].Opens && !lines[i + 1].Opens && lines[i].IsLabel(LongestHeadline)
                && lines[i - 1].IsLeftOver && lines[i + 1].IsLeftOver)
                lines[i].Mark(lines[i - 1].Kind!.Value, "among-leftovers");
    }
}
