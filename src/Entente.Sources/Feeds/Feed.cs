namespace Entente.Sources.Feeds;

/// <summary>A feed: who publishes it, and what it announces. A broken item leaves the others as they are.</summary>
/// <param name="Title">Its title, null where it has none.</param>
/// <param name="Language">The language it declares, an IETF tag, or null.</param>
/// <param name="Items">Its items in its order; of a broken item, why there is none.</param>
public sealed record Feed(string? Title, string? Language, IReadOnlyList<(FeedItem? Item, Unreadable? Problem)> Items);
