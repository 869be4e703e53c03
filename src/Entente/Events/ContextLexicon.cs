using System.Collections.Immutable;
using System.Text.Json;
using Entente.Language;

namespace Entente.Events;

/// <summary>What sentences are about: PLOVER's contexts by the terms of knowledge/english/contexts.yaml. Thread-safe.</summary>
/// <remarks>One pass over the words of a sentence, each looked up in a trie.</remarks>
internal sealed class ContextLexicon
{
    private readonly ImmutableArray<string> _names;
    private readonly Node _root = new();

    /// <summary>Reads the terms.</summary>
    /// <exception cref="KeyNotFoundException">The list is missing, or gives terms of a context that PLOVER does not have.</exception>
    public ContextLexicon(KnowledgeBase knowledge)
    {
        _names = [.. knowledge.Section("ontology/plover").GetProperty("contexts").EnumerateObject().Select(c => c.Name)];
        var cutter = new WordCutter(knowledge);
        foreach (var entry in knowledge.Section("english/contexts").GetProperty("contexts").EnumerateObject())
        {
            var context = _names.IndexOf(entry.Name);
            if (context < 0) throw new KeyNotFoundException($"knowledge/ontology/plover.yaml has no context {entry.Name}.");
            foreach (var (list, strong) in new[] { ("strong", true), ("weak", false) })
                if (entry.Value.TryGetProperty(list, out var terms))
                    foreach (var term in terms.EnumerateArray())
                        Add(cutter, term, context, strong);
        }
    }

    /// <summary>
    /// The contexts of a sentence of a document, where it has none those of its paragraph, in PLOVER's order; empty where
    /// neither has a word that tells.
    /// </summary>
    public ImmutableArray<string> Of(Sentence sentence, IReadOnlyList<Sentence> document)
    {
        var own = new Findings(_names.Length);
        Find(sentence, own);
        if (own.Any) return own.Names(_names);
        var paragraph = new Findings(_names.Length);
        var first = sentence.Index;
        while (first > 0 && document[first - 1].Paragraph == sentence.Paragraph) first--;
        for (var i = first; i < document.Count && document[i].Paragraph == sentence.Paragraph; i++) Find(document[i], paragraph);
        return paragraph.Names(_names);
    }

    private void Add(WordCutter cutter, JsonElement term, int context, bool strong)
    {
        var at = _root;
        var words = term.GetString()!;
        foreach (var word in cutter.Cut(words, 0, words.Length))
        {
            var form = words.Substring(word.Start, word.Length);
            at.Next ??= [];
            if (!at.Next.TryGetValue(form, out var next)) at.Next[form] = next = new Node();
            at = next;
        }

        at.Meanings = at.Meanings.Add(new Meaning(context, strong));
    }

    private void Find(Sentence sentence, Findings findings)
    {
        var words = new Words(sentence);
        for (var at = 0; at < sentence.Tokens.Length;)
        {
            var (length, term) = Longest(_root, words, at);
            if (term is not null) findings.Add(term);
            at += Math.Max(1, length);
        }
    }

    private static (int Length, Node? Term) Longest(Node from, Words words, int at)
    {
        (int Length, Node? Term) best = (0, from.Meanings.IsEmpty ? null : from);
        if (from.Next is null || !words.Counts(at)) return best;
        foreach (var reading in words.Readings(at))
        {
            if (reading is null || !from.Next.TryGetValue(reading, out var next)) continue;
            var (length, term) = Longest(next, words, at + 1);
            if (term is not null && (best.Term is null || length + 1 > best.Length)) best = (length + 1, term);
        }

        return best;
    }

    private readonly record struct Meaning(int Context, bool Strong);

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public ImmutableArray<Meaning> Meanings { get; set; } = [];
    }

    // A word as written, in small letters, and in its dictionary form; those of people's names tell nothing ("Dr Green").
    private sealed class Words(Sentence sentence)
    {
        private readonly bool[] _named = Named(sentence);

        public bool Counts(int at) => at < _named.Length && !_named[at];

        public string?[] Readings(int at)
        {
            var token = sentence.Tokens[at];
            var lower = token.Form.Replace('’', '\'').ToLowerInvariant();
            var lemma = token.Lemma.ToLowerInvariant();
            return [token.Form == lower ? null : token.Form, lower, lemma == lower ? null : lemma];
        }

        private static bool[] Named(Sentence sentence)
        {
            var named = new bool[sentence.Tokens.Length];
            foreach (var name in sentence.Names)
                if (name.Type == NameType.Person)
                    named.AsSpan(name.First, name.Last - name.First + 1).Fill(true);
            return named;
        }
    }

    // A weak term counts once there is another of its context.
    private sealed class Findings(int contexts)
    {
        private readonly Node?[] _weak = new Node?[contexts];
        private readonly bool[] _found = new bool[contexts];

        public bool Any => _found.AsSpan().Contains(true);

        public void Add(Node term)
        {
            foreach (var (context, strong) in term.Meanings)
            {
                if (strong || (_weak[context] is { } other && other != term)) _found[context] = true;
                _weak[context] ??= term;
            }
        }

        public ImmutableArray<string> Names(ImmutableArray<string> names) => [.. names.Where((_, i) => _found[i])];
    }
}
