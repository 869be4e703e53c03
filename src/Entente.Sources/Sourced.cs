namespace Entente.Sources;

/// <summary>What came of one thing to be read: a document, or why there is none. Exactly one of the two.</summary>
public sealed record Sourced
{
    private Sourced()
    {
    }

    /// <summary>The document, null where it could not be read.</summary>
    public Document? Document { get; private init; }

    /// <summary>The article that the document was made of, null where it came as a text.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why it could not be read, null where it could.</summary>
    public Unreadable? Problem { get; private init; }

    /// <summary>A document that was read.</summary>
    public static Sourced Of(Document document) => new() { Document = document };

    /// <summary>An article that was read.</summary>
    public static Sourced Of(Article article) => new() { Article = article, Document = article.ToDocument() };

    /// <summary>The same with more known of the document.</summary>
    internal Sourced With(Document document) => new() { Article = Article, Document = document };

    /// <summary>Something that could not be read.</summary>
    public static Sourced Of(Unreadable problem) => new() { Problem = problem };
}
