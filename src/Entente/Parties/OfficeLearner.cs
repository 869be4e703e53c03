namespace Entente.Parties;

/// <summary>Learns from an office told of a person: the office, and the gender, country and rank that its words tell.</summary>
internal sealed class OfficeLearner(PartyDraft draft, Pronouns pronouns)
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrase">The office.</param>
    /// <param name="person">Who holds it.</param>
    /// <param name="state">Its state where more than the words beside it tells it.</param>
    /// <param name="country">The country of who gave it, where the phrase names none.</param>
    public void Learn(int sentence, OfficePhrase phrase, EntityDraft person, OfficeState? state = null, CountryCode? country = null)
    {
        draft.Titled[phrase] = person;
        var lower = draft.Words[sentence].Lower;
        for (var word = phrase.Core; word <= phrase.CoreEnd; word++)
            if (pronouns.Of(lower[word]) is var gender and not Gender.Unknown)
                person.Gender = gender;
        if (phrase.Type is not { } type) return;
        if (type.IsRole)
        {
            // "His Croatian counterpart, X": no office, but a country.
            if (phrase.Country is not null) person.Country ??= phrase.Country;
            person.Roles.UnionWith(type.Kinds);
            if (type.Kinds.Length <= 2) person.SureRoles.UnionWith(type.Kinds);
            if (!type.Kinds.IsEmpty) person.Public = true;
            return;
        }

        person.AddOffice(Draft(sentence, phrase, state, country));
        person.Organisation ??= phrase.Organisation;
    }

    /// <summary>An office as a phrase tells it.</summary>
    public OfficeDraft Draft(int sentence, OfficePhrase phrase, OfficeState? state = null, CountryCode? country = null) =>
        new(phrase.Type!, phrase.Title, phrase.Country ?? (phrase.Organisation is null ? country : null), state ?? phrase.State, phrase.Level,
            draft.Sentence(sentence).Cover(phrase.First, phrase.Last))
        {
            Organisation = phrase.Organisation,
        };
}
