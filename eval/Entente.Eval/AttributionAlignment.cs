using System.Text.Json;
using Entente.Quotes;
using Entente.Text;

namespace Entente.Eval;

/// <summary>An attribution of the gold and what a reading has for it.</summary>
/// <param name="Gold">The gold's entry.</param>
/// <param name="Quote">The statement.</param>
/// <param name="SourceIsRight">Whether their sources share a character.</param>
internal sealed record AlignedAttribution(JsonElement Gold, Quote Quote, bool SourceIsRight);

/// <summary>Lays the statements of a reading beside the attributions of the gold, by the words they share.</summary>
internal static class AttributionAlignment
{
    /// <summary>From this Dice coefficient over characters on, two contents are the same statement.</summary>
    private const double Same = 0.5;

    /// <summary>For each statement that the gold has, the attribution that it shares most with.</summary>
    public static IEnumerable<AlignedAttribution> Of(IEnumerable<Quote> quotes, JsonElement attributions)
    {
        var gold = attributions.EnumerateArray().Select(a => (Entry: a, Content: a.GetProperty("content").EnumerateArray().Select(Read).ToList())).ToList();
        foreach (var quote in quotes)
        {
            if (gold.Count == 0) yield break;
            var (entry, dice) = gold.Select(g => (g.Entry, Dice(g.Content, quote.Content.Spans))).MaxBy(g => g.Item2);
            if (dice < Same) continue;
            var source = entry.GetProperty("source");
            yield return new AlignedAttribution(entry, quote,
                quote.Source is { } own && source.ValueKind == JsonValueKind.Array && Shared(Read(source), own) > 0);
        }
    }

    private static Span Read(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static double Dice(IReadOnlyList<Span> a, IReadOnlyList<Span> b) =>
        2.0 * a.Sum(x => b.Sum(y => Shared(x, y))) / (a.Sum(x => x.Length) + b.Sum(y => y.Length));

    private static int Shared(Span a, Span b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
