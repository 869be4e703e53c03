using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Whom titles without a name ("the Belarusian leader", "the minister") and pronouns mean, outside quotations: the most
/// salient person that fits by office, country, gender and syntax. Where none fits, none is guessed.
/// </summary>
internal sealed class Coreference(PartyDraft draft, Pronouns pronouns, VisitRoles roles)
{
    private readonly Salience _salience = new();
    private readonly int[] _moment = new int[draft.Words.Length];
    private EntityDraft? _guest;
    private EntityDraft? _host;

    public void Resolve()
    {
        for (var sentence = 0; sentence < draft.Words.Length; sentence++)
        {
            var words = draft.Words[sentence];
            // Only narrative makes time pass: a long quotation does not push its speaker out of mind.
            _moment[sentence] = (sentence == 0 ? 0 : _moment[sentence - 1]) + (IsNarrative(sentence) ? 1 : 0);
            for (var word = 0; word < words.Count; word++)
            {
                if (draft.IsQuoted(sentence, word)) continue;
                if (draft.At(sentence, word) is { } known)
                {
                    var last = word;
                    while (last + 1 < words.Count && ReferenceEquals(draft.At(sentence, last + 1), known)) last++;
                    See(known, sentence, draft.Head(sentence, word, last));
                    Owners(sentence, word, last, known);
                    word = last;
                }
                else if (draft.Phrases[sentence].Find(p => p.First == word && !p.IsBody) is { } phrase)
                {
                    Title(sentence, phrase);
                    word = phrase.Last;
                }
                else if (pronouns.Is(words.Lower[word], out var gender, out _) && words.Tokens[word].Upos == PartOfSpeech.Pron)
                {
                    Pronoun(sentence, word, gender);
                }
            }

            NoteRoles(sentence);
            Offices(sentence);
        }
    }

    // "Her office", "the president's office": a body that speaks for a person.
    private void Offices(int sentence)
    {
        var s = draft.Sentence(sentence);
        foreach (var token in s.Tokens)
        {
            if (!roles.IsOffice(token) || draft.IsQuoted(sentence, token.Index) || draft.At(sentence, token.Index) is not null) continue;
            var owner = s.Children(token.Index).FirstOrDefault(c => c.Relation == "nmod:poss");
            if (owner is null || draft.At(sentence, owner.Index) is not [{ Kind: EntityKind.Person } person] || person.Names.Count == 0) continue;
            var name = $"{person.Name.Split(' ')[^1]}'s {token.Lemma}";
            var office = draft.Entities.Find(e => e.Kind == EntityKind.Government && e.Name == name);
            if (office is null)
            {
                office = new EntityDraft(EntityKind.Government, name) { Country = person.Country, Sector = "GOV", Public = person.Public };
                draft.Entities.Add(office);
            }

            draft.Refer(sentence, token.Index, token.Index, MentionKind.Name, [office]);
        }
    }

    private bool IsNarrative(int sentence)
    {
        for (var word = 0; word < draft.Words[sentence].Count; word++)
            if (!draft.IsQuoted(sentence, word) && draft.Words[sentence].Tokens[word].Upos != PartOfSpeech.Punct)
                return true;
        return false;
    }

    // "X received Y": from now on X is the host and Y the guest.
    private void NoteRoles(int sentence)
    {
        var s = draft.Sentence(sentence);
        foreach (var verb in s.Tokens)
        {
            if (draft.IsQuoted(sentence, verb.Index) || s.Children(verb.Index, "aux").Any(a => a.Xpos == "MD")) continue;
            if (roles.IsHosting(verb))
            {
                _host = Person(s, verb.Index, "nsubj", "obl:agent") ?? _host;
                _guest = Person(s, verb.Index, "obj", "nsubj:pass") ?? _guest;
            }
            else if (roles.IsVisiting(verb))
            {
                // "who is on a visit": the noun has the subject, or the verb that it hangs on.
                _guest = Person(s, verb.Index, "nsubj", null)
                    ?? (verb.Is("obl") && verb.Head >= 0 ? Person(s, verb.Head, "nsubj", null) : null) ?? _guest;
            }
        }
    }

