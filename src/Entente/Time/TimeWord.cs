namespace Entente.Time;

/// <summary>All that a word can be in a time expression; a word can be several things ("second", "last").</summary>
internal sealed class TimeWord
{
    /// <summary>A word that is nothing of the kind.</summary>
    public static readonly TimeWord None = new();

    public int Month { get; set; }

    public int Weekday { get; set; }

    public TimeUnit? Unit { get; set; }

    /// <summary>Whether the unit is in the plural.</summary>
    public bool Plural { get; set; }

    public int? Number { get; set; }

    /// <summary>Whether it is a quantity without a number.</summary>
    public bool Open { get; set; }

    public int? Ordinal { get; set; }

    public int? DayOffset { get; set; }

    public string? DayPart { get; set; }

    public string? Clock { get; set; }

    /// <summary>Hours that it adds to the clock.</summary>
    public int? Meridiem { get; set; }

    public string? Zone { get; set; }

    /// <summary>The first month of a season.</summary>
    public int Season { get; set; }

    /// <summary>Before the Christian era -1, after it 1.</summary>
    public int Era { get; set; }

    public TimeDirection Direction { get; set; }

    /// <summary>Sign of a distance from now that ends with it ("ago").</summary>
    public int FromNow { get; set; }

    /// <summary>Sign of a distance from the time reached that ends with it ("later").</summary>
    public int FromThen { get; set; }

    /// <summary>The length after which it recurs.</summary>
    public string? Set { get; set; }

    public HashSet<string> Roles { get; } = [];
}
