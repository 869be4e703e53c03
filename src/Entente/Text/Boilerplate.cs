using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Text;

/// <summary>
/// Marks the lines of a document that are not the report itself, by knowledge/english/boilerplate.yaml. Nothing is
/// deleted: offsets stay those of the text, and later stages leave marked regions out.
/// </summary>
/// <remarks>
/// First come rules that a line fits wherever it stands, then lines that come again on every page, then rules for the head and
/// the foot of a text. Only where these show that a text has leftovers are words believed that might be headings of the report
/// ("World", "Contact"), and short lines among marked ones: so that a clean text stays untouched.
/// </remarks>
internal sealed class Boilerplate
{
    /// <summary>A menu's items are short: more words than this between two separators make a sentence.</summary>
    private const int LongestItem = 5;

    /// <summary>Two leftovers show that a text was not cleaned; one may be chance.</summary>
    private const int Dirty = 2;

    /// <summary>So many section words in a row are a menu, not a heading.</summary>
    private const int MenuRun = 3;

    private const int ShortestTitle = 5;

    private const int ShortestHeadline = 3;
    private const int LongestHeadline = 18;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u2028\u2029\f");

    private readonly ImmutableArray<BoilerplateRule> _rules;
    private readonly ImmutableArray<BoilerplateRule> _weak;
    private readonly ImmutableArray<BoilerplateRule> _head;
    private readonly ImmutableArray<BoilerplateRule> _foot;
    private readonly DateLines _dates;
    private readonly HashSet<char> _separators;
    private readonly HashSet<char> _bullets;

    public Boilerplate(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/boilerplate");
        ImmutableArray<BoilerplateRule> rules = [.. section.GetProperty("rules").EnumerateArray().Select(rule => new BoilerplateRule(rule))];
        _rules = [.. rules.Where(r => r is { IsWeak: false, AtHead: false, AtFoot: false })];
        _weak = [.. rules.Where(r => r is { IsWeak: true, AtHead: false, AtFoot: false })];
        _head = [.. rules.Where(r => r.AtHead)];
        _foot = [.. rules.Where(r => r.AtFoot)];
        _dates = new DateLines(section.GetProperty("dates"));
        _separators = Characters(section, "separators");
        _bullets = Characters(section, "bullets");
    }

    /// <summary>The regions of a text that are not the report, in order, none overlapping.</summary>
    public ImmutableArray<Region> Mark(SourceText text)
    {
        var lines = Lines(text.Value);
        JudgeEach(lines, Surely);
        RunningHeads.Mark(lines, line => line.Words <= 4 && line.IsLeftOver && line.Shape.Contains('#', StringComparison.Ordinal));
        Edges.Sweep(lines, _head, _foot, weak: false);
        MarkMenus(lines);
        if (lines.Count(l => l.IsLeftOver) >= Dirty)
        {
            Edges.Isolate(lines);
            JudgeEach(lines, Likely);
            Edges.Sweep(lines, _head, _foot, weak: true);
            Edges.Spread(lines);
        }

        return [.. lines.Where(l => l.Kind is not null).Select(l => new Region(text.FromUtf16(l.Start, l.End), l.Kind!.Value, l.Reason))];
    }

    /// <summary>What is left of a text when regions are taken out, in order. Date lines stay: the days of what is told below them may rest on them.</summary>
    public static ImmutableArray<Span> Rest(SourceText text, ImmutableArray<Region> regions)
    {
        var rest = ImmutableArray.CreateBuilder<Span>();
        var at = 0;
        foreach (var region in regions)
        {
            if (region.Kind == RegionKind.DateLine) continue;
            if (region.Span.Start > at) rest.Add(new Span(at, region.Span.Start));
            at = region.Span.End;
        }

        if (at < text.Length) rest.Add(new Span(at, text.Length));
        return rest.ToImmutable();
    }

    private static BoilerplateRule? First(ImmutableArray<BoilerplateRule> rules, PageLine line)
    {
        if (line.IsLong) return null;
        foreach (var rule in rules)
            if (rule.Fits(line)) return rule;
        return null;
    }

    // A heading takes the lines below it with it: up to a blank line those that are no sentences, behind it headlines.
    private static void JudgeEach(List<PageLine> lines, Func<PageLine, (RegionKind Kind, string Reason, BoilerplateRule? Rule)?> judge)
    {
        BoilerplateRule? heading = null;
        var inBlock = false;
        PageLine? followed = null;
        var (isHead, hasTitle, isBelow) = (true, false, false);
        foreach (var line in lines)
        {
            if (line.Opens) inBlock = false;
            if (line.Kind is null && judge(line) is { } own)
            {
                line.Mark(own.Kind, own.Reason);
                if (own.Rule is { Follows: true } or { FollowsText: true } or { FollowsLine: true })
                {
                    (heading, inBlock) = (own.Rule, true);
                    continue;
                }
            }

            if (heading is not null && !(inBlock ? heading.FollowsText || !line.IsProse : heading.Follows && IsHeadline(line))) heading = null;
            if (line.Kind is not null)
            {
                isBelow |= followed is not null && line.Kind is RegionKind.Byline or RegionKind.DateLine;
                continue;
            }

            if (heading is not null)
            {
                line.Mark(heading.Kind, heading.Name);
                if (isHead && !isBelow) followed = line;
                if (heading.FollowsLine) heading = null;
            }
            else if (line.IsProse)
            {
                // The last headline of a list above the first sentence, or above who wrote it and when, is the title, where there
                // is no other.
                if (isHead && !hasTitle) followed?.Clear();
                isHead = false;
            }
            else if (isHead)
            {
                hasTitle |= line.Words >= ShortestTitle;
            }
        }
    }

