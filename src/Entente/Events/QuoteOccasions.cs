using System.Collections.Immutable;
using Entente.Language;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>
/// When and at which meeting something was said. A date beside the cue is the statement's own. Else, in a report that
/// leads with a meeting, what its parties say was said there and carries its date; words about other days do not change
/// that, for they stand in the content, not beside the cue.
/// </summary>
internal static class QuoteOccasions
{
    public static ImmutableArray<Quote> Place(ImmutableArray<Quote> quotes, ImmutableArray<Event> events,
        IReadOnlyList<Sentence> sentences, TimeLayer times, Narrative narrative)
    {
        var lead = events.FirstOrDefault(e => e is { Type: EventType.Consult, Domestic: false });
        if (lead is { Status: not EventStatus.Occurred }) lead = null;
        return [.. quotes.Select(q => Place(q, lead, sentences, times)).Select(q => q.Date is null ? GoOn(q, quotes, events, sentences, narrative) : q)];
    }

    private static Quote Place(Quote quote, Event? lead, IReadOnlyList<Sentence> sentences, TimeLayer times)
    {
        if (quote.Status != QuoteStatus.Said || quote.Cue is not { } cue) return quote;
        var own = Beside(cue, sentences, times);
        var isThere = lead is not null && quote.Speaker is { } speaker && (lead.Actor.Contains(speaker) || lead.Recipient.Contains(speaker))
            && (own is null || own.Value == lead.Date?.Value);
        return quote with
        {
            At = isThere ? lead!.Id : null,
            Date = own ?? (isThere && lead!.Date is { } date ? date with { Basis = DateBasis.Occasion } : null),
        };
    }

    // What one says who spoke or acted on the day that the paragraph names; not what he "had said".
    private static Quote GoOn(Quote quote, ImmutableArray<Quote> quotes, ImmutableArray<Event> events, IReadOnlyList<Sentence> sentences, Narrative narrative)
    {
        if (quote is not { Status: QuoteStatus.Said, Cue: { } cue, Speaker: { } speaker } || sentences.FirstOrDefault(s => s.Span.Contains(cue)) is not { } sentence
            || narrative[sentence] is not { } day || narrative.Told(sentence) is not { } told)
            return quote;
        var goesOn = quotes.Any(q => q.Speaker == speaker && q.Cue is { } other && told.Span.Contains(other))
            || events.Any(e => told.Span.Contains(e.Trigger) && (e.Actor.Contains(speaker) || (e.Type == EventType.Consult && e.Recipient.Contains(speaker))));
        return goesOn ? quote with { Date = day with { Basis = DateBasis.Occasion } } : quote;
    }

    // "said on Monday": a time that hangs on the cue itself.
    private static GroundedDate? Beside(Span cue, IReadOnlyList<Sentence> sentences, TimeLayer times)
    {
        var sentence = sentences.FirstOrDefault(s => s.Span.Contains(cue));
        if (sentence is null) return null;
        foreach (var time in times.In(sentence.Index))
        {
            var at = time.First;
            while (sentence.Tokens[at].Head >= time.First && sentence.Tokens[at].Head <= time.Last) at = sentence.Tokens[at].Head;
            if (sentence.Governor(at) is >= 0 and var head && sentence.Tokens[head].Span == cue) return times.Resolve(time, ahead: false);
        }

        return null;
    }
}
