namespace Entente.Events;

/// <summary>
/// One act of a document: the event that it is, and what it was found by. Events, commitments and messages are made of the same
/// acts, so that they cannot disagree.
/// </summary>
/// <param name="Event">The act as an event; where <see cref="IsEvent"/> is false it is none of PLOVER's, and no reading shows it.</param>
/// <param name="Draft">Its words, its frame, and all mentions of it.</param>
internal sealed record Act(Event Event, EventDraft Draft)
{
    /// <summary>Whether it is an event: a task set for one's own side and a greeting are none.</summary>
    public bool IsEvent => Draft.Frame.IsEvent;

    /// <summary>All mentions of the act, in the order in which they were found.</summary>
    public IEnumerable<EventDraft> Mentions => Draft.Mentions.Prepend(Draft);
}
