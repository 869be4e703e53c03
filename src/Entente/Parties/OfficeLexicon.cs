using System.Collections.Immutable;
using System.Text.Json;
using Entente.Language;

namespace Entente.Parties;

/// <summary>A kind of office from knowledge/english/titles.yaml.</summary>
/// <param name="Title">What a reading calls it, in lower case.</param>
/// <param name="Level">Its rank.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Kinds">What it is; a role noun has all that it can stand for, a relative one none.</param>
/// <param name="Countries">The countries where its name has this meaning; empty: everywhere.</param>
/// <param name="IsRole">True for a noun that stands for an office-holder without naming the office: "leader".</param>
internal sealed record OfficeType(string Title, OfficeLevel Level, string? Sector, ImmutableArray<string> Kinds,
    ImmutableArray<string> Countries, bool IsRole);

/// <summary>A form of an office's name.</summary>
/// <param name="Type">The office.</param>
/// <param name="Plural">Whether the form is a plural.</param>
/// <param name="Capital">Whether the form counts only with its capital letter.</param>
internal sealed record OfficeForm(OfficeType Type, bool Plural, bool Capital);

/// <summary>What a word beside an office says of its rank and time.</summary>
/// <param name="State">The state of the office, or null where it is left as it is.</param>
/// <param name="Lowers">Whether the rank is one lower.</param>
internal sealed record OfficeModifier(OfficeState? State, bool Lowers);

/// <summary>A body of state.</summary>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="IsGovernment">Whether it is another word for the government: "cabinet", "authorities".</param>
/// <param name="IsAbroad">Whether it stands in another country than its own: an embassy.</param>
internal sealed record BodyForm(string Sector, bool IsGovernment, bool IsAbroad);

/// <summary>The names of offices, of the words beside them, and of bodies of state. Thread-safe.</summary>
internal sealed class OfficeLexicon
{
    private readonly WordTrie<ImmutableArray<OfficeForm>> _offices;
    private readonly Dictionary<string, List<OfficeForm>> _forms = [];
    private readonly Dictionary<string, ImmutableArray<string>> _roleKinds = [];
    private readonly List<(string Prefix, OfficeModifier Modifier)> _glued = [];
    private readonly Dictionary<string, string> _occupations = [];
    private readonly HashSet<string> _relations;

    public OfficeLexicon(KnowledgeBase knowledge)
    {
        var cutter = new WordCutter(knowledge);
        _offices = new WordTrie<ImmutableArray<OfficeForm>>(cutter);
        Prefixes = new WordTrie<OfficeModifier>(cutter);
        Suffixes = new WordTrie<OfficeModifier>(cutter);
        Bodies = new WordTrie<BodyForm>(cutter);
        Honorifics = new WordTrie<bool>(cutter);
        var titles = knowledge.Section("english/titles");
        AddOffices(titles.GetProperty("offices"));
        AddMinistries(titles);
        AddRoles(titles.GetProperty("role-nouns"));
        foreach (var (name, forms) in _forms) _offices.Add(name, [.. forms]);
        AddModifiers(titles.GetProperty("modifiers"));
        foreach (var honorific in titles.GetProperty("honorifics").EnumerateArray())
            Honorifics.Add(honorific.GetString()!, true);
        AddBodies(titles);
        _relations = knowledge.Words("english/titles", "relations");
        foreach (var sector in titles.GetProperty("occupations").EnumerateObject())
            foreach (var noun in sector.Value.EnumerateArray())
                _occupations[noun.GetString()!] = sector.Name;
    }

    /// <summary>Whether a noun tells its bearer by another's office: "the wife of the president".</summary>
    public bool IsRelation(Token noun) => _relations.Contains(noun.Lemma.ToLowerInvariant());

    /// <summary>The PLOVER sector of those who are what a noun says without holding an office, or null: "journalist".</summary>
    public string? Occupation(Token noun) => noun.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
        ? _occupations.GetValueOrDefault(noun.Lemma.ToLowerInvariant())
        : null;

    /// <summary>What a noun can stand for where it names no office: "the envoy" of an ambassador. Empty where nothing.</summary>
    public ImmutableArray<string> RoleKinds(string noun) => _roleKinds.TryGetValue(noun, out var kinds) ? kinds : [];

    /// <summary>Words before an office: "deputy", "former".</summary>
    public WordTrie<OfficeModifier> Prefixes { get; }

    /// <summary>What a word says of its office by its first part, and how long that is: "ex-minister". Null where nothing.</summary>
    public (OfficeModifier Modifier, int Length)? Glued(string lower)
    {
        foreach (var (prefix, modifier) in _glued)
            if (lower.Length > prefix.Length && lower.StartsWith(prefix, StringComparison.Ordinal))
                return (modifier, prefix.Length);
        return null;
    }

    /// <summary>Words after an office: "-elect".</summary>
    public WordTrie<OfficeModifier> Suffixes { get; }

    /// <summary>Bodies of state, in lower case.</summary>
    public WordTrie<BodyForm> Bodies { get; }

    /// <summary>Forms of address; case counts.</summary>
    public WordTrie<bool> Honorifics { get; }

    /// <summary>
    /// The longest office that begins at a word: how many words it has, 0 where none begins there, and its meanings.
    /// </summary>
    /// <param name="words">The words as written.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="start">The word to begin at.</param>
    /// <param name="forms">The meanings of the form found; at least one where the result is not 0.</param>
    public int Longest(IReadOnlyList<string> words, IReadOnlyList<string> lower, int start,
        out ImmutableArray<OfficeForm> forms)
    {
        var length = _offices.Longest(lower, start, out forms);
        if (length == 0 || forms.Any(f => !f.Capital)) return length;
        return char.IsUpper(words[start][0]) ? length : 0;
    }

