using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Time;

/// <summary>A time expression and what it means, as TIMEX3 of TimeML (ISO 24617-1) writes it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Value">
/// ISO 8601 as TimeML extends it, with X for what the text does not tell (<c>XXXX-10-03</c>, <c>XXXX-WXX-5</c>).
/// </param>
public sealed record TimeMention(Span Span, TimeType Type, string Value);

/// <summary>
/// Writes the time expressions of a document as TIMEX3, each held against the day of the report or the time reached.
/// </summary>
internal static class TimeMentions
{
    /// <summary>How many words may part an hour from its day: "at 5 a.m., on 3 October".</summary>
    private const int Beside = 4;

    public static ImmutableArray<TimeMention> Of(ImmutableArray<TimeExpression>[] sentences, GroundedDate? published)
    {
        var day = published is { Value.From.IsDay: true } ? published.Value.From.FirstDay : (DateOnly?)null;
        var reckoner = new Reckoner(day, Narration.Is(day, sentences));
        var mentions = ImmutableArray.CreateBuilder<TimeMention>();
        foreach (var expressions in sentences)
        {
            for (var i = 0; i < expressions.Length; i++) Add(mentions, reckoner, expressions, i);
            reckoner.NextSentence();
        }

        return mentions.ToImmutable();
    }

    private static void Add(ImmutableArray<TimeMention>.Builder mentions, Reckoner reckoner,
        ImmutableArray<TimeExpression> all, int at)
    {
        var expression = all[at];
        if (expression.Meaning is FixedMeaning { Kind: var kind, Value: var value })
        {
            mentions.Add(new TimeMention(expression.Span, kind, value));
            return;
        }

        var moment = expression.Meaning is ClockMeaning { Day: null }
            ? reckoner.DayOfHour(at + 1 < all.Length && all[at + 1].First - expression.Last <= Beside
            ? all[at + 1] : null, at > 0)
            : reckoner.Of(expression);
        if (Joined(expression) is { } year && moment is { } open) moment = open with { Year = year };
        if (moment is { } reached && !Aside(expression)) reckoner.Reach(reached);
        var date = moment?.ToString() ?? Unknown(expression.Meaning);
        mentions.Add(new TimeMention(expression.Span, expression.Meaning.Type,
            expression.Meaning is ClockMeaning clock ? date + clock.Clock
            : moment is not null && expression.Meaning.Type == TimeType.Time ? date + "TXX" : date));
        if (expression is { End: { } end, Meaning: CalendarMeaning { To: { } to } })
            mentions.Add(new TimeMention(end, TimeType.Date, (to with { Year = moment?.Year }).ToString()));
    }

    // "26 June - 4 August 1952", "the spring and early summer of 1943": the year behind the second is the first one's too.
    private static int? Joined(TimeExpression expression)
    {
        if (expression is not { Meaning: CalendarMeaning { From: { Year: null, Month: { } first }, Of: null,
            Direction: TimeDirection.Unsaid }, Next.From: { Year: { } year, Month: { } second } }) return null;
        return first > second ? year - 1 : year;
    }

    // What looks back or names a thing does not take the story with it.
    private static bool Aside(TimeExpression expression) =>
        expression.NamesThing || expression is { OfThing: true, Point: { Year: not null, Month: null } }
            || expression.Meaning is ShiftMeaning { FromContext: true, By: < 0 };

    private static string Unknown(TimeMeaning meaning) => meaning switch
    {
        WeekdayMeaning weekday => $"XXXX-WXX-{weekday.Weekday}",
        ShiftMeaning { By: 0, FromContext: false } => "PRESENT_REF",
        ShiftMeaning { By: null, Sign: var sign } => sign < 0 ? "PAST_REF" : "FUTURE_REF",
        ClockMeaning { Day: { } day } when day is not ShiftMeaning { By: 0 } => Unknown(day),
        _ => "XXXX-XX-XX",
    };
}
