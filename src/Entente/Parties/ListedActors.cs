using Entente.Language;

namespace Entente.Parties;

/// <summary>The names and nouns of a user's own lists of actors, besides those that stand among the names of the world.</summary>
internal sealed class ListedActors
{
    /// <summary>A name of so few letters counts only in capitals: "Un" is not the UN, nor "who" the WHO.</summary>
    private const int ShortName = 3;

    private readonly WordTrie<WorldName> _inCapitals;
    private readonly WordTrie<ActorRole> _roles;
    private readonly bool _hasNames;

    public ListedActors(KnowledgeBase knowledge, WordTrie<WorldName> world, Dictionary<CountryCode, WorldEntry> countries)
    {
        var cutter = new WordCutter(knowledge);
        WorldName? Known(string name)
        {
            string[] words = [.. cutter.Cut(name, 0, name.Length).Select(w => name.Substring(w.Start, w.Length))];
            return words.Length > 0 && world.Longest(words, 0, out var known) == words.Length ? known.In(null) : null;
        }

        _inCapitals = new WordTrie<WorldName>(cutter);
        _roles = new WordTrie<ActorRole>(cutter);
        // Asked before any name of the lists stands among them.
        var known = knowledge.Actors.Actors.SelectMany(a => a.Aliases.Prepend(a.Name)).Distinct().ToDictionary(n => n, Known);
        var states = countries.Keys.ToDictionary(c => c.Value);
        Codes = new ActorCodes(knowledge, states);
        foreach (var actor in knowledge.Actors.Actors.Where(Codes.IsState)) states.TryAdd(actor.Code, Declare(actor, known[actor.Name], countries));
        // The earlier entry counts, and of those joined to a name the last: so they are joined from the end.
        foreach (var actor in knowledge.Actors.Actors.Reverse())
        {
            foreach (var written in actor.Aliases.Prepend(actor.Name))
            {
                var name = Codes.IsState(actor) ? State(actor, known[written], countries[states[actor.Code]]) : Other(actor, known[written], Codes.Read(actor));
                if (name is null) continue;
                if (actor.InCapitals) _inCapitals.Join(written.ToLowerInvariant(), name, Join);
                else world.Join(written, name, Join);
                _hasNames |= actor.InCapitals;
            }
        }

        foreach (var role in knowledge.Actors.Roles.Reverse()) _roles.Add(role.Words, role);
        HasRoles = !knowledge.Actors.Roles.IsEmpty;
    }

    /// <summary>What the codes of the lists say.</summary>
    public ActorCodes Codes { get; }

    /// <summary>Whether there are nouns that make actors of others.</summary>
    public bool HasRoles { get; }

    /// <summary>Joins a bearer to those whom a name has.</summary>
    public static WorldName Join(WorldName others, WorldName name) => name with { Other = others };

    /// <summary>Words as <see cref="Longest"/> wants them, null where it has nothing to find.</summary>
    public string[]? Lower(IReadOnlyList<string> words) => _hasNames ? [.. words.Select(w => w.ToLowerInvariant())] : null;

    /// <summary>How many words the longest name written in capitals has that begins at a word, 0 where there is none.</summary>
    public int Longest(IReadOnlyList<string> words, string[] lower, int at, Func<WorldName, bool>? accepts, out WorldName name)
    {
        name = null!;
        if (!char.IsUpper(words[at][0])) return 0;
        var length = _inCapitals.Longest(lower, at, accepts, out name);
        return length == 1 && words[at].Count(char.IsLetter) <= ShortName && words[at].Any(char.IsLower) ? 0 : length;
    }

    /// <summary>How many words the longest role noun at a word has, 0 where there is none.</summary>
    public int Role(IReadOnlyList<string> lower, int at, out ActorRole role) => _roles.Longest(lower, at, out role);

    // A state that the world knows by its name keeps its ISO code as its country; a code of the user's that has no bounds
    // in time is the state's from now on, by whatever name it is called. Another state is the user's own.
    private static CountryCode Declare(Actor actor, WorldName? known, Dictionary<CountryCode, WorldEntry> countries)
    {
        if (known is { Kind: WorldNameKind.Country, Entry.Country: { } country } && actor is { From: null, To: null }
            && countries[country].Code == country.Value && !countries.ContainsKey(new CountryCode(actor.Code)))
        {
            countries[country] = countries[country] with { Code = actor.Code };
            return country;
        }

        var code = new CountryCode(actor.Code);
        countries.TryAdd(code, new WorldEntry(actor.Name, code, actor.Code) { IsInCapitals = actor.InCapitals });
        return code;
    }

    // Null where the world gives the name this code already, and knows better how it refers ("Egyptian", "Cairo").
    private static WorldName? State(Actor actor, WorldName? known, WorldEntry own)
    {
        var days = new Period(actor.From, actor.To);
        if (known is null) return new WorldName(own with { IsListed = true }, WorldNameKind.Country, days);
        return known.Entry.Country == own.Country ? null : new WorldName(known.Entry with { Code = actor.Code, IsListed = true }, known.Kind, days);
    }

    private static WorldName? Other(Actor actor, WorldName? known, ActorCode code)
    {
        if (known is { Entry.Country: null } && known.Entry.Code == code.Code) return null;
        var entry = new WorldEntry(actor.Name, code.Country, code.Code)
        {
            Sector = code.Sector, Kind = code.Kind, IsListed = true, IsInCapitals = actor.InCapitals,
        };
        return new WorldName(entry, WorldNameKind.Listed, new Period(actor.From, actor.To));
    }
}
