namespace Entente.Events;

/// <summary>Whether an event happened.</summary>
public enum EventStatus
{
    /// <summary>It did.</summary>
    Occurred,
    /// <summary>It goes on.</summary>
    Ongoing,
    /// <summary>It happens again and again.</summary>
    Habitual,
    /// <summary>It is to happen; nothing planned counts as having happened.</summary>
    Planned,
    /// <summary>It may happen.</summary>
    Hypothetical,
    /// <summary>One side alleges it.</summary>
    Claimed,
    /// <summary>One side alleges it and another denies it.</summary>
    Disputed,
    /// <summary>The text itself says that it did not happen.</summary>
    Denied,
}
