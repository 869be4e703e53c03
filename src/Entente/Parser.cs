using System.Collections.Immutable;
using Entente.Language;
using Entente.Time;

namespace Entente;

/// <summary>The language layer of a document: what is known of its words before anyone asks who did what.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">Its sentences with words, trees and names, in order.</param>
/// <param name="Times">Its time expressions, in order.</param>
public sealed record Parse(Document Document, IReadOnlyList<Sentence> Sentences, ImmutableArray<TimeMention> Times);

/// <summary>Gives the language layer alone: the whole text is parsed, boilerplate and all, and no facts are looked for.</summary>
/// <param name="language">The language core; not disposed here.</param>
/// <param name="knowledge">What Entente knows; what it ships with where none is given.</param>
/// <remarks>Thread-safe. The same document gives the same parse.</remarks>
public sealed class Parser(LanguageModel language, KnowledgeBase? knowledge = null)
{
    private readonly TimeFinder _times = new(new TimeLexicon(knowledge ?? KnowledgeBase.Default));

    /// <summary>Parses a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends the work between two sentences.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Parse Parse(Document document, CancellationToken cancellation = default)
    {
        var sentences = language.Analyse(document.Text, cancellation);
        ImmutableArray<TimeExpression>[] expressions = [.. sentences.Select(s => _times.Find(s))];
        var times = new TimeLayer(sentences, expressions, document.Published);
        return new Parse(document, sentences, TimeMentions.Of(expressions, times.Published));
    }
}
