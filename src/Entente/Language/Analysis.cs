using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>A name among the words of a sentence: its kind, first and last word.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word, included.</param>
public readonly record struct NameRange(NameType Type, int First, int Last);

/// <summary>What the model tells of one sentence: an entry for each word in each list, and the names.</summary>
/// <param name="Upos">Universal parts of speech.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Heads">Index of each word's head, -1 for the one root; the heads form a tree.</param>
/// <param name="Relations">The relation of each word to its head; <c>root</c> exactly for the root.</param>
/// <param name="Names">The names in order, none overlapping.</param>
public sealed record Analysis(
    ImmutableArray<PartOfSpeech> Upos,
    ImmutableArray<string> Xpos,
    ImmutableArray<int> Heads,
    ImmutableArray<string> Relations,
    ImmutableArray<NameRange> Names);

/// <summary>
/// The seam between a trained model and all else: the words of one sentence in, their analysis out. Never more than one
/// sentence a call, so that an analysis cannot depend on its neighbours.
/// </summary>
public interface ISentenceAnalyser
{
    /// <summary>Analyses the words of one sentence, at least one. Thread-safe; the same words give the same analysis.</summary>
    Analysis Analyse(ReadOnlySpan<string> words);
}
