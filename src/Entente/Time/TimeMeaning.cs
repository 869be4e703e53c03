namespace Entente.Time;

/// <summary>
/// What a time expression says, before it is held against the day of the report or the time that the text has reached.
/// </summary>
internal abstract record TimeMeaning
{
    public virtual TimeType Type => TimeType.Date;
}

/// <summary>
/// A stretch that has a name on the calendar: "3 October", "May 2024", "last spring", "the third quarter".
/// </summary>
/// <param name="From">What of it is said.</param>
/// <param name="To">The end of an interval: "3-5 October".</param>
internal sealed record CalendarMeaning(Moment From, Moment? To = null) : TimeMeaning
{
    public TimeDirection Direction { get; init; }

    /// <summary>
    /// Whether it lies so from the time that the text has reached, not from the report: "the following spring".
    /// </summary>
    public bool FromContext { get; init; }

    /// <summary>What tells the year (or, of a day, the month): "May of last year".</summary>
    public TimeMeaning? Of { get; init; }
}

/// <summary>A weekday, 1 for Monday.</summary>
internal sealed record WeekdayMeaning(int Weekday, TimeDirection Direction, bool FromContext) : TimeMeaning;

/// <summary>So many units from now or from the time that the text has reached: "last week", "two years later".</summary>
/// <param name="Unit">What is counted, and how precise it is.</param>
/// <param name="By">How many, below nought for back; null where the text leaves it open ("several years later").</param>
/// <param name="FromContext">Counted from the time that the text has reached.</param>
internal sealed record ShiftMeaning(TimeUnit Unit, int? By, bool FromContext) : TimeMeaning
{
    /// <summary>Whether a number of units was counted, "two years ago", and so is only about so far.</summary>
    public bool Counted { get; init; }

    /// <summary>Whether it is a year of accounts.</summary>
    public bool IsFiscal { get; init; }

    public override TimeType Type => Unit < TimeUnit.Day ? TimeType.Time : TimeType.Date;

    /// <summary>Back or on where <see cref="By"/> is open: "years earlier".</summary>
    public int Sign { get; init; }
}

/// <summary>The so-manieth unit of a longer stretch: "the last week of March".</summary>
/// <param name="Ordinal">From 1; -1 for the last.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Of">The longer stretch; null where the text does not say it.</param>
internal sealed record OrdinalMeaning(int Ordinal, TimeUnit Unit, TimeMeaning? Of) : TimeMeaning;

/// <summary>An hour or a part of a day: "5:30 pm", "the morning of 3 October".</summary>
/// <param name="Clock">As TIMEX3 writes it behind the day: <c>T17:30</c>, <c>TMO</c>.</param>
/// <param name="Day">The day, null where it is not said here.</param>
internal sealed record ClockMeaning(string Clock, TimeMeaning? Day) : TimeMeaning
{
    public override TimeType Type => TimeType.Time;
}

/// <summary>What means the same on any day: a length, a recurrence, "recently".</summary>
internal sealed record FixedMeaning(TimeType Kind, string Value) : TimeMeaning
{
    public override TimeType Type => Kind;
}
