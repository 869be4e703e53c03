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

/// <summary>How a time expression points at the calendar.</summary>
internal enum TimeAnchor
{
    /// <summary>Year, month and day, or what of them is given with a year: needs nothing else.</summary>
    Full,
    /// <summary>A day or month whose year is not said.</summary>
    YearUnsaid,
    /// <summary>A weekday.</summary>
    Weekday,
    /// <summary>So many days from the day of the report.</summary>
    DayOffset,
    /// <summary>A month of last, this or next year, or last, this or next month or year.</summary>
    Shifted,
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

    public required TimeAnchor Anchor { get; init; }

    /// <summary>What of the date is said; for <see cref="TimeAnchor.Full"/> all that matters.</summary>
    public CalendarPoint Point { get; init; }

    /// <summary>The end of an interval: "3-5 October".</summary>
    public CalendarPoint? To { get; init; }

    /// <summary>Monday 1 to Sunday 7, for <see cref="TimeAnchor.Weekday"/>.</summary>
    public int Weekday { get; init; }

    /// <summary>Days, months or years from the day of the report, for offsets and shifts.</summary>
    public int Offset { get; init; }

    /// <summary>"day", "month" or "year" that <see cref="Offset"/> counts.</summary>
    public string Unit { get; init; } = "day";

    public TimeDirection Direction { get; init; }
}
