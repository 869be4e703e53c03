using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Decides which of a document's personal names are one person's: equal names, a surname or first name of a full name,
/// an initial, a spelling variant. Two people of one surname stay two.
/// </summary>
internal sealed class PersonNames(Accents accents)
{
    private readonly List<EntityDraft> _people = [];

    /// <summary>The people found so far, in order of their first full name.</summary>
    public IReadOnlyList<EntityDraft> People => _people;

    /// <summary>A name in folded words, without hyphens' and full stops' accidents.</summary>
    public string[] Fold(IEnumerable<string> words) =>
        [.. words.Select(w => accents.Fold(w).Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal).Replace("ʻ", "", StringComparison.Ordinal).Trim('.', '-')).Where(w => w.Length > 0)];

    /// <summary>The person of a full name (two words or more), new where none fits.</summary>
    public EntityDraft Full(string[] name, string written)
    {
        foreach (var person in _people)
        {
            if (!person.Names.Any(known => SameFull(known, name))) continue;
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

        return Add(name, written);
    }

    /// <summary>The people whom a single word can mean: by surname, else by first name, else by any part.</summary>
    public List<EntityDraft> Short(string word)
    {
        var bySurname = _people.FindAll(p => p.Names.Any(n => SameSpelling(n[^1], word)));
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

    private static bool SameFull(string[] one, string[] other)
    {
        if (one.SequenceEqual(other)) return true;
        if (one.Length == 1 || other.Length == 1) return false;
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        // All words of the shorter within the longer, in order, the first or the last among them.
        var at = 0;
        foreach (var word in longer)
            if (at < shorter.Length && word == shorter[at])
                at++;
        if (at == shorter.Length && (longer[0] == shorter[0] || longer[^1] == shorter[^1])) return true;
        return SameSpelling(one[^1], other[^1]) && SameFirst(one[0], other[0])
            && (one[^1] == other[^1] || one[0] == other[0] || one[0].Length == 1 || other[0].Length == 1);
    }

    // An initial, or one letter or two changed: Aleksandr and Alexander, but not Ilham and Ilgar's length of difference.
    private static bool SameFirst(string one, string other)
    {
        if (one == other) return true;
        if (one.Length == 1 || other.Length == 1) return one[0] == other[0];
        return one[0] == other[0] && Math.Min(one.Length, other.Length) >= 4
            && Distance(Skeleton(one), Skeleton(other)) <= (Math.Min(one.Length, other.Length) >= 7 ? 2 : 1);
    }

    private static bool SameSpelling(string one, string other) =>
        one == other || (one[0] == other[0] && Math.Min(one.Length, other.Length) >= 6
            && Distance(Skeleton(one), Skeleton(other)) <= 1 && Consonants(Skeleton(one)) == Consonants(Skeleton(other)));

    // Transliteration's usual doubles made one.
    private static string Skeleton(string word) => word
        .Replace("x", "ks", StringComparison.Ordinal).Replace("iy", "i", StringComparison.Ordinal)
        .Replace("sh", "s", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal)
        .Replace("zh", "z", StringComparison.Ordinal).Replace("yi", "i", StringComparison.Ordinal).Replace("kh", "h", StringComparison.Ordinal)
        .Replace("y", "i", StringComparison.Ordinal).Replace("w", "v", StringComparison.Ordinal)
        .Replace("dj", "j", StringComparison.Ordinal);

    private static string Consonants(string word) => string.Concat(word.Where(c => !"aeiou".Contains(c, StringComparison.Ordinal)));

    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
