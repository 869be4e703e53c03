using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Eval;

/// <summary>A text and, character for character, what is marked in it.</summary>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly RegionKind?[] _kinds;

    public MarkedText(SourceText text, ImmutableArray<Region> regions)
    {
        _text = text.Value;
        _kinds = new RegionKind?[_text.Length];
        foreach (var region in regions)
            Array.Fill(_kinds, region.Kind, text.ToUtf16(region.Span.Start), text.ToUtf16(region.Span.End) - text.ToUtf16(region.Span.Start));
    }

    /// <summary>The lines of a text that hold anything, trimmed, and where they start.</summary>
    public static IEnumerable<(string Line, int Start)> Lines(string text)
    {
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0) yield return (trimmed, at + line.IndexOf(trimmed, StringComparison.Ordinal));
            at += line.Length + 1;
        }
    }

    /// <summary>Of a stretch, the characters marked and all, white space aside, and the kind of the first one marked.</summary>
    public (int Covered, int All, RegionKind? Kind) Of(int start, int length)
    {
        var (covered, all) = (0, 0);
        RegionKind? kind = null;
        for (var i = start; i < start + length; i++)
        {
            if (char.IsWhiteSpace(_text[i])) continue;
            all++;
            if (_kinds[i] is null) continue;
            covered++;
            kind ??= _kinds[i];
        }

        return (covered, all, kind);
    }
}
