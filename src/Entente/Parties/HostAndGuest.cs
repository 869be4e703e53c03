using Entente.Language;

namespace Entente.Parties;

/// <summary>Who is host and who is guest at a point of the text, as its verbs tell.</summary>
internal sealed class HostAndGuest(PartyDraft draft, RoleWords roles)
{
    public EntityDraft? Guest { get => field?.Now; private set; }

    public EntityDraft? Host { get => field?.Now; private set; }

    /// <summary>Whom a title means that says no more than guest or host; the owner of "his guest" is another.</summary>
    public IEnumerable<EntityDraft> Meant(OfficePhrase phrase) =>
        phrase.Type is { } type
        && (roles.IsGuest(type.Title) ? Guest : roles.IsHost(type.Title) ? Host : null) is { } meant ? [meant] : [];

    // "X received Y": from now on X is the host and Y the guest.
    public void Note(int sentence)
    {
        ByPlace(sentence);
        var s = draft.Sentence(sentence);
        foreach (var verb in s.Tokens)
        {
            if (draft.IsQuoted(sentence, verb.Index) || s.Children(verb.Index, "aux").Any(a => a.Xpos == "MD")) continue;
            if (roles.IsHosting(verb))
            {
                Host = Person(s, verb.Index, "nsubj", "obl:agent") ?? Host;
                Guest = Person(s, verb.Index, "obj", "nsubj:pass") ?? Guest;
            }
            else if (roles.IsVisiting(verb) && !IsElsewhere(s, verb))
            {
                // "who is on a visit": the noun has the subject, or the verb that it hangs on.
                Guest = Person(s, verb.Index, "nsubj", null)
                    ?? (verb.Is("obl") && verb.Head >= 0 ? Person(s, verb.Head, "nsubj", null) : null) ?? Guest;
            }
        }
    }

    // "Who was travelling in Spain" comes to no host.
    private bool IsElsewhere(Sentence s, Token verb) => verb.Upos == PartOfSpeech.Verb && s.Children(verb.Index, "obl").Any(place =>
        s.Child(place.Index, "case")?.Lemma is "in" or "around" or "through" or "across" && !roles.IsArriving(verb)
        && draft.At(s.Index, place.Index) is [{ Kind: EntityKind.Place or EntityKind.Country }]);

    // "X and Y met in Suva": who is at home there is the host.
    private void ByPlace(int sentence)
    {
        var people = new List<EntityDraft>();
        CountryCode? where = null;
        for (var word = 0; word < draft.Words[sentence].Count; word++)
        {
            if (draft.IsQuoted(sentence, word) || draft.At(sentence, word) is not [var entity]) continue;
            if (entity.Kind == EntityKind.Place) where ??= entity.Country;
            else if (entity is { Kind: EntityKind.Person, Country: not null, Public: true } && !people.Contains(entity)) people.Add(entity);
        }

        // A report from Suva that names no other place tells of Suva.
        if (Guest is null) where ??= draft.Home;
        if (where is null || people.Count != 2 || people.Count(p => p.Country == where) != 1) return;
        (Host, Guest) = people[0].Country == where ? (people[0], people[1]) : (people[1], people[0]);
    }

    private EntityDraft? Person(Sentence s, int verb, string active, string? passive)
    {
        var isPassive = s.Children(verb).Any(c => c.Relation is "nsubj:pass" or "obl:agent");
        foreach (var child in s.Children(verb))
        {
            if (child.Relation != (isPassive ? passive : active)) continue;
            if (draft.At(s.Index, Binding.Antecedent(s, verb, child)) is [{ Kind: EntityKind.Person } person]) return person;
        }

        return null;
    }
}