    /// <summary>Whether any public office stands in a row of words; a role noun or the chair of a club is none.</summary>
    public bool NamesAny(IReadOnlyList<string> words)
    {
        var lower = words.Select(w => w.ToLowerInvariant()).ToList();
        for (var at = 0; at < words.Count; at++)
            if (Longest(words, lower, at, out var forms) > 0
                && forms.Any(f => !f.Type.IsRole && (f.Type.Sector is "LEG" or "PTY" || (f.Type.Sector is "GOV" or "IGO" && f.Type.Level <= OfficeLevel.Deputy))))
                return true;
        return false;
    }

    private void AddOffices(JsonElement offices)
    {
        foreach (var office in offices.EnumerateArray())
        {
            var type = new OfficeType(office.GetProperty("title").GetString()!,
                Enum.Parse<OfficeLevel>(office.GetProperty("level").GetString()!, ignoreCase: true),
                office.GetProperty("sector").GetString(), [office.GetProperty("kind").GetString()!],
                [.. Strings(office, "countries")], IsRole: false);
            foreach (var name in Strings(office, "names")) AddForm(name, type, plural: false);
            foreach (var name in Strings(office, "plurals")) AddForm(name, type, plural: true);
        }
    }

    // "X minister" and "minister of X" for every portfolio, as the head of titles.yaml says.
    private void AddMinistries(JsonElement titles)
    {
        var nouns = titles.GetProperty("ministry-nouns");
        string[] posts = [.. Strings(nouns, "posts")], plurals = [.. Strings(nouns, "plurals")];
        string[] links = [.. Strings(nouns, "links")];
        foreach (var ministry in titles.GetProperty("ministries").EnumerateArray())
        {
            string[] before = [.. Strings(ministry, "before")];
            var type = new OfficeType($"{before[0]} minister", OfficeLevel.Minister, "GOV", ["minister"], [], IsRole: false);
            foreach (var name in before)
            {
                foreach (var post in posts) AddForm($"{name} {post}", type, plural: false, onlyNew: true);
                foreach (var post in plurals) AddForm($"{name} {post}", type, plural: true, onlyNew: true);
            }

            foreach (var name in Strings(ministry, "after"))
                foreach (var link in links)
                {
                    foreach (var post in posts) AddForm($"{post} {link} {name}", type, plural: false, onlyNew: true);
                    foreach (var post in plurals) AddForm($"{post} {link} {name}", type, plural: true, onlyNew: true);
                }
        }
    }

    private void AddRoles(JsonElement roles)
    {
        foreach (var role in roles.EnumerateArray())
        {
            var noun = role.GetProperty("noun").GetString()!;
            _roleKinds[noun] = [.. Strings(role, "kinds")];
            if (_forms.ContainsKey(noun)) continue;
            var type = new OfficeType(noun, OfficeLevel.Official, null, [.. Strings(role, "kinds")], [], IsRole: true);
            AddForm(noun, type, plural: false);
            if (role.TryGetProperty("plural", out var plural)) AddForm(plural.GetString()!, type, plural: true);
        }
    }

    private void AddModifiers(JsonElement modifiers)
    {
        foreach (var modifier in modifiers.EnumerateArray())
        {
            OfficeState? state = modifier.TryGetProperty("state", out var given)
                ? Enum.Parse<OfficeState>(given.GetString()!, ignoreCase: true)
                : null;
            var meaning = new OfficeModifier(state, modifier.TryGetProperty("lowers", out _));
            var trie = modifier.GetProperty("position").GetString() == "prefix" ? Prefixes : Suffixes;
            // A hyphen before or behind it is a word of its own in the text, or, as in "ex-minister", one with the office.
            foreach (var name in Strings(modifier, "names"))
            {
                if (name.EndsWith('-') && state is not null) _glued.Add((name, meaning));
                trie.Add(name.StartsWith('-') ? "- " + name[1..] : name.EndsWith('-') ? name[..^1] + " -" : name, meaning);
            }
        }
    }

    // The bodies by their nouns, and "X ministry", "ministry of X" for every portfolio.
    private void AddBodies(JsonElement titles)
    {
        foreach (var body in titles.GetProperty("bodies").EnumerateArray())
            Bodies.Add(body.GetProperty("noun").GetString()!.ToLowerInvariant(), new BodyForm(
                body.GetProperty("sector").GetString()!, body.GetProperty("own-name").GetBoolean(), body.TryGetProperty("abroad", out _)));
        var nouns = titles.GetProperty("ministry-nouns");
        string[] bodies = [.. Strings(nouns, "bodies")], links = [.. Strings(nouns, "links")];
        var ministry = new BodyForm("GOV", IsGovernment: false, IsAbroad: false);
        foreach (var portfolio in titles.GetProperty("ministries").EnumerateArray())
        {
            foreach (var name in Strings(portfolio, "before"))
                foreach (var body in bodies)
                    Bodies.Add($"{name} {body}".ToLowerInvariant(), ministry);
            foreach (var name in Strings(portfolio, "after"))
                foreach (var link in links)
                    Bodies.Add($"{bodies[0]} {link} {name}".ToLowerInvariant(), ministry);
        }
    }

    private void AddForm(string name, OfficeType type, bool plural, bool onlyNew = false)
    {
        var key = name.ToLowerInvariant();
        if (!_forms.TryGetValue(key, out var forms)) _forms[key] = forms = [];
        else if (onlyNew) return;
        forms.Add(new OfficeForm(type, plural, name != key && char.IsUpper(name[0])));
    }

    private static IEnumerable<string> Strings(JsonElement from, string key) =>
        from.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(e => e.GetString()!) : [];
}
