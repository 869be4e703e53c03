namespace Entente.Sources.Feeds;

/// <summary>A report as a feed announces it. What is not told is null.</summary>
public sealed record FeedItem
{
    /// <summary>What it is known by in its feed: its guid or id, otherwise its link.</summary>
    public string? Id { get; init; }

    /// <summary>The address of its page.</summary>
    public string? Link { get; init; }

    /// <summary>Its title, as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, to the day.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When it was changed last, to the day.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Its paragraphs as the feed has them: all of the report, a teaser, or none.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Whether the paragraphs are the report and not a teaser of it.</summary>
    public bool IsWhole { get; init; }
}
