using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Parties;

/// <summary>The words of a sentence as written and in lower case, with the names that the world and the model know in it.</summary>
internal sealed class SentenceWords
{
    /// <summary>Words of the longest title looked for before a name of a user's list.</summary>
    private const int LongestTitle = 4;

    private readonly WorldMatch?[] _world;
    private readonly bool[] _person;

    public SentenceWords(Sentence sentence, World world, OfficeLexicon offices, Period? report)
    {
        Sentence = sentence;
        Words = [.. sentence.Tokens.Select(t => t.Form)];
        Lower = [.. Words.Select(w => w.ToLowerInvariant())];
        _person = new bool[Words.Length];
        People = [.. sentence.Names.Where(n => n.Type == NameType.Person)
            .Select(n => Person(n, offices)).OfType<NameRange>()];
        foreach (var name in People) _person.AsSpan(name.First, name.Last - name.First + 1).Fill(true);
        _world = new WorldMatch?[Words.Length];
        var matches = ImmutableArray.CreateBuilder<WorldMatch>();
        foreach (var match in world.Find(Words, report))
        {
            if (!Counts(match, offices)) continue;
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

    /// <summary>The personal names in it, without address and title, in order.</summary>
    public ImmutableArray<NameRange> People { get; }

    /// <summary>The world name that covers a word, or null.</summary>
    public WorldMatch? WorldAt(int word) => _world[word];

    /// <summary>The world name whose last word this is, or null.</summary>
    public WorldMatch? WorldEndingAt(int word) => _world[word] is { } match && match.Last == word ? match : null;

    /// <summary>The last word of a name of no person that begins at a word, or null.</summary>
    public int? OtherNameFrom(int word) =>
        Sentence.Names.FirstOrDefault(n => n.First == word && n.Type is NameType.Place or NameType.Organisation)?.Last;

    /// <summary>Whether a word belongs to a person's name.</summary>
    public bool InPersonName(int word) => _person[word];

    // What the model takes for a person's name, less the titles before it and what is left open at a hyphen; null where
    // nothing but titles is left ("the President", "Her Majesty").
    private NameRange? Person(Name name, OfficeLexicon offices)
    {
        var (first, last) = (name.First, name.Last);
        // "Faris al-" and what follows the hyphen.
        if (Words[last] == "-" && last > first) last--;
        while (last + 2 < Count && Words[last + 1] == "-" && Tokens[last].Glued && Tokens[last + 1].Glued && char.IsLetter(Words[last + 2][0]))
            last += 2;
        // "Datuk Seri X", where the model's name begins with "Seri".
        for (var start = Math.Max(0, first - 2); start < first; start++)
            if (offices.Honorifics.Longest(Words, start, out _) is var address && start + address > first)
                first = start + address;
        while (first <= last)
        {
            var title = Math.Max(offices.Honorifics.Longest(Words, first, out _), offices.Longest(Words, Lower, first, out _));
            // "Prince" before a name is a title, as a whole name it is none of a person.
            if (title == 0) break;
            first += title;
        }

        // "good Norway" is no one's name.
        while (first < last && Tokens[first].Upos == PartOfSpeech.Adj && char.IsLower(Words[first][0])) first++;
        while (last >= first && Tokens[last].Upos == PartOfSpeech.Punct) last--;
        while (last > first && Lower[last] is "'s" or "’s") last--;
        return first <= last ? new NameRange(NameType.Person, first, last) : null;
    }

    // A person's name that holds more than the match is a person's ("Jordan Hale"); one that is no longer is the world's,
    // for the model takes rare capitals for people more often than the lists err.
    private bool Counts(WorldMatch match, OfficeLexicon offices)
    {
        foreach (var name in People)
        {
            if (name.First > match.Last || name.Last < match.First) continue;
            if (name.First < match.First || name.Last > match.Last) return false;
            // Of a user's list, it says whose name it is and not that it is none of a person.
            if (match.Kind != WorldNameKind.Listed && !(match.Entry.IsListed && FollowsTitle(match.First, offices))) _person.AsSpan(name.First, name.Last - name.First + 1).Clear();
        }

        // "Bank of Georgia", "New York Times": a longer name of another kind holds the place only as a part.
        return match.Kind is WorldNameKind.Adjective or WorldNameKind.Country
            || !Sentence.Names.Any(n => n.Type == NameType.Organisation && n.First <= match.First && n.Last >= match.Last
                && n.Last - n.First > match.Last - match.First);
    }

    private bool FollowsTitle(int word, OfficeLexicon offices)
    {
        for (var start = Math.Max(0, word - LongestTitle); start < word; start++)
            if (offices.Longest(Words, Lower, start, out _) == word - start)
                return true;
        return false;
    }
}
