using System.Text.Json;

namespace Entente.Parties;

/// <summary>Common nouns for a person and what given names tell, from knowledge/english/people.yaml.</summary>
internal sealed class PeopleLexicon
{
    private readonly Dictionary<string, PersonNounType> _nouns = [];
    private readonly List<string> _endings;
    private readonly Dictionary<string, Gender> _given = new(StringComparer.OrdinalIgnoreCase);

    public PeopleLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/people");
        Add(section, isKin: false);
        // Last, so that a noun of relation is one: "his doctor".
        Add(section.GetProperty("kin"), isKin: true);
        _endings = [.. section.GetProperty("endings").EnumerateArray().Select(e => e.GetString()!)];
        foreach (var (key, gender) in Genders)
            if (section.GetProperty("given-names").TryGetProperty(key, out var names))
                foreach (var name in names.EnumerateArray())
                    _given[name.GetString()!] = gender;
    }

    private static readonly (string Key, Gender Gender)[] Genders =
        [("masculine", Gender.Masculine), ("feminine", Gender.Feminine), ("either", Gender.Unknown)];

    /// <summary>What a singular noun says of a person, null where it is none for a person.</summary>
    public PersonNounType? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>Whether a noun has the ending of those who do something: "restaurateur", "vocalist".</summary>
    public bool IsAgent(string lemma) => lemma.Length > 5 && _endings.Exists(e => lemma.EndsWith(e, StringComparison.Ordinal));

    /// <summary>The gender of nearly all bearers of a given name, unknown for all others.</summary>
    public Gender OfGivenName(string name) => _given.GetValueOrDefault(name);

    private void Add(JsonElement lists, bool isKin)
    {
        foreach (var (key, gender) in Genders)
            if (lists.TryGetProperty(key, out var nouns))
                foreach (var noun in nouns.EnumerateArray())
                    _nouns[noun.GetString()!] = new PersonNounType(noun.GetString()!, gender, isKin);
    }
}

/// <summary>A common noun for a person.</summary>
/// <param name="Noun">Its lemma.</param>
/// <param name="Gender">What it tells.</param>
/// <param name="IsKin">Whether it is someone by whose it is: "her father".</param>
internal sealed record PersonNounType(string Noun, Gender Gender, bool IsKin)
{
    /// <summary>A noun that is not in the lexicon.</summary>
    public static PersonNounType Unknown(string noun) => new(noun, Gender.Unknown, IsKin: false) { IsKnown = false };

    /// <summary>Whether the lexicon knows it; another stands for a person only where it is said of one.</summary>
    public bool IsKnown { get; init; } = true;
}
