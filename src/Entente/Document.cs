using Entente.Text;
using Entente.Time;

namespace Entente;

/// <summary>One report to be read.</summary>
public sealed record Document
{
    /// <summary>Its text.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Its path or address as given.</summary>
    public required string Source { get; init; }

    /// <summary>The title that came with it, null where none did.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet, null where it is not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, where that came with it; otherwise the text itself is asked.</summary>
    public GroundedDate? Published { get; init; }

    /// <summary>The document before it of which it is a copy, where it came among others and is one.</summary>
    public DocumentCopy? CopyOf { get; init; }
}
