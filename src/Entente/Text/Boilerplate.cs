using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Text;

/// <summary>
/// Marks the lines of a document that are not the report itself, by knowledge/english/boilerplate.yaml. Nothing is
/// deleted: offsets stay those of the text, and later stages leave marked regions out.
/// </summary>
internal sealed class Boilerplate
{
    /// <summary>A menu's items are short: more words than this between two separators make a sentence.</summary>
    private const int LongestItem = 5;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u2028\u2029");

    private readonly ImmutableArray<BoilerplateRule> _rules;
    private readonly HashSet<char> _separators;
    private readonly HashSet<char> _bullets;

    public Boilerplate(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/boilerplate");
        _rules = [.. section.GetProperty("rules").EnumerateArray().Select(rule => new BoilerplateRule(rule))];
        _separators = Characters(section, "separators");
        _bullets = Characters(section, "bullets");
    }

    /// <summary>The regions of a text that are not the report, in order, none overlapping.</summary>
    public ImmutableArray<Region> Mark(SourceText text)
    {
        var regions = ImmutableArray.CreateBuilder<Region>();
        BoilerplateRule? heading = null;
        var inBlock = false;
        foreach (var (start, end) in Lines(text.Value))
        {
            var line = text.Value.AsSpan(start, end - start).Trim();
            if (line.IsEmpty)
            {
                inBlock = false;
                continue;
            }

            if (!inBlock && heading is not null && !IsHeadline(line)) heading = null;
            var (kind, reason, follows) = Judge(line, heading);
            if (follows is not null) (heading, inBlock) = (follows, true);
            if (reason is null) continue;
            var offset = start + text.Value.AsSpan(start, end - start).IndexOf(line, StringComparison.Ordinal);
            regions.Add(new Region(text.FromUtf16(offset, offset + line.Length), kind, reason));
        }

        return regions.ToImmutable();
    }

    /// <summary>What is left of a text when regions are taken out, in order.</summary>
    public static ImmutableArray<Span> Rest(SourceText text, ImmutableArray<Region> regions)
    {
        var rest = ImmutableArray.CreateBuilder<Span>();
        var at = 0;
        foreach (var region in regions)
        {
            if (region.Span.Start > at) rest.Add(new Span(at, region.Span.Start));
            at = region.Span.End;
        }

        if (at < text.Length) rest.Add(new Span(at, text.Length));
        return rest.ToImmutable();
    }

    // Short, and without a full stop.
    private static bool IsHeadline(ReadOnlySpan<char> line) =>
        line.Length <= 120 && line[^1] is not ('.' or '!' or ':' or ';' or ',' or '"' or '”') && line.Count(' ') < 18;

    private (RegionKind Kind, string? Reason, BoilerplateRule? Follows) Judge(ReadOnlySpan<char> line,
        BoilerplateRule? heading)
    {
        if (IsGalleryIndex(line)) return (RegionKind.Gallery, "gallery-index", null);
        if (IsMenu(line)) return (RegionKind.Navigation, "menu", null);
        // Beyond this no line is a label, and the search for phrases in it would only cost time.
        if (line.Length > 2000) return default;
        var lower = line.ToString().ToLowerInvariant().Replace('’', '\'');
        foreach (var rule in _rules)
            if (rule.Fits(lower))
                return (rule.Kind, rule.Name, rule.Follows ? rule : null);
        return heading is null ? default : (heading.Kind, heading.Name, null);
    }

    private bool IsGalleryIndex(ReadOnlySpan<char> line) =>
        line.Length <= 6 && _bullets.Contains(line[0]) && line[1..].Trim() is { IsEmpty: false } number
        && !number.ContainsAnyExceptInRange('0', '9');

    private bool IsMenu(ReadOnlySpan<char> line)
    {
        if (line.Length > 300) return false;
        var separators = 0;
        var words = 0;
        var inWord = false;
        for (var i = 0; i < line.Length; i++)
        {
            var parts = _separators.Contains(line[i])
                && (i == 0 || char.IsWhiteSpace(line[i - 1])) && (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1]));
            if (parts)
            {
                separators++;
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
        return (separators >= 2 || (separators == 1 && begins)) && line[^1] is not ('.' or '!' or '?');
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            yield return (start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static HashSet<char> Characters(JsonElement section, string key) =>
        [.. section.GetProperty(key).EnumerateArray().Select(e => e.GetString()![0])];
}
