using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Dom;

namespace Entente.Sources.Html;

/// <summary>How web pages name their parts, by knowledge/web/pages.yaml.</summary>
internal sealed class PageKnowledge
{
    private static readonly Lazy<PageKnowledge> Shipped = new(() => new PageKnowledge(KnowledgeBase.Default));

    // Where pages name their parts for styles, scripts, tests and readers of screens.
    private static readonly string[] NameAttributes =
        ["class", "id", "role", "itemprop", "data-component", "data-module", "data-testid", "data-qa", "data-type", "data-name", "data-block"];

    private readonly FrozenSet<string> _apart;
    private readonly FrozenSet<string> _comments;
    private readonly FrozenSet<string> _captions;
    private readonly FrozenSet<string> _labels;
    private readonly FrozenSet<string> _body;
    private readonly FrozenSet<string> _whole;
    private readonly ILookup<char, string> _starts;
    private readonly ILookup<char, string> _closingStarts;
    private readonly string[] _closingParts;
    private readonly int _longest;
    private readonly int _longestClosing;
    private readonly int _longestSentence;

    public PageKnowledge(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("web/pages");
        _apart = Names(section.GetProperty("apart"));
        _comments = Names(section.GetProperty("comments"));
        _captions = Names(section.GetProperty("captions"));
        _labels = Names(section.GetProperty("labels"));
        _body = Names(section.GetProperty("body"));
        var lines = section.GetProperty("lines");
        _longest = lines.GetProperty("longest").GetInt32();
        _longestSentence = lines.GetProperty("longest-sentence").GetInt32();
        _whole = Names(lines.GetProperty("whole"));
        _starts = Names(lines.GetProperty("starts")).ToLookup(s => s[0]);
        var closing = section.GetProperty("closing");
        _longestClosing = closing.GetProperty("longest").GetInt32();
        _closingStarts = Names(closing.GetProperty("starts")).ToLookup(s => s[0]);
        _closingParts = [.. Names(closing.GetProperty("contains"))];
    }

    public static PageKnowledge Default => Shipped.Value;

    public bool IsApart(PageName name) => name.Fits(_apart);

    public bool IsComments(PageName name) => name.Fits(_comments);

    public bool IsCaption(PageName name) => name.Fits(_captions);

    public bool IsLabel(PageName name) => name.Fits(_labels);

    public bool IsBody(PageName name) => name.Fits(_body);

    /// <summary>Whether a line leads away from the report.</summary>
    public bool LeadsAway(PageBlock block)
    {
        if (block.Words > (block.IsSentence ? _longestSentence : _longest)) return false;
        var lower = block.Text.ToLowerInvariant();
        if (lower.Length == 0) return true;
        if (_whole.Contains(lower.TrimEnd(':', ' '))) return true;
        var bare = Bare(lower);
        return bare.Length == 0 || _starts[bare[0]].Any(s => bare.StartsWith(s, StringComparison.Ordinal));
    }

    /// <summary>Whether a line, as the last of a body, is about the report, its outlet or the reader.</summary>
    public bool IsClosing(PageBlock block)
    {
        if (block.Words > _longestClosing) return false;
        var lower = block.Text.ToLowerInvariant();
        var bare = Bare(lower);
        return bare.Length == 0 || _closingStarts[bare[0]].Any(s => bare.StartsWith(s, StringComparison.Ordinal))
            || _closingParts.Any(p => lower.Contains(p, StringComparison.Ordinal));
    }

    private static string Bare(string text) => text.TrimStart('[', '(', '>', '»', '•', '-', '–', '—', '|', '*', ' ', '►', '▶', '→');

    /// <summary>The names of an element, in small letters.</summary>
    public static PageName NameOf(IElement element)
    {
        var name = new PageName();
        if (element.LocalName.Contains('-', StringComparison.Ordinal)) name.Add(element.LocalName);
        foreach (var attribute in NameAttributes)
            if (element.GetAttribute(attribute) is { Length: > 0 and < 2000 } value)
                foreach (var one in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    name.Add(one);
        return name;
    }

    private static FrozenSet<string> Names(JsonElement list) =>
        list.EnumerateArray().SelectMany(e => e.ValueKind == JsonValueKind.Array ? [.. e.EnumerateArray()] : new[] { e })
            .Select(e => e.GetString()!).ToFrozenSet(StringComparer.Ordinal);
}
