using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Language;

/// <summary>A sentence: its words, the tree over them, and the names in it.</summary>
public sealed class Sentence
{
    private readonly int[][] _children;

    internal Sentence(SourceText source, int index, int paragraph, ImmutableArray<Token> tokens,
        ImmutableArray<Name> names)
    {
        Source = source;
        Index = index;
        Paragraph = paragraph;
        Tokens = tokens;
        Names = names;
        Span = new Span(tokens[0].Span.Start, tokens[^1].Span.End);
        Root = 0;
        var children = new List<int>?[tokens.Length];
        foreach (var token in tokens)
        {
            if (token.Head < 0) Root = token.Index;
            else (children[token.Head] ??= []).Add(token.Index);
        }

        _children = [.. children.Select(c => c is null ? [] : c.ToArray())];
    }

    /// <summary>The text it stands in.</summary>
    public SourceText Source { get; }

    /// <summary>Its place in the document, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The paragraph it stands in, counted from 0.</summary>
    public int Paragraph { get; }

    /// <summary>From its first word to its last.</summary>
    public Span Span { get; }

    /// <summary>Its words in order; at least one.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Its proper names in order.</summary>
    public ImmutableArray<Name> Names { get; }

    /// <summary>The index of the word that the tree hangs from.</summary>
    public int Root { get; }

    /// <summary>The words right below a word, in order.</summary>
    public IEnumerable<Token> Children(int index) => _children[index].Select(c => Tokens[c]);

    /// <summary>The words right below a word that stand in a relation to it (subtypes included).</summary>
    public IEnumerable<Token> Children(int index, string relation) => Children(index).Where(c => c.Is(relation));

    /// <summary>The first word below another in a relation (subtypes included), or null.</summary>
    public Token? Child(int index, string relation) => Children(index, relation).FirstOrDefault();

    /// <summary>
    /// What an adverbial belongs to: the word it hangs on, but in "the port will open, he said on Monday" what was said, where the tree
    /// reaches past that word to one that hangs on it; -1 for the root.
    /// </summary>
    public int Governor(int word)
    {
        var token = Tokens[word];
        if (token.Head < 0 || token.Head > word || !(token.Is("obl") || token.Is("advmod") || token.Is("advcl"))) return token.Head;
        for (var above = Tokens[token.Head].Head; above >= 0; above = Tokens[above].Head)
            if (token.Head < above && above < word)
                return above;
        return token.Head;
    }

    /// <summary>A word and all below it, in the order of the text.</summary>
    public IEnumerable<Token> Subtree(int index)
    {
        var inside = new List<int>();
        var open = new Stack<int>([index]);
        while (open.TryPop(out var next))
        {
            inside.Add(next);
            foreach (var child in _children[next]) open.Push(child);
        }

        return inside.Order().Select(i => Tokens[i]);
    }

    /// <summary>The stretch from the first to the last of some words.</summary>
    public Span Cover(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    /// <summary>The sentence as written.</summary>
    public override string ToString() => Source[Span];
}
