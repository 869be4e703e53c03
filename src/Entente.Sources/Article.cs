using System.Collections.Immutable;
using Entente.Text;
using Entente.Time;

namespace Entente.Sources;

/// <summary>A report as it was published, without what a page or a file has around it. What is not told is null.</summary>
public sealed record Article
{
    internal static readonly Lazy<Boilerplate> Leftovers = new(() => new Boilerplate(KnowledgeBase.Default));

    /// <summary>Its path or address as given.</summary>
    public required string Source { get; init; }

    /// <summary>Its title; never a part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as the page names them, without "by".</summary>
    public string? Byline { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published.</summary>
    public GroundedDate? Published { get; init; }

    /// <summary>When it was changed last.</summary>
    public GroundedDate? Modified { get; init; }

    /// <summary>Its language as the page declares it, an IETF tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the page calls its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Its body: paragraphs, headings and list items, a blank line between them.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Stretches of <see cref="Text"/> that are not the report itself.</summary>
    public ImmutableArray<Region> Boilerplate { get; init; } = [];

    /// <summary>A document that came as a text, as an article.</summary>
    public static Article Of(Document document) => new()
    {
        Source = document.Source,
        Title = document.Title,
        Outlet = document.Outlet,
        Published = document.Published,
        Text = document.Text,
        Boilerplate = Leftovers.Value.Mark(document.Text),
    };

    /// <summary>The document to read: title, blank line, body.</summary>
    public Document ToDocument() => new()
    {
        Text = Title is null ? Text : SourceText.From($"{Title}\n\n{Text.Value}"),
        Source = Source,
        Title = Title,
        Outlet = Outlet,
        Published = Published,
    };
}
