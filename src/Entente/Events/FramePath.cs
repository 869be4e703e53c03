using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Events;

/// <summary>
/// A way through a tree, as frames write it: "subject", "object owner", "behind(with|to)", "clause subject", "^obj nsubj".
/// docs/codebook/frames.md explains the notation.
/// </summary>
internal sealed class FramePath
{
    private static readonly FrozenSet<string> Functions =
        new[] { "subject", "object", "indirect", "behind", "clause", "owner", "governor", "below", "phrase" }.ToFrozenSet();

    private readonly record struct Step(bool Up, string Relation, ImmutableArray<string> Prepositions, ImmutableArray<string> Lemmas, bool Barred)
    {
        public bool IsFunction => Functions.Contains(Relation);
    }

    private readonly ImmutableArray<ImmutableArray<Step>> _ways;
    private readonly string _text;

    private FramePath(string text, ImmutableArray<ImmutableArray<Step>> ways) => (_text, _ways) = (text, ways);

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    /// <param name="classes">The words of a class that it names with @.</param>
    /// <exception cref="FormatException">It is not one.</exception>
    public static FramePath Parse(string text, WordClasses classes)
    {
        ImmutableArray<ImmutableArray<Step>> ways = [.. text.Split(" or ").Select(way => ParseWay(way, classes))];
        return new FramePath(text, ways);
    }

    /// <summary>The words that the path leads to from a word, in tiers, the most certain first.</summary>
    public IEnumerable<int[]> Tiers(DeepSyntax syntax, Sentence sentence, int word) =>
        _ways.Length == 1 ? Tiers(_ways[0], syntax, sentence, word) : _ways.SelectMany(way => Tiers(way, syntax, sentence, word));

    private static IEnumerable<int[]> Tiers(ImmutableArray<Step> steps, DeepSyntax syntax, Sentence sentence, int word)
    {
        int[] from = [word];
        for (var i = 0; i < steps.Length - 1; i++)
        {
            var step = steps[i];
            from = [.. from.SelectMany(f => Take(syntax, sentence, f, step).FirstOrDefault(t => t.Length > 0) ?? []).Distinct()];
            if (from.Length == 0) return [];
        }

        return from.Length == 1
            ? Take(syntax, sentence, from[0], steps[^1])
            : from.SelectMany(f => Take(syntax, sentence, f, steps[^1]).Where(t => t.Length > 0).Take(2));
    }

    /// <summary>All the words that it leads to.</summary>
    public IEnumerable<int> From(DeepSyntax syntax, Sentence sentence, int word) =>
        Tiers(syntax, sentence, word).SelectMany(t => t).Distinct();

    private static IEnumerable<int[]> Take(DeepSyntax syntax, Sentence s, int from, Step step)
    {
        if (!step.IsFunction) return [Relative(s, from, step)];
        var tiers = step.Relation switch
        {
            "subject" => syntax.Subject(s, from),
            "object" => syntax.Object(s, from),
            "indirect" => syntax.Indirect(s, from),
            "behind" => syntax.Behind(s, from, step.Prepositions),
            "clause" => syntax.Clause(s, from),
            "owner" => syntax.Owner(s, from),
            "governor" => syntax.Governor(s, from) is { } verb ? [[verb]] : [],
            "phrase" => [[.. s.Subtree(from).Select(t => t.Index)]],
            _ => [[.. s.Subtree(from).Select(t => t.Index).Where(i => i != from)]],
        };
        return step.Lemmas.IsEmpty ? tiers : tiers.Select(t => t.Where(w => HasLemma(s, s.Tokens[w], step)).ToArray());
    }

    private static int[] Relative(Sentence s, int from, Step step)
    {
        if (!step.Up)
            return [.. s.Children(from).Where(c => Fits(c, step.Relation) && HasPreposition(s, c.Index, step) && HasLemma(s, c, step))
                .Select(c => DeepSyntax.Antecedent(s, c.Index))];
        var token = s.Tokens[from];
        // What is done in the passive is the object all the same.
        return token.Head >= 0 && (Fits(token, step.Relation) || (step.Relation == "obj" && token.Relation == "nsubj:pass")) && HasPreposition(s, from, step) && HasLemma(s, s.Tokens[token.Head], step)
            ? [token.Head]
            : [];
    }

    // A relation with a subtype in the path wants that subtype; without, any, but never the passive's subject or agent.
    private static bool Fits(Token token, string relation) =>
        relation.Contains(':', StringComparison.Ordinal)
            ? token.Relation == relation
            : token.Is(relation) && !(relation == "nsubj" && token.Relation == "nsubj:pass") && token.Relation != "obl:agent";

    private static bool HasPreposition(Sentence s, int word, Step step) => step.Prepositions.IsEmpty
        || s.Children(word).Any(c => (c.Is("case") || c.Is("mark")) && step.Prepositions.Contains(c.Lemma));

    private static bool HasLemma(Sentence s, Token token, Step step) => step.Lemmas.IsEmpty
        || (step.Lemmas.Contains(token.Lemma.ToLowerInvariant()) || step.Lemmas.Contains(token.Xpos)
            || (Predicate.Hyphenated(s, token) is { } whole && step.Lemmas.Contains(whole))) != step.Barred;

    private static ImmutableArray<Step> ParseWay(string text, WordClasses classes)
    {
        ImmutableArray<Step> steps = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => ParseStep(s, classes))];
        return steps.IsEmpty ? throw new FormatException("a path has at least one step") : steps;
    }

    private static Step ParseStep(string text, WordClasses classes)
    {
        var rest = text;
        var lemmas = Bracketed(ref rest, '{', '}');
        // "object{!request|demand}": any but these.
        var barred = lemmas is [['!', ..], ..];
        if (barred) lemmas = lemmas.SetItem(0, lemmas[0][1..]);
        var prepositions = Bracketed(ref rest, '(', ')');
        var up = rest.StartsWith('^');
        var relation = up ? rest[1..] : rest;
        if (relation.Length == 0 || !relation.All(c => char.IsAsciiLetterLower(c) || c == ':'))
            throw new FormatException($"'{text}' is no step of a path");
        if (relation == "behind" == prepositions.IsEmpty && Functions.Contains(relation))
            throw new FormatException(relation == "behind" ? "'behind' needs prepositions: behind(with|to)" : $"'{relation}' takes no preposition");
        return new Step(up, relation, prepositions, [.. lemmas.SelectMany(classes.Expand)], barred);
    }

    private static ImmutableArray<string> Bracketed(ref string text, char open, char close)
    {
        var from = text.IndexOf(open, StringComparison.Ordinal);
        if (from < 0) return [];
        var to = text.IndexOf(close, from);
        if (to < 0) throw new FormatException($"'{text}' has no closing '{close}'");
        ImmutableArray<string> inside = [.. text[(from + 1)..to].Split('|')];
        text = text[..from] + text[(to + 1)..];
        return inside;
    }

    /// <summary>The path as written.</summary>
    public override string ToString() => _text;
}
