using Entente.Parties;

namespace Entente.Events;

/// <summary>What a party was at a meeting.</summary>
public enum ParticipantRole
{
    /// <summary>Received the others.</summary>
    Host,
    /// <summary>Was received.</summary>
    Guest,
    /// <summary>Brought the sides together.</summary>
    Mediator,
    /// <summary>Led the session.</summary>
    Chair,
    /// <summary>Went with another.</summary>
    Delegation,
    /// <summary>Stayed away.</summary>
    Absent,
}

/// <summary>A party of a meeting whose role the text tells.</summary>
/// <param name="Party">Who.</param>
/// <param name="Role">As what.</param>
public sealed record Participant(Entity Party, ParticipantRole Role);
