namespace Entente.Parties;

/// <summary>Whom titles of several mean: "the two leaders", "both sides", "Italian officials".</summary>
internal sealed class GroupReferences(PartyDraft draft, Discourse discourse, VisitRoles roles, StatesInMind states)
{
    // "the two leaders", "both presidents": the two most salient people of that kind, of two countries.
    public void Refer(int sentence, OfficePhrase phrase)
    {
        if (phrase is { Definite: true, Country: null, Possessive: null } && roles.IsSide(phrase.Type!.Title))
        {
            Sides(sentence, phrase);
            return;
        }

        if (!phrase.Definite || phrase.Type is not { } type || type.Kinds.Length == 0)
        {
            Officials(sentence, phrase);
            return;
        }

        if (phrase.Country is not null)
        {
            Officials(sentence, phrase);
            return;
        }

        var people = draft.Entities
            .Where(e => e.Kind == EntityKind.Person && e.Holds(type.Kinds) && discourse.Salience(e, sentence) > 0.5)
            .OrderByDescending(e => discourse.Salience(e, sentence)).ToList();
        if (people.Count < 2 || people[0].Country is null || people[0].Country == people[1].Country) return;
        // "The leaders" of a summit are more than the two in mind.
        var two = draft.Words[sentence].Lower[phrase.First..(phrase.Last + 1)] is var said && (said.Contains("two") || said.Contains("both"));
        if (people.Count > 2 && (!two || discourse.Salience(people[2], sentence) > 0.35 * discourse.Salience(people[1], sentence))) return;
        draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, people[..2]);
        discourse.See(people[..2], sentence, draft.Head(sentence, phrase.First, phrase.Last), MentionKind.Title);
    }

    // "Both sides": the two states most in mind.
    private void Sides(int sentence, OfficePhrase phrase)
    {
        if (states.Two(sentence) is { } both) draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, both);
    }

    // "Italian officials": some who speak for the country.
    public void Officials(int sentence, OfficePhrase phrase)
    {
        if (phrase.Country is not { } country) return;
        if (draft.State(country) is { } state)
            draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [state]);
    }
}
