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
        _inCapitals = new WordTrie<WorldName>(cutter);
        _roles = new WordTrie<ActorRole>(cutter);
        var states = knowledge.Actors.Actors.Select(a => a.Code).ToHashSet();
        Codes = new ActorCodes(knowledge, code => states.Contains(code) || countries.ContainsKey(new CountryCode(code)));
        // The earlier entry counts, and of those joined to a name the last: so they are joined from the end.
        foreach (var actor in knowledge.Actors.Actors.Reverse())
        {
            foreach (var written in actor.Aliases.Prepend(actor.Name))
            {
                var name = Codes.IsState(actor.Code) ? State(actor, Words(cutter, written), world, countries) : Other(actor, Codes.Read(actor));
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

    private static string[] Words(WordCutter cutter, string name) =>
        [.. cutter.Cut(name, 0, name.Length).Select(w => name.Substring(w.Start, w.Length))];

    // A state that the world knows by this name keeps its ISO code as its country; where the user's code differs and has no
    // bounds in time, it is the state's from now on, by whatever name it is called.
    private static WorldName? State(Actor actor, string[] words, WordTrie<WorldName> world, Dictionary<CountryCode, WorldEntry> countries)
    {
        var days = new Period(actor.From, actor.To);
        var known = world.Longest(words, 0, out var name) == words.Length && words.Length > 0 && name.In(null) is { Entry.Country: not null } state ? state : null;
        if (known is { Entry: { Country: { } country } entry })
        {
            if (entry.Code == actor.Code) return null;
            if (days.IsOpen && known.Kind == WorldNameKind.Country) countries[country] = countries[country] with { Code = actor.Code };
            return new WorldName(entry with { Code = actor.Code, IsListed = true }, known.Kind, days);
        }

        var code = new CountryCode(actor.Code);
        if (!countries.TryGetValue(code, out var own))
            countries[code] = own = new WorldEntry(actor.Name, code, actor.Code) { Sector = actor.Sector };
        return new WorldName(own with { IsListed = true }, WorldNameKind.Country, days);
    }

    private static WorldName Other(Actor actor, ActorCode code) => new(
        new WorldEntry(actor.Name, code.Country, code.Code) { Sector = code.Sector, Kind = code.Kind, IsListed = true },
        WorldNameKind.Listed, new Period(actor.From, actor.To));
}
