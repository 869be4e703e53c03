using Entente.Text;

namespace Entente.Time;

/// <summary>The kinds of TimeML's TIMEX3.</summary>
public enum TimeType
{
    /// <summary>A day, month, year or season.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>Something that recurs.</summary>
    Set,
}

/// <summary>Where an expression lies from the day of the report, as its own words tell.</summary>
internal enum TimeDirection
{
    Unsaid,
    Back,
    This,
    Ahead,
}

/// <summary>A time expression of a sentence, before it is resolved.</summary>
internal sealed record TimeExpression
{
    public required Span Span { get; init; }

    /// <summary>First word in its sentence.</summary>
    public required int First { get; init; }

    /// <summary>Last word in its sentence, included.</summary>
    public required int Last { get; init; }

    public required TimeMeaning Meaning { get; init; }

    /// <summary>Of an interval, where its end stands: "5 October" in "3-5 October".</summary>
    public Span? End { get; init; }

    /// <summary>The named stretch that a hyphen, "to" or "and" joins to it: it may tell the year of both.</summary>
    public CalendarMeaning? Next { get; init; }

    /// <summary>
    /// Whether it only tells which thing is meant, "the 1991 agreement", and dates nothing that the sentence tells.
    /// </summary>
    public bool NamesThing { get; init; }

    /// <summary>Whether it hangs on a noun or only bounds a stretch ("the parliament of 1790", "since 1790").</summary>
    public bool OfThing { get; init; }

    /// <summary>Where the tense of the verb above it puts it.</summary>
    public TimeDirection Tense { get; init; }

    /// <summary>
    /// The named stretch of the calendar that it is, or whose hour it is, if it is one that a year alone completes.
    /// </summary>
    public CalendarMeaning? Calendar =>
        (Meaning is ClockMeaning { Day: { } day }
            ? day : Meaning) is CalendarMeaning { Of: null, From.Unit: TimeUnit.Day or TimeUnit.Month or TimeUnit.Year } m
        && (m.From.Unit != TimeUnit.Day || m.From.Month is not null) && m.From.Year is null or > 0 ? m : null;

    /// <summary>That stretch as a point, null where it is none or where not even a month or a year is said.</summary>
    public CalendarPoint? Point => Calendar is { From: { IsFiscal: false } from }
        ? new CalendarPoint(from.Year, from.Month, from.Day) : null;
}