    private EntityDraft? Person(Sentence s, int verb, string active, string? passive)
    {
        var isPassive = s.Children(verb).Any(c => c.Relation is "nsubj:pass" or "obl:agent");
        foreach (var child in s.Children(verb))
        {
            if (child.Relation != (isPassive ? passive : active)) continue;
            // "who" stands for what its clause hangs on.
            var word = child.Xpos == "WP" && s.Tokens[verb] is { Relation: "acl:relcl", Head: >= 0 } clause ? clause.Head : child.Index;
            if (draft.At(s.Index, word) is [{ Kind: EntityKind.Person } person]) return person;
        }

        return null;
    }

    private void See(List<EntityDraft> entities, int sentence, int head)
    {
        var weight = Salience.Weight(draft.Sentence(sentence), head);
        foreach (var entity in entities)
            if (entity.Kind == EntityKind.Person)
                _salience.See(entity, _moment[sentence], weight / entities.Count);
    }

    private void Title(int sentence, OfficePhrase phrase)
    {
        if (phrase.Plural)
        {
            Group(sentence, phrase);
            return;
        }

        // "The head of …" something that the phrase does not know: it says more than its noun.
        if (phrase.Last + 1 < draft.Words[sentence].Count && draft.Words[sentence].Lower[phrase.Last + 1] == "of") return;

        // "Led by ministers", "a large delegation": no one in particular.
        if (!phrase.Definite && phrase.Country is null && !char.IsUpper(draft.Words[sentence].Words[phrase.Core][0])
            && !draft.Sentence(sentence).Children(draft.Head(sentence, phrase.First, phrase.Last), "det").Any(d => d.Lemma == "the"))
            return;
        if (phrase.Country is not null && roles.IsSide(phrase.Type!.Title))
        {
            Officials(sentence, phrase);
            return;
        }

        var people = phrase.Indefinite || IsPredicate(sentence, phrase) ? [] : Candidates(sentence, phrase);
        var head = draft.Head(sentence, phrase.First, phrase.Last);
        var person = Best(people, sentence, head);
        if (person is null)
        {
            person = Unnamed(sentence, phrase);
            if (person is null) return;
        }
        else if (phrase.Country is { } country)
        {
            person.Country ??= country;
            if (phrase.Type is { IsRole: false } type)
                person.AddOffice(new OfficeDraft(type, phrase.Title, country, phrase.State, phrase.Level,
                    draft.Sentence(sentence).Cover(phrase.First, phrase.Last)));
        }

        draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [person]);
        See([person], sentence, head);
    }

    private List<EntityDraft> Candidates(int sentence, OfficePhrase phrase)
    {
        var type = phrase.Type!;
        if (roles.IsGuest(type.Title)) return _guest is null ? [] : [_guest];
        if (roles.IsHost(type.Title)) return _host is null ? [] : [_host];
        var people = draft.Entities.FindAll(e => e.Kind == EntityKind.Person);
        // "His Tajik counterpart": someone of that country who holds an office.
        if (type.IsRole && type.Kinds.IsEmpty)
            return phrase.Country is { } of ? people.FindAll(p => p.Country == of && p.Offices.Count > 0) : [];
        // "Minister" alone or "the foreign minister": all whose office is of that kind; a deputy is not his chief.
        var fitting = people.FindAll(p => type.IsRole
            ? type.Kinds.Length > 0 && p.Holds(type.Kinds)
            : p.Offices.Exists(o => Same(o, phrase)));
        if (fitting.Count == 0 && !phrase.RoleKinds.IsEmpty) fitting = people.FindAll(p => p.Holds(phrase.RoleKinds));
        if (!type.IsRole && (fitting.Count == 0 || phrase.Country is null))
            fitting.AddRange(people.Where(p => p.Offices.Count == 0 && !fitting.Contains(p)
                && (fitting.Count == 0 ? p.Roles : p.SureRoles).Overlaps(type.Kinds)));
        if (phrase.Country is { } country)
        {
            var sure = fitting.FindAll(p => p.Country == country);
            if (sure.Count > 0) return sure;
            // One whose country the text has not told may be meant; of two it would be a guess.
            var open = fitting.FindAll(p => p.Country is null);
            return open.Count == 1 ? open : [];
        }

        return fitting;
    }

    private static bool Same(OfficeDraft office, OfficePhrase phrase)
    {
        var type = phrase.Type!;
        if (office.Title == phrase.Title || office.Type.Title == type.Title) return true;
        if (office.Level == phrase.Level && office.Title.EndsWith(" " + phrase.Title, StringComparison.Ordinal) && type.Kinds.SequenceEqual(office.Type.Kinds))
            return true;
        if (office.Level != phrase.Level || !office.Type.Kinds.Any(type.Kinds.Contains)) return false;
        // "The minister" is any minister; "the president" of a council is its president.
        return type.Title == "minister"
            || (phrase.Core == phrase.CoreEnd && phrase.Country is null && office.Title.EndsWith(phrase.Title, StringComparison.Ordinal));
    }

    // "X is the president": it tells an office, it refers to no one else.
    private bool IsPredicate(int sentence, OfficePhrase phrase)
    {
        var tokens = draft.Sentence(sentence).Tokens;
        var head = draft.Head(sentence, phrase.First, phrase.Last);
        return draft.Sentence(sentence).Child(head, "cop") is not null || (tokens[head].Is("appos") && !phrase.Definite);
    }

    // "His Croatian counterpart, X": "his" is someone else, and X holds the same office there.
    private void Owners(int sentence, int first, int last, List<EntityDraft> named)
    {
        if (named is not [{ Kind: EntityKind.Person } person]) return;
        foreach (var phrase in draft.Phrases[sentence])
        {
            if (phrase.Possessive is null || phrase.First < first || phrase.Last > last) continue;
            if (!pronouns.Is(phrase.Possessive, out var gender, out _)) continue;
            var people = draft.Entities.FindAll(e => e.Kind == EntityKind.Person && e != person
                && (e.Gender == Gender.Unknown || e.Gender == gender));
            if (Best(people, sentence, phrase.First) is not { } owner) continue;
            owner.Gender = gender;
            draft.Note(sentence, phrase.First, phrase.First, MentionKind.Pronoun, owner);
            if (!roles.IsCounterpart(phrase.Type!.Title) || person.Offices.Count > 0) continue;
            // An office that only one country has is not the counterpart's.
            foreach (var office in owner.Offices.Where(o => o.State == OfficeState.Current && o.Type.Countries.IsEmpty).ToList())
                person.AddOffice(office with { Of = phrase.Country, Span = draft.Sentence(sentence).Cover(phrase.First, phrase.Last) });
        }
    }

    private void Pronoun(int sentence, int word, Gender gender)
    {
        var people = draft.Entities.FindAll(e => e.Kind == EntityKind.Person
            && (e.Gender == Gender.Unknown || e.Gender == gender));
        if (Best(people, sentence, word) is not { } person) return;
        person.Gender = gender;
        draft.Refer(sentence, word, word, MentionKind.Pronoun, [person]);
        See([person], sentence, word);
    }

    private EntityDraft? Best(List<EntityDraft> people, int sentence, int word)
    {
        EntityDraft? best = null;
        var most = 0.0;
        foreach (var person in people)
        {
            var score = _salience.Of(person, _moment[sentence]);
            if (score <= most || IsBound(person, sentence, word)) continue;
            (best, most) = (person, score);
        }

        // Named only further down, but the only one who fits.
        return best ?? (people.Count == 1 && pronouns.Is(draft.Words[sentence].Lower[word], out _, out _) == false
            && !IsBound(people[0], sentence, word) ? people[0] : null);
    }

    // A verb's object is not its subject, and neither is who is coordinated with it: "X met him", "X told the minister".
    private bool IsBound(EntityDraft person, int sentence, int word)
    {
        var s = draft.Sentence(sentence);
        var token = s.Tokens[word];
        if (token.Is("nmod:poss") && token.Upos == PartOfSpeech.Pron) return false;
        var verb = token.Head;
        for (var steps = 0; verb >= 0 && steps < 3; steps++)
        {
            foreach (var child in s.Children(verb))
            {
                if (child.Index == word || !(child.Is("nsubj") || child.Is("obj") || child.Is("iobj") || child.Is("obl"))) continue;
                if (Inside(s, child.Index, word)) continue;
                if (child.Is("nsubj") && token.Is("nsubj") && child.Index > word) continue;
                if (draft.At(sentence, child.Index) is [var other] && other == person
                    && !(token.Is("nsubj") && !child.Is("nsubj") && child.Index > word))
                    return true;
            }

            // The subject of "describing him" stands with the verb above.
            if (s.Tokens[verb].Is("advcl") || s.Tokens[verb].Is("xcomp") || (s.Tokens[verb].Is("conj") && s.Child(verb, "nsubj") is null))
            {
                if (s.Child(verb, "nsubj") is not null || token.Is("nsubj")) return false;
                verb = s.Tokens[verb].Head;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    private static bool Inside(Sentence s, int ancestor, int word)
    {
        for (var at = word; at >= 0; at = s.Tokens[at].Head)
            if (at == ancestor)
                return true;
        return false;
    }

    // "the two leaders", "both presidents": the two most salient people of that kind, of two countries.
    private void Group(int sentence, OfficePhrase phrase)
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
            .Where(e => e.Kind == EntityKind.Person && e.Holds(type.Kinds) && _salience.Of(e, _moment[sentence]) > 0.5)
            .OrderByDescending(e => _salience.Of(e, _moment[sentence])).ToList();
        if (people.Count < 2 || people[0].Country is null || people[0].Country == people[1].Country) return;
        // "The leaders" of a summit are more than the two in mind.
        var two = draft.Words[sentence].Lower[phrase.First..(phrase.Last + 1)] is var said && (said.Contains("two") || said.Contains("both"));
        if (people.Count > 2 && (!two || _salience.Of(people[2], _moment[sentence]) > 0.35 * _salience.Of(people[1], _moment[sentence]))) return;
        draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, people[..2]);
        See(people[..2], sentence, draft.Head(sentence, phrase.First, phrase.Last));
    }

    // "Both sides": the countries of the two people most in mind, where those are two countries and no third is near.
    private void Sides(int sentence, OfficePhrase phrase)
    {
        var countries = draft.Entities.Where(e => e.Kind == EntityKind.Person && e.Country is not null)
            .Select(e => (e.Country, Salience: _salience.Of(e, _moment[sentence]))).Where(p => p.Salience > 0.3)
            .GroupBy(p => p.Country).Select(g => (Country: g.Key, Salience: g.Max(p => p.Salience)))
            .OrderByDescending(c => c.Salience).ToList();
        if (countries.Count < 2 || (countries.Count > 2 && countries[2].Salience > 0.5 * countries[1].Salience)) return;
        var states = countries.Take(2).Select(c => draft.Entities.Find(e => e.Kind == EntityKind.Country && e.Country == c.Country)).OfType<EntityDraft>().ToList();
        if (states.Count == 2) draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, states);
    }

    // "Italian officials": some who speak for the country.
    private void Officials(int sentence, OfficePhrase phrase)
    {
        if (phrase.Country is not { } country) return;
        if (draft.Entities.Find(e => e.Kind == EntityKind.Country && e.Country == country) is { } state)
            draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [state]);
    }

    // An office-holder whom the text does not name: "the president of Chad", "an Israeli official".
    private EntityDraft? Unnamed(int sentence, OfficePhrase phrase)
    {
        if (phrase.Country is not { } country || phrase.Type is not { } type) return null;
        if (type.IsRole && type.Kinds.Length == 0) return null;
        // "An American president" is no one in particular; "an Israeli official" is someone who spoke.
        if (phrase.Indefinite && phrase.Level < OfficeLevel.Official) return null;
        var name = draft.Text[draft.Sentence(sentence).Cover(
            draft.Words[sentence].Lower[phrase.First] is "the" or "a" or "an" ? phrase.First + 1 : phrase.First, phrase.Last)]
            .ReplaceLineEndings(" ");
        var same = phrase.Indefinite ? null : draft.Entities.Find(e => e.Kind == EntityKind.Person && e.Names.Count == 0
            && e.Country == country && e.Holds(type.Kinds));
        if (same is not null) return same;
        var person = new EntityDraft(EntityKind.Person, name);
        if (type.IsRole) (person.Country, person.Public) = (country, true);
        else
            person.AddOffice(new OfficeDraft(type, phrase.Title, country, phrase.State, phrase.Level,
                draft.Sentence(sentence).Cover(phrase.First, phrase.Last)));
        draft.Entities.Add(person);
        return person;
    }
}
