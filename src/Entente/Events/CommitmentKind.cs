namespace Entente.Events;

/// <summary>What an act commits to, beside the event that it is. The reading's commitments have these kinds.</summary>
public enum CommitmentKind
{
    /// <summary>Something that parties agreed upon: reached, signed or in force.</summary>
    Agreement,
    /// <summary>A promise, an offer, or stated readiness.</summary>
    Pledge,
    /// <summary>An invitation.</summary>
    Invitation,
    /// <summary>A yes to an invitation, an offer or a request.</summary>
    Acceptance,
    /// <summary>A no to an invitation, an offer or a request.</summary>
    Refusal,
    /// <summary>A meeting to come.</summary>
    PlannedMeeting,
    /// <summary>What one party asks of another.</summary>
    Request,
    /// <summary>What is set for someone to do, mostly on one's own side.</summary>
    Task,
}
