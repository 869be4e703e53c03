namespace Entente.Parties;

/// <summary>Office-holders whom the text does not name: "the president of Chad", "an Israeli official", "her spokesman".</summary>
internal sealed class UnnamedBearers(PartyDraft draft, RoleWords roles, Pronouns pronouns)
{
    /// <summary>Who a title means that fits no one known; null where it means no one in particular.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="phrase">The title.</param>
    /// <param name="owner">Whose it is.</param>
    public EntityDraft? Of(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        if (phrase.Country is not { } country || phrase.Type is not { } type) return null;
        if (type.IsRole && type.Kinds.IsEmpty && !(roles.IsCounterpart(type.Title) && phrase.Possessive is not null)) return null;
        // "An American president" is no one in particular; "an Israeli official" is someone who spoke.
        if (phrase.Indefinite && phrase.Level < OfficeLevel.Official) return null;
        var same = phrase.Indefinite ? null : draft.Entities.Find(e => e.Kind == EntityKind.Person && e.Names.Count == 0
            && e.Country == country && e.Holds(type.Kinds));
        return same ?? New(sentence, phrase, type, country, owner);
    }

    private EntityDraft New(int sentence, OfficePhrase phrase, OfficeType type, CountryCode country, EntityDraft? owner)
    {
        var person = new EntityDraft(EntityKind.Person, Called(sentence, phrase, owner)) { Gender = Told(sentence, phrase) };
        draft.Entities.Add(person);
        var span = draft.Sentence(sentence).Cover(phrase.First, phrase.Last);
        if (!type.IsRole)
        {
            person.AddOffice(new OfficeDraft(type, phrase.Title, country, phrase.State, phrase.Level, span));
            return person;
        }

        (person.Country, person.Public) = (country, true);
        person.Roles.UnionWith(type.Kinds);
        if (owner is not null && roles.IsCounterpart(type.Title)) person.AddOfficesOfPeer(owner, country, span);
        return person;
    }

    // "Israeli official", "Quill's spokesman": "her" tells nothing outside its sentence.
    private string Called(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        var skips = phrase.Possessive is not null || draft.Words[sentence].Lower[phrase.First] is "the" or "a" or "an";
        var first = Math.Min(skips ? phrase.First + 1 : phrase.First, phrase.Core);
        var words = draft.Text[draft.Sentence(sentence).Cover(first, phrase.Last)].ReplaceLineEndings(" ");
        return phrase.Possessive is null || owner is null ? words : $"{owner.Short}'s {words}";
    }

    private Gender Told(int sentence, OfficePhrase phrase) => draft.Words[sentence].Lower[phrase.Core..(phrase.CoreEnd + 1)]
        .Select(pronouns.Of).FirstOrDefault(g => g != Gender.Unknown);
}
