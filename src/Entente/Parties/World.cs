using System.Text.Json;
using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// The names of knowledge/world and of a user's own lists: states, organisations, gatherings, armed groups, actors.
/// Thread-safe.
/// </summary>
internal sealed class World
{
    /// <summary>PLOVER's sector of partially recognised entities and disputed territories.</summary>
    private const string PartiallyRecognized = "PRE";

    private readonly WordTrie<WorldName> _names;
    private readonly Dictionary<CountryCode, WorldEntry> _countries = [];
    private readonly Dictionary<string, WorldEntry> _numbered = [];

    public World(KnowledgeBase knowledge)
    {
        _names = new WordTrie<WorldName>(new WordCutter(knowledge));
        var section = knowledge.Section("world/countries");
        AddCountries(section.GetProperty("countries"));
        foreach (var alias in section.GetProperty("ambiguous").EnumerateArray())
            if (alias.GetProperty("default").ValueKind == JsonValueKind.Null)
                _names.Remove(alias.GetProperty("alias").GetString()!);
        AddBodies(knowledge.Section("world/organisations").GetProperty("organisations"), WorldNameKind.Organisation);
        AddBodies(knowledge.Section("world/gatherings").GetProperty("gatherings"), WorldNameKind.Gathering);
        AddBodies(knowledge.Section("world/armed-groups").GetProperty("groups"), WorldNameKind.ArmedGroup);
        Listed = new ListedActors(knowledge, _names, _countries);
    }

    /// <summary>What a user's own lists add to the names.</summary>
    public ListedActors Listed { get; }

    /// <summary>The entry of a country.</summary>
    public WorldEntry Country(CountryCode code) => _countries[code];

    /// <summary>The user's own code of a country, null where it has ISO's.</summary>
    public string? OwnCode(CountryCode country) =>
        _countries.TryGetValue(country, out var entry) && entry.Code != country.Value ? entry.Code : null;

    /// <summary>The names in a row of words, longest first where they overlap, in order.</summary>
    /// <param name="words">The words.</param>
    /// <param name="report">When the words were written; null where that is not known.</param>
    public List<WorldMatch> Find(IReadOnlyList<string> words, Period? report = null)
    {
        var found = new List<WorldMatch>();
        var lower = Listed.Lower(words);
        bool IsBorne(WorldName name) => name.In(report) is not null;
        for (var at = 0; at < words.Count;)
        {
            var length = Longest(words, lower, at, IsBorne, out var name);
            if (length > 0)
            {
                var bearer = name.In(report)!;
                found.Add(new WorldMatch(bearer.Entry, bearer.Kind, at, at + length - 1));
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

    /// <summary>Whether any name stands in a row of words.</summary>
    public bool NamesAny(IReadOnlyList<string> words)
    {
        var lower = Listed.Lower(words);
        for (var at = 0; at < words.Count; at++)
            if (Longest(words, lower, at, null, out _) > 0 || Numbered(words[at]) is not null)
                return true;
        return false;
    }

    private int Longest(IReadOnlyList<string> words, string[]? lower, int at, Func<WorldName, bool>? accepts, out WorldName name)
    {
        var length = _names.Longest(words, at, accepts, out name);
        if (lower is null || Listed.Longest(words, lower, at, accepts, out var listed) is not (> 0 and var longer) || longer < length) return length;
        name = listed;
        return longer;
    }

    // "COP29" is an edition of the COP.
    private WorldEntry? Numbered(string word) =>
        char.IsAsciiDigit(word[^1]) && word.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var digits
            ? _numbered.GetValueOrDefault(word[..digits])
            : null;

    // Former states first and live ones last, so that where no date decides, a live one keeps the names they share.
    private void AddCountries(JsonElement countries)
    {
        foreach (var country in countries.EnumerateArray().OrderBy(c => Period.Of(c).Last ?? DateOnly.MaxValue))
        {
            var code = new CountryCode(country.GetProperty("code").GetString()!);
            var entry = new WorldEntry(country.GetProperty("name").GetString()!, code, code.Value)
            {
                Validity = Period.Of(country),
                Sector = country.TryGetProperty("disputed", out var disputed) && disputed.ValueKind == JsonValueKind.True ? PartiallyRecognized : null,
            };
            _countries[code] = entry;
            Add(country, "venues", entry, WorldNameKind.Place);
            Add(country, "parts", entry, WorldNameKind.Place);
            Add(country, "capital", entry, WorldNameKind.Capital);
            Add(country, "parliament", entry, WorldNameKind.Parliament);
            Add(country, "metonyms", entry, WorldNameKind.Metonym);
            Add(country, "demonyms", entry, WorldNameKind.People);
            Add(country, "adjectives", entry, WorldNameKind.Adjective);
            Add(country, "names", entry, WorldNameKind.Country);
            Add(entry.Name, entry, WorldNameKind.Country);
        }
    }

    private void AddBodies(JsonElement list, WorldNameKind kind)
    {
        foreach (var body in list.EnumerateArray())
        {
            var code = body.TryGetProperty("code", out var given) ? given.GetString() : null;
            var entry = new WorldEntry(body.GetProperty("name").GetString()!, null, code) { Validity = Period.Of(body) };
            if (body.TryGetProperty("numbered", out var numbered)) _numbered[numbered.GetString()!] = entry;
            Add(entry.Name, entry, kind);
            Add(body, "names", entry, kind);
        }
    }

    private void Add(JsonElement from, string key, WorldEntry entry, WorldNameKind kind)
    {
        if (!from.TryGetProperty(key, out var list)) return;
        foreach (var name in list.EnumerateArray()) Add(name.GetString()!, entry, kind);
    }

    private void Add(string name, WorldEntry entry, WorldNameKind kind) =>
        _names.Join(name, new WorldName(entry, kind, entry.Validity), ListedActors.Join);
}
