namespace Entente.Parties;

/// <summary>The grammatical gender of the pronouns that stand for a person.</summary>
internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}

/// <summary>Whom of a conversation a pronoun stands for.</summary>
internal enum SpeechRole
{
    None,
    /// <summary>Who speaks: "I".</summary>
    Speaker,
    /// <summary>Those for whom the speaker speaks: "we".</summary>
    Side,
    /// <summary>Who is spoken to: "you".</summary>
    Addressee,
}

/// <summary>Pronouns for one person and gendered words, from knowledge/english/pronouns.yaml.</summary>
internal sealed class Pronouns
{
    private readonly Dictionary<string, (Gender Gender, string Case)> _pronouns = [];
    private readonly HashSet<string> _masculine;
    private readonly HashSet<string> _feminine;
    private readonly HashSet<string> _ofBody;
    private readonly Dictionary<string, SpeechRole> _roles = [];

    public Pronouns(KnowledgeBase knowledge)
    {
        foreach (var pronoun in knowledge.Section("english/pronouns").GetProperty("pronouns").EnumerateObject())
            _pronouns[pronoun.Name] = (
                Enum.Parse<Gender>(pronoun.Value.GetProperty("gender").GetString()!, ignoreCase: true),
                pronoun.Value.GetProperty("case").GetString()!);
        _masculine = knowledge.Words("english/pronouns", "masculine");
        _ofBody = knowledge.Words("english/pronouns", "of-body");
        _feminine = knowledge.Words("english/pronouns", "feminine");
        foreach (var (key, role) in new[] { ("speaker", SpeechRole.Speaker), ("side", SpeechRole.Side), ("addressee", SpeechRole.Addressee) })
            foreach (var word in knowledge.Words("english/pronouns", key))
                _roles[word] = role;
    }

    /// <summary>Whether a lower-case word is a pronoun for one person, and of which gender and case.</summary>
    public bool Is(string lower, out Gender gender, out string grammaticalCase)
    {
        var known = _pronouns.TryGetValue(lower, out var pronoun);
        (gender, grammaticalCase) = known ? pronoun : (Gender.Unknown, "");
        return known;
    }

    /// <summary>Whether a lower-case word is a possessive of a state or body: "its".</summary>
    public bool IsOfBody(string lower) => _ofBody.Contains(lower);

    /// <summary>Whom of a conversation a lower-case word stands for.</summary>
    public SpeechRole Role(string lower) => _roles.GetValueOrDefault(lower);

    /// <summary>The gender that a word of address or office tells, if any.</summary>
    public Gender Of(string lower) =>
        _masculine.Contains(lower) ? Gender.Masculine : _feminine.Contains(lower) ? Gender.Feminine : Gender.Unknown;
}