    private (RegionKind Kind, string Reason, BoilerplateRule? Rule)? Surely(PageLine line)
    {
        if (_dates.Fits(line)) return (RegionKind.DateLine, "date-line", null);
        if (IsGalleryIndex(line.Raw)) return (RegionKind.Gallery, "gallery-index", null);
        if (IsMenu(line.Raw)) return (RegionKind.Navigation, "menu", null);
        if (IsRule(line.Raw)) return (RegionKind.Other, "rule", null);
        return ByRule(_rules, line);
    }

    private (RegionKind Kind, string Reason, BoilerplateRule? Rule)? Likely(PageLine line) =>
        IsWideMenu(line) || (line is { Words: <= LongestItem, IsAlone: false } && IsMenu(line.Raw, separators: 1)) ? (RegionKind.Navigation, "menu", null) : ByRule(_weak, line);

    private static (RegionKind Kind, string Reason, BoilerplateRule? Rule)? ByRule(ImmutableArray<BoilerplateRule> rules, PageLine line) =>
        First(rules, line) is { } rule ? (rule.Kind, rule.Name, rule) : null;

    private void MarkMenus(List<PageLine> lines)
    {
        for (var from = 0; from < lines.Count;)
        {
            var to = from;
            while (to < lines.Count && (lines[to].Kind == RegionKind.Navigation
                || (lines[to].Kind is null && First(_weak, lines[to]) is { Kind: RegionKind.Navigation }))) to++;
            if (to - from >= MenuRun)
                foreach (var line in lines[from..to].Where(l => l.Kind is null)) line.Mark(RegionKind.Navigation, "menu");
            from = to + 1;
        }
    }

    // Neither a heading of the report nor a sentence.
    private static bool IsHeadline(PageLine line) =>
        line.Raw.Length <= 120 && line.Raw[^1] is not ('.' or '!' or ':' or ';' or ',' or '"' or '”')
        && line.Words is >= ShortestHeadline and <= LongestHeadline;

    private bool IsGalleryIndex(ReadOnlySpan<char> line) =>
        line.Length <= 6 && _bullets.Contains(line[0]) && line[1..].Trim() is { IsEmpty: false } number
        && !number.ContainsAnyExceptInRange('0', '9');

    // "-----", "___": drawn, not written.
    private static bool IsRule(ReadOnlySpan<char> line) => line.Length > 1 && !line.ContainsAnyExcept('-', '_', '=');

    // "About us   Experts   Publications": what an extractor leaves of a row. A table has numbers.
    private static bool IsWideMenu(PageLine line) =>
        !line.IsLong && !line.IsProse && !line.Raw.AsSpan().ContainsAnyInRange('0', '9')
        && line.Raw.Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 2 } items
        && Array.TrueForAll(items, item => item.Count(c => c == ' ') < LongestItem);

    private bool IsMenu(ReadOnlySpan<char> line, int separators = 2)
    {
        if (line.Length > 300) return false;
        var found = 0;
        var words = 0;
        var inWord = false;
        for (var i = 0; i < line.Length; i++)
        {
            var parts = _separators.Contains(line[i])
                && (i == 0 || char.IsWhiteSpace(line[i - 1])) && (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1]));
            if (parts)
            {
                found++;
                words = 0;
                inWord = false;
            }
            else if (char.IsWhiteSpace(line[i]))
            {
                inWord = false;
            }
            else if (!inWord)
            {
                inWord = true;
                if (++words > LongestItem) return false;
            }
        }

        var begins = _separators.Contains(line[0]) && !_bullets.Contains(line[0]);
        return (found >= separators || (found == 1 && begins)) && line[^1] is not ('.' or '!' or '?');
    }

    private static List<PageLine> Lines(string text)
    {
        var lines = new List<PageLine>();
        var opens = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from < to) lines.Add(new PageLine(text, from, to, opens));
            opens = from == to;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        for (var i = 0; i < lines.Count; i++) lines[i].IsProse = IsProse(lines, i);
        return lines;
    }

    // A sentence of some length, or a line of a paragraph that was wrapped at a margin: it or the next one goes on in small letters.
    private static bool IsProse(List<PageLine> lines, int i)
    {
        var line = lines[i];
        return line.Words switch
        {
            < 4 => false,
            < 6 => line.Raw[^1] == '.',
            > 25 => true,
            _ => line.EndsSentence || (line.Words >= 8 && (line.StartsSmall || (i + 1 < lines.Count && !lines[i + 1].Opens && lines[i + 1].StartsSmall))),
        };
    }

    private static HashSet<char> Characters(JsonElement section, string key) =>
        [.. section.GetProperty(key).EnumerateArray().Select(e => e.GetString()![0])];
}
