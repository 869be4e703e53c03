using System.Globalization;
using Entente.Language;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>The days of a visit of which the text tells the length and the first or last day: "ended a two-day visit on 4 May".</summary>
internal sealed class Stays(WordClasses classes)
{
    private readonly HashSet<string> _begin = [.. classes.Expand("@begin")];
    private readonly HashSet<string> _end = [.. classes.Expand("@end")];

    /// <summary>The interval of a visit; its day alone where the text does not tell how long it was, or of which end the day is.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="visit">The word of the visit.</param>
    /// <param name="times">The times of the text.</param>
    /// <param name="day">The day beside it.</param>
    public GroundedDate Around(Sentence s, int visit, TimeLayer times, GroundedDate day)
    {
        if (day.Value is not { From: { IsDay: true } from, To: null } || s.Tokens[visit].Head is not (>= 0 and var verb)) return day;
        var lemma = s.Tokens[verb].Lemma;
        if (!(s.Tokens[visit].Is("obj") || s.Tokens[visit].Is("nsubj")) || !(_begin.Contains(lemma) || _end.Contains(lemma))) return day;
        if (Length(s, visit, times) is not var (days, span)) return day;
        var (first, last) = _begin.Contains(lemma) ? (from.FirstDay, from.FirstDay.AddDays(days - 1)) : (from.FirstDay.AddDays(1 - days), from.FirstDay);
        return new GroundedDate(new PartialDate(CalendarPoint.Of(first), CalendarPoint.Of(last)),
            day.Basis == DateBasis.Stated ? DateBasis.Inferred : day.Basis, [.. day.Evidence, span]);
    }

    private static (int Days, Span Span)? Length(Sentence s, int visit, TimeLayer times)
    {
        foreach (var time in times.All[s.Index])
            if (time.Meaning is FixedMeaning { Kind: TimeType.Duration, Value: ['P', .. var number, 'D'] }
                && int.TryParse(number, CultureInfo.InvariantCulture, out var days) && days is > 1 and <= 14
                && s.Subtree(visit).Any(t => t.Index == time.First) && time.Last < visit)
                return (days, time.Span);
        return null;
    }
}
