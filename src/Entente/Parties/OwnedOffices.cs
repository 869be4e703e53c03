namespace Entente.Parties;

/// <summary>The bodies that speak for a person: "her office", "the president's office".</summary>
internal sealed class OwnedOffices(PartyDraft draft, RoleWords roles)
{
    public void Find(int sentence)
    {
        var s = draft.Sentence(sentence);
        foreach (var token in s.Tokens)
        {
            if (!roles.IsOffice(token) || draft.IsQuoted(sentence, token.Index) || draft.At(sentence, token.Index) is not null) continue;
            if (s.Children(token.Index).FirstOrDefault(c => c.Relation == "nmod:poss") is { } owner
                && draft.At(sentence, owner.Index) is [{ Kind: EntityKind.Person, Names.Count: > 0 } person])
                draft.Refer(sentence, token.Index, token.Index, MentionKind.Name, [Of(person, token.Lemma)]);
        }
    }

    private EntityDraft Of(EntityDraft person, string noun)
    {
        var name = $"{person.Short}'s {noun}";
        if (draft.Entities.Find(e => e.Kind == EntityKind.Government && e.Name == name) is { } known) return known;
        var office = new EntityDraft(EntityKind.Government, name) { Country = person.Country, Sector = "GOV", Public = person.Public };
        draft.Entities.Add(office);
        return office;
    }
}
