using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Events;

/// <summary>
/// A way through a tree, as frames write it: "nsubj", "obl(with)", "^obj nsubj", "obj{talk} nmod(with)". The head of
/// knowledge/english/frames/meetings.yaml explains the notation.
/// </summary>
internal sealed class FramePath
{
    private readonly record struct Step(bool Up, string Relation, ImmutableArray<string> Prepositions, ImmutableArray<string> Lemmas);

    private readonly ImmutableArray<Step> _steps;
    private readonly string _text;

    private FramePath(string text, ImmutableArray<Step> steps) => (_text, _steps) = (text, steps);

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static FramePath Parse(string text) =>
        new(text, [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseStep)]);

    /// <summary>The words that the path leads to from a word, in the order of the text.</summary>
    public IEnumerable<int> From(Sentence sentence, int word)
    {
        IEnumerable<int> at = [word];
        foreach (var step in _steps) at = at.SelectMany(from => Take(sentence, from, step));
        return at.Distinct();
    }

    private static IEnumerable<int> Take(Sentence sentence, int from, Step step)
    {
        if (step.Up)
        {
            var token = sentence.Tokens[from];
            return token.Head >= 0 && Fits(token, step.Relation) && HasPreposition(sentence, from, step)
                && HasLemma(sentence.Tokens[token.Head], step)
                ? [token.Head]
                : [];
        }

        return sentence.Children(from)
            .Where(child => Fits(child, step.Relation) && HasPreposition(sentence, child.Index, step) && HasLemma(child, step))
            .Select(child => child.Index);
    }

    // A relation with a subtype in the path wants that subtype; without, any, but never the passive's subject.
    private static bool Fits(Token token, string relation) =>
        relation.Contains(':', StringComparison.Ordinal)
            ? token.Relation == relation
            : token.Is(relation) && !(relation == "nsubj" && token.Relation == "nsubj:pass") && token.Relation != "obl:agent";

    private static bool HasPreposition(Sentence sentence, int word, Step step)
    {
        if (step.Prepositions.IsEmpty) return true;
        return sentence.Children(word, "case").Any(c => step.Prepositions.Contains(c.Lemma))
            || sentence.Children(word, "mark").Any(c => step.Prepositions.Contains(c.Lemma));
    }

    private static bool HasLemma(Token token, Step step) =>
        step.Lemmas.IsEmpty || step.Lemmas.Contains(token.Lemma.ToLowerInvariant());

    private static Step ParseStep(string text)
    {
        var rest = text;
        var lemmas = Bracketed(ref rest, '{', '}');
        var prepositions = Bracketed(ref rest, '(', ')');
        var up = rest.StartsWith('^');
        var relation = up ? rest[1..] : rest;
        if (relation.Length == 0 || !relation.All(c => char.IsAsciiLetterLower(c) || c == ':'))
            throw new FormatException($"'{text}' is no step of a path.");
        return new Step(up, relation, prepositions, lemmas);
    }

    private static ImmutableArray<string> Bracketed(ref string text, char open, char close)
    {
        var from = text.IndexOf(open, StringComparison.Ordinal);
        if (from < 0) return [];
        var to = text.IndexOf(close, from);
        if (to < 0) throw new FormatException($"'{text}' has no closing '{close}'.");
        ImmutableArray<string> inside = [.. text[(from + 1)..to].Split('|')];
        text = text[..from] + text[(to + 1)..];
        return inside;
    }

    /// <summary>The path as written.</summary>
    public override string ToString() => _text;
}
