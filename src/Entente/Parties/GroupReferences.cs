namespace Entente.Parties;

/// <summary>Whom titles of several mean: "the two leaders", "both sides", "Italian officials".</summary>
internal sealed class GroupReferences(PartyDraft draft, Discourse discourse, RoleWords roles, StatesInMind states)
{
    /// <summary>How much in mind each of several must be.</summary>
    private const double InMind = 0.5;

    /// <summary>The share of the second's salience above which a third can be meant as well.</summary>
    private const double Third = 0.35;

    private const string Government = "GOV";

    // "the two leaders", "both presidents": the two most salient people of that kind, of two countries.
    public void Refer(int sentence, OfficePhrase phrase)
    {
        if (phrase is { Definite: true, Country: null, Possessive: null } && roles.IsSide(phrase.Type!.Title))
        {
            Sides(sentence, phrase);
            return;
        }

        if (!phrase.Definite || phrase.Country is not null || phrase.Type is not { Kinds.IsEmpty: false } type)
        {
            Officials(sentence, phrase);
            return;
        }

        var two = draft.Words[sentence].Lower[phrase.First..(phrase.Last + 1)] is var said && (said.Contains("two") || said.Contains("both"));
        // "The two permanent secretaries", whom the text does not name, speak for the two states.
        if (!Holders(sentence, phrase, type, two) && (two || roles.IsOfPair(type.Title)) && phrase.Possessive is null) Sides(sentence, phrase);
    }

    private bool Holders(int sentence, OfficePhrase phrase, OfficeType type, bool two)
    {
        var people = draft.Entities.Where(e => e.Kind == EntityKind.Person && e.Holds(type.Kinds))
            .Select(e => (Person: e, Salience: discourse.Salience(e, sentence))).Where(p => p.Salience > InMind)
            .OrderByDescending(p => p.Salience).ToList();
        if (people.Count < 2 || people[0].Person.Country is null || people[0].Person.Country == people[1].Person.Country) return false;
        // "The leaders" of a summit are more than the two in mind.
        if (people.Count > 2 && (!two || people[2].Salience > Third * people[1].Salience)) return false;
        List<EntityDraft> both = [people[0].Person, people[1].Person];
        draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, both);
        discourse.See(both, sentence, draft.Head(sentence, phrase.First, phrase.Last), MentionKind.Title);
        return true;
    }

    // "Both sides": the two states most in mind.
    private void Sides(int sentence, OfficePhrase phrase)
    {
        if (states.Two(sentence, draft.Head(sentence, phrase.First, phrase.Last), groupsToo: true) is { } both) draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, both);
    }

    // "Italian officials": some who speak for the country. Its judges and lawmakers speak for themselves.
    public void Officials(int sentence, OfficePhrase phrase)
    {
        if (phrase.Type?.Sector is not (null or Government)) return;
        if (draft.State(phrase.Country) is { } state)
            draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [state]);
    }
}
