using System.Text.Json;
using Entente.Language;

namespace Entente.Parties;

/// <summary>How a name of knowledge/world refers to its bearer.</summary>
internal enum WorldNameKind
{
    /// <summary>The name of a state or territory.</summary>
    Country,
    /// <summary>An adjective: "Belarusian".</summary>
    Adjective,
    /// <summary>A word for people: "Belarusians".</summary>
    People,
    /// <summary>A capital, which stands for its government where it acts.</summary>
    Capital,
    /// <summary>A building or institution that stands for the government: "the Kremlin".</summary>
    Metonym,
    /// <summary>A parliament.</summary>
    Parliament,
    /// <summary>A region or venue within a country: a place, never an actor.</summary>
    Place,
    /// <summary>An international organisation.</summary>
    Organisation,
    /// <summary>A recurring gathering.</summary>
    Gathering,
    /// <summary>An armed group.</summary>
    ArmedGroup,
}

/// <summary>Something that knowledge/world names.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Country">The country it is or lies in, null for international bodies and what lies in none for sure.</param>
/// <param name="Code">Actor code, or null.</param>
internal sealed record WorldEntry(string Name, CountryCode? Country, string? Code);

/// <summary>A name of knowledge/world found among the words of a sentence.</summary>
/// <param name="Entry">What it names.</param>
/// <param name="Kind">How.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
internal readonly record struct WorldMatch(WorldEntry Entry, WorldNameKind Kind, int First, int Last)
{
    public int Length => Last - First + 1;

    public bool Holds(int word) => First <= word && word <= Last;
}

/// <summary>The names of knowledge/world: states, organisations, gatherings, armed groups. Thread-safe.</summary>
internal sealed class World
{
    private readonly WordTrie<(WorldEntry Entry, WorldNameKind Kind)> _names;
    private readonly Dictionary<CountryCode, WorldEntry> _countries = [];
    private readonly Dictionary<string, WorldEntry> _numbered = [];

    public World(KnowledgeBase knowledge)
    {
        _names = new WordTrie<(WorldEntry, WorldNameKind)>(new WordCutter(knowledge));
        var section = knowledge.Section("world/countries");
        var undecided = AddCountries(section);
        foreach (var alias in undecided) _names.Remove(alias);
        AddBodies(knowledge.Section("world/organisations").GetProperty("organisations"), WorldNameKind.Organisation);
        AddBodies(knowledge.Section("world/gatherings").GetProperty("gatherings"), WorldNameKind.Gathering);
        AddBodies(knowledge.Section("world/armed-groups").GetProperty("groups"), WorldNameKind.ArmedGroup);
    }

    /// <summary>The entry of a country.</summary>
    public WorldEntry Country(CountryCode code) => _countries[code];

    /// <summary>The names in a row of words, longest first where they overlap, in order.</summary>
    public List<WorldMatch> Find(IReadOnlyList<string> words)
    {
        var found = new List<WorldMatch>();
        for (var at = 0; at < words.Count;)
        {
            if (_names.Longest(words, at, out var name) is var length and > 0)
            {
                found.Add(new WorldMatch(name.Entry, name.Kind, at, at + length - 1));
                at += length;
            }
            else
            {
                if (Numbered(words[at]) is { } edition) found.Add(new WorldMatch(edition, WorldNameKind.Gathering, at, at));
                at++;
            }
        }

        return found;
    }

    // "COP29" is an edition of the COP.
    private WorldEntry? Numbered(string word) =>
        char.IsAsciiDigit(word[^1]) && word.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var digits
            ? _numbered.GetValueOrDefault(word[..digits])
            : null;

    /// <summary>Whether any name stands in a row of words.</summary>
    public bool NamesAny(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (_names.Longest(words, at, out _) > 0 || Numbered(words[at]) is not null)
                return true;
        return false;
    }

    // Live states last, so that where a former state shares a capital or a name with one, the live one keeps it.
    private List<string> AddCountries(JsonElement section)
    {
        foreach (var country in section.GetProperty("countries").EnumerateArray()
                     .OrderBy(c => c.TryGetProperty("to", out _) ? 0 : 1))
        {
            var code = new CountryCode(country.GetProperty("code").GetString()!);
            var entry = new WorldEntry(country.GetProperty("name").GetString()!, code, code.Value);
            _countries[code] = entry;
            Add(country, "venues", entry, WorldNameKind.Place);
            Add(country, "parts", entry, WorldNameKind.Place);
            Add(country, "capital", entry, WorldNameKind.Capital);
            Add(country, "parliament", entry, WorldNameKind.Parliament);
            Add(country, "metonyms", entry, WorldNameKind.Metonym);
            Add(country, "demonyms", entry, WorldNameKind.People);
            Add(country, "adjectives", entry, WorldNameKind.Adjective);
            Add(country, "names", entry, WorldNameKind.Country);
            _names.Add(entry.Name, (entry, WorldNameKind.Country));
        }

        var undecided = new List<string>();
        foreach (var alias in section.GetProperty("ambiguous").EnumerateArray())
            if (alias.GetProperty("default").ValueKind == JsonValueKind.Null)
                undecided.Add(alias.GetProperty("alias").GetString()!);
        return undecided;
    }

    private void AddBodies(JsonElement list, WorldNameKind kind)
    {
        foreach (var body in list.EnumerateArray())
        {
            var code = body.TryGetProperty("code", out var given) ? given.GetString() : null;
            var entry = new WorldEntry(body.GetProperty("name").GetString()!, null, code);
            if (body.TryGetProperty("numbered", out var numbered)) _numbered[numbered.GetString()!] = entry;
            _names.Add(entry.Name, (entry, kind));
            Add(body, "names", entry, kind);
        }
    }

    private void Add(JsonElement from, string key, WorldEntry entry, WorldNameKind kind)
    {
        if (!from.TryGetProperty(key, out var list)) return;
        foreach (var name in list.EnumerateArray()) _names.Add(name.GetString()!, (entry, kind));
    }
}
