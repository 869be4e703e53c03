using Entente.Text;

namespace Entente.Language;

/// <summary>A word of a sentence with its analysis.</summary>
public sealed class Token
{
    /// <summary>Its place in the sentence, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where it stands in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Its dictionary form, as the English UD treebanks write it.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required PartOfSpeech Upos { get; init; }

    /// <summary>Penn Treebank tag.</summary>
    public required string Xpos { get; init; }

    /// <summary>Index of its head in the sentence, -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>Its relation to the head, with subtype, such as <c>nsubj:pass</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>True where no space parts it from the next word.</summary>
    public required bool Glued { get; init; }

    /// <summary>Whether the relation is <paramref name="relation"/> or a subtype of it.</summary>
    public bool Is(string relation) =>
        Relation.StartsWith(relation, StringComparison.Ordinal)
        && (Relation.Length == relation.Length || Relation[relation.Length] == ':');

    /// <summary>The form and its relation, for debugging.</summary>
    public override string ToString() => $"{Form}/{Relation}";
}
