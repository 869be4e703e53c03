using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Parties;

/// <summary>The words of a sentence as written and in lower case, with the names that the world and the model know in it.</summary>
internal sealed class SentenceWords
{
    private readonly WorldMatch?[] _world;
    private readonly bool[] _person;

    public SentenceWords(Sentence sentence, World world)
    {
        Sentence = sentence;
        Words = [.. sentence.Tokens.Select(t => t.Form)];
        Lower = [.. Words.Select(w => w.ToLowerInvariant())];
        _person = new bool[Words.Length];
        foreach (var name in sentence.Names)
            if (name.Type == NameType.Person)
                _person.AsSpan(name.First, name.Last - name.First + 1).Fill(true);
        _world = new WorldMatch?[Words.Length];
        var matches = ImmutableArray.CreateBuilder<WorldMatch>();
        foreach (var match in world.Find(Words))
        {
            if (!Counts(match)) continue;
            matches.Add(match);
            for (var i = match.First; i <= match.Last; i++) _world[i] = match;
        }

        World = matches.ToImmutable();
    }

    public Sentence Sentence { get; }

    public ImmutableArray<Token> Tokens => Sentence.Tokens;

    public string[] Words { get; }

    public string[] Lower { get; }

    public int Count => Words.Length;

    /// <summary>The names of knowledge/world in it, in order.</summary>
    public ImmutableArray<WorldMatch> World { get; }

    /// <summary>The world name that covers a word, or null.</summary>
    public WorldMatch? WorldAt(int word) => _world[word];

    /// <summary>The world name whose last word this is, or null.</summary>
    public WorldMatch? WorldEndingAt(int word) => _world[word] is { } match && match.Last == word ? match : null;

    /// <summary>Whether a word belongs to a person's name.</summary>
    public bool InPersonName(int word) => _person[word];

    // A person's name that holds more than the match is a person's ("Jordan Hale"); one that is no longer is the world's,
    // for the model takes rare capitals for people more often than the lists err.
    private bool Counts(WorldMatch match)
    {
        foreach (var name in Sentence.Names)
        {
            if (name.First > match.Last || name.Last < match.First) continue;
            var longer = name.First < match.First || name.Last > match.Last;
            if (name.Type == NameType.Person && longer) return false;
            // "Bank of Georgia", "New York Times": a longer name of another kind holds the country only as a part.
            if (name.Type == NameType.Organisation && longer && match.Kind is not (WorldNameKind.Adjective or WorldNameKind.Country))
                return false;
            if (name.Type == NameType.Person)
                _person.AsSpan(name.First, name.Last - name.First + 1).Clear();
        }

        return true;
    }
}
