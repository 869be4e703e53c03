namespace Entente.Parties;

/// <summary>Whom titles of several mean: "the two leaders", "both sides", "Italian officials".</summary>
internal sealed class GroupReferences(PartyDraft draft, Discourse discourse, VisitRoles roles)
{
    // "the two leaders", "both presidents": the two most salient people of that kind, of two countries.
    public void Refer(int sentence, OfficePhrase phrase)
    {
        if (phrase.Definite && phrase.Country is null && roles.IsSide(phrase.Type!.Title))
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

    // "Both sides": the countries of the two people most in mind, where those are two countries and no third is near.
    private void Sides(int sentence, OfficePhrase phrase)
    {
        var countries = draft.Entities.Where(e => e.Kind == EntityKind.Person && e.Country is not null)
            .Select(e => (e.Country, Salience: discourse.Salience(e, sentence))).Where(p => p.Salience > 0.3)
            .GroupBy(p => p.Country).Select(g => (Country: g.Key, Salience: g.Max(p => p.Salience)))
            .OrderByDescending(c => c.Salience).ToList();
        if (countries.Count < 2 || (countries.Count > 2 && countries[2].Salience > 0.5 * countries[1].Salience)) return;
        var states = countries.Take(2).Select(c => draft.Entities.Find(e => e.Kind == EntityKind.Country && e.Country == c.Country)).OfType<EntityDraft>().ToList();
        if (states.Count == 2) draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, states);
    }

    // "Italian officials": some who speak for the country.
    public void Officials(int sentence, OfficePhrase phrase)
    {
        if (phrase.Country is not { } country) return;
        if (draft.Entities.Find(e => e.Kind == EntityKind.Country && e.Country == country) is { } state)
            draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [state]);
    }
}
