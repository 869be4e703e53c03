using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Decides which of a document's personal names are one person's: equal names, a surname or first name of a full name,
/// an initial, a spelling variant, surname first or last. Two people of one surname stay two.
/// </summary>
internal sealed class PersonNames(Accents accents, NameSpelling spelling)
{
    private readonly List<EntityDraft> _people = [];

    /// <summary>The people found so far, in order of their first full name.</summary>
    public IReadOnlyList<EntityDraft> People => _people;

    /// <summary>A name in folded words, without hyphens' and full stops' accidents.</summary>
    public string[] Fold(IEnumerable<string> words) =>
        [.. words.Select(w => spelling.Plain(accents.Fold(w)).Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal).Replace("ʻ", "", StringComparison.Ordinal)).SelectMany(Parts)];

    /// <summary>The person of a full name (two words or more), new where none fits, or several do and none exactly.</summary>
    public EntityDraft Full(string[] name, string written)
    {
        var fitting = _people.FindAll(p => p.Names.Any(known => Same(known, name)));
        if (fitting.Count > 1) fitting = fitting.FindAll(p => p.Names.Any(known => known.SequenceEqual(name)));
        if (fitting is not [var person]) return Add(name, written);
        if (name.Length > person.Names[0].Length)
        {
            person.Names.Insert(0, name);
            person.Name = written;
        }
        else if (!person.Names.Any(known => known.SequenceEqual(name)))
        {
            person.Names.Add(name);
        }

        return person;
    }

    /// <summary>The people whom a single word can mean: by surname, else by first name, else by any part.</summary>
    public List<EntityDraft> Short(string word)
    {
        var bySurname = _people.FindAll(p => p.Names.Any(n => spelling.Same(Surname(n), word)));
        if (bySurname.Count > 0) return bySurname;
        var byFirst = _people.FindAll(p => p.Names.Any(n => n[0] == word));
        return byFirst.Count > 0 ? byFirst : _people.FindAll(p => p.Names.Any(n => n.Contains(word)));
    }

    /// <summary>Adds a person.</summary>
    public EntityDraft Add(string[] name, string written)
    {
        var person = new EntityDraft(EntityKind.Person, written);
        person.Names.Add(name);
        _people.Add(person);
        return person;
    }

    /// <summary>Whether two names in folded words can be one person's.</summary>
    public bool Same(string[] one, string[] other)
    {
        if (one.SequenceEqual(other)) return true;
        if (one.Length == 1 || other.Length == 1) return false;
        if (one.FirstOrDefault(spelling.IsGeneration) is { } mark && other.FirstOrDefault(spelling.IsGeneration) is { } second && mark != second)
            return false;
        // "De Vries" of "Ada De Vries": the surname with all that belongs to it.
        if (IsTail(one, other) || IsTail(other, one)) return true;
        (one, other) = (Core(one), Core(other));
        // "Kim Jong Un" and "Kim Jongun", "Deng Xiao-ping".
        if (string.Concat(one) == string.Concat(other)) return true;
        if (one.Length == 1 || other.Length == 1) return false;
        if (one.Length == other.Length && IsTurned(one, other)) return true;
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (spelling.Same(longer[^1], shorter[^1]) && SameFirst(longer[0], shorter[0])) return MiddlesFit(longer[1..^1], shorter[1..^1]);
        // All words of the shorter within the longer, in order, the first or the last among them.
        return shorter.Length < longer.Length && Within(longer, shorter)
            && (spelling.Same(longer[0], shorter[0]) || spelling.Same(longer[^1], shorter[^1]));
    }

    // Full stops part initials, "J.R.", hyphens the names in one; a word of marks alone is none.
    private static IEnumerable<string> Parts(string word) => word.Split(['.', '-'], StringSplitOptions.RemoveEmptyEntries);

    private string Surname(string[] name) => Array.FindLast(name, w => !spelling.IsGeneration(w)) ?? name[^1];

    // Without "al" and "Jr", where enough is left to be a name.
    private string[] Core(string[] name)
    {
        var core = Array.FindAll(name, w => !spelling.IsGeneration(w));
        var bare = Array.FindAll(core, w => !spelling.IsParticle(w));
        return bare.Length > 1 ? bare : core;
    }

    // "Viktor Orban" and "Orban Viktor", "Ban Ki-moon" and "Ki-moon Ban".
    private static bool IsTurned(string[] one, string[] other)
    {
        for (var by = 1; by < one.Length; by++)
            if (one[by..].Concat(one[..by]).SequenceEqual(other))
                return true;
        return false;
    }

    private bool IsTail(string[] longer, string[] shorter) => spelling.IsParticle(shorter[0]) && shorter.Length < longer.Length
        && longer[^shorter.Length..].Zip(shorter).All(pair => spelling.Same(pair.First, pair.Second));

    private bool Within(string[] longer, string[] shorter)
    {
        var at = 0;
        foreach (var word in longer)
            if (at < shorter.Length && spelling.Same(word, shorter[at]))
                at++;
        return at == shorter.Length;
    }

    private bool SameFirst(string one, string other) =>
        one.Length == 1 || other.Length == 1 ? one[0] == other[0] : spelling.Same(one, other);

    // A middle name may be left out or be an initial; two that differ part two people, and so do initials: "George H. W.",
    // "George W.".
    private bool MiddlesFit(string[] longer, string[] shorter)
    {
        if (shorter.Length == 0) return true;
        if (longer.Length == shorter.Length || Array.TrueForAll(shorter, w => w.Length == 1))
            return shorter.Zip(longer).All(pair => SameFirst(pair.First, pair.Second));
        return Within(longer, shorter);
    }
}
