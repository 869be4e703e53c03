using Entente.Language;

namespace Entente.Parties;

/// <summary>Whom pronouns for one person mean.</summary>
internal sealed class PronounReferences(
    PartyDraft draft, Discourse discourse, Pronouns pronouns, Antecedents antecedents, RoleWords roles)
{
    /// <summary>How many times as much in mind as the next a body must be to be "its".</summary>
    private const double BodyMargin = 1.2;

    /// <summary>Makes a word refer, if it is such a pronoun and someone fits.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="word">The word.</param>
    /// <param name="conversation">Within a quotation: who speaks and who is spoken to cannot be "he" or "she".</param>
    public void Refer(int sentence, int word, Deixis? conversation)
    {
        if (draft.Sentence(sentence).Tokens[word].Upos != PartOfSpeech.Pron
            || !pronouns.Is(draft.Words[sentence].Lower[word], out var gender, out var grammaticalCase)) return;
        var people = Fitting(gender);
        if (conversation is not null) people.RemoveAll(conversation.Present(sentence, word).Contains);
        var person = grammaticalCase == "reflexive"
            ? Own(people, sentence, word)
            : antecedents.Best(people, sentence, word, gender) ?? Ahead(people, sentence, word);
        if (person is null) return;
        person.Gender = gender;
        draft.Refer(sentence, word, word, MentionKind.Pronoun, [person]);
        discourse.See([person], sentence, word, MentionKind.Pronoun);
    }

    private List<EntityDraft> Fitting(Gender gender) =>
        draft.Entities.FindAll(e => e.Kind == EntityKind.Person && (e.Gender == Gender.Unknown || e.Gender == gender));

    // "X introduced himself": the subject of the clause.
    private EntityDraft? Own(List<EntityDraft> people, int sentence, int word) =>
        draft.Sentence(sentence) is var s && Binding.Subject(s, word) is { } subject
        && draft.At(sentence, Binding.Antecedent(s, s.Tokens[subject].Head, s.Tokens[subject])) is [var own] && people.Contains(own)
            ? own : null;

    // "Before she left, X spoke": what stands before the subject of its sentence can point ahead to it.
    private EntityDraft? Ahead(List<EntityDraft> people, int sentence, int word) =>
        Binding.Subject(draft.Sentence(sentence), word) is { } subject && subject > word
        && draft.At(sentence, subject) is [var next] && people.Contains(next) ? next : null;

    /// <summary>Whose office a phrase is, by the pronoun before it: "his" of "his Croatian counterpart"; null where none or no one.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="except">Who it cannot be: who is meant by the phrase, who speaks and who is spoken to.</param>
    public EntityDraft? Owner(int sentence, OfficePhrase phrase, IReadOnlyCollection<EntityDraft> except)
    {
        if (phrase.Possessive is null) return null;
        if (pronouns.IsOfBody(phrase.Possessive)) return Body(sentence, phrase.First);
        if (!pronouns.Is(phrase.Possessive, out var gender, out _)) return null;
        var people = Fitting(gender);
        people.RemoveAll(except.Contains);
        if (antecedents.Best(people, sentence, phrase.First, gender) is not { } owner) return null;
        owner.Gender = gender;
        draft.Note(sentence, phrase.First, phrase.First, MentionKind.Pronoun, owner);
        return owner;
    }

    // "Its envoy": of the state or body that stands out.
    private EntityDraft? Body(int sentence, int word)
    {
        var bodies = draft.Entities
            .Where(e => e.Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Government or EntityKind.Group)
            .Select(e => (Body: e, Salience: discourse.Salience(e, sentence)))
            .Where(b => b.Salience > 0).OrderByDescending(b => b.Salience).ToList();
        if (bodies.Count == 0 || (bodies.Count > 1 && bodies[0].Salience < BodyMargin * bodies[1].Salience)) return null;
        draft.Note(sentence, word, word, MentionKind.Pronoun, bodies[0].Body);
        return bodies[0].Body;
    }

    // "His Croatian counterpart, X": "his" is someone else, and X holds the same office there.
    public void Owners(int sentence, int first, int last, List<EntityDraft> named)
    {
        if (named is not [{ Kind: EntityKind.Person } person]) return;
        foreach (var phrase in draft.Phrases[sentence])
        {
            if (phrase.First < first || phrase.Last > last || Owner(sentence, phrase, named) is not { } owner) continue;
            // "Its envoy, X" and "his minister, X" act for the country that "its" and "his" tell.
            if (phrase.Country is null && !roles.IsRelative(phrase)) person.Country ??= owner.Country;
            if (phrase.Type is { } type && roles.IsCounterpart(type.Title) && person.Offices.Count == 0)
                person.AddOfficesOfPeer(owner, phrase.Country, draft.Sentence(sentence).Cover(phrase.First, phrase.Last));
        }
    }
}
