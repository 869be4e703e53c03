using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Whom a title without a name means ("the Belarusian leader", "the minister"): the most salient person that fits by office,
/// country and syntax. Where none fits, none is guessed.
/// </summary>
internal sealed class TitleReferences(
    PartyDraft draft, Discourse discourse, VisitRoles roles, Pronouns pronouns, HostAndGuest visit, GroupReferences groups,
    StateDescriptions descriptions)
{
    /// <summary>How much more often a title without a country means the office-holder of the country that the report is written from.</summary>
    private const double AtHome = 1.5;

    /// <summary>How much less often a title takes up someone whom the text has not named.</summary>
    private const double Unnamedness = 0.9;

    /// <summary>The share of the first's salience above which the second can be meant as well.</summary>
    private const double Doubt = 0.97;

    /// <summary>Makes a title refer, if someone fits.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="phrase">The title.</param>
    /// <param name="owner">Whose it is: "his president" of a minister is the president of the minister's country.</param>
    public void Refer(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        if (phrase.Country is null && !roles.IsRelative(phrase) && owner?.Country is { } ofOwner) phrase = phrase with { Country = ofOwner };
        phrase = OfState(sentence, phrase);
        if (phrase.Plural)
        {
            groups.Refer(sentence, phrase);
            return;
        }

        var s = draft.Sentence(sentence);
        var head = draft.Head(sentence, phrase.First, phrase.Last);
        if ((Predication.Of(s, head) ?? Predication.Beside(s, head)) is { } of && !phrase.Holds(of) && draft.At(sentence, of) is [{ Kind: EntityKind.Person } holder])
        {
            draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [holder]);
            discourse.See([holder], sentence, head, MentionKind.Title);
            return;
        }

        // "The head of …" something that the phrase does not know: it says more than its noun.
        if (phrase.Last + 1 < draft.Words[sentence].Count && draft.Words[sentence].Lower[phrase.Last + 1] == "of") return;

        // "Led by ministers", "a large delegation": no one in particular.
        if (!phrase.Definite && phrase.Country is null && !char.IsUpper(draft.Words[sentence].Words[phrase.Core][0])
            && !draft.Sentence(sentence).Children(draft.Head(sentence, phrase.First, phrase.Last), "det").Any(d => d.Lemma == "the"))
            return;
        if (phrase.Country is not null && roles.IsSide(phrase.Type!.Title) && !IsPartner(phrase))
        {
            groups.Officials(sentence, phrase);
            return;
        }

        var people = phrase.Indefinite || IsPredicate(sentence, phrase) ? [] : Candidates(sentence, phrase, owner);
        var person = Best(people, sentence, head);
        if (person is null)
        {
            person = Unnamed(sentence, phrase, owner);
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
        discourse.See([person], sentence, head, MentionKind.Title);
    }

    /// <summary>
    /// The titles beside a name, which are mentions of who bears it; where they take up someone of whom the text had not told the
    /// name ("a Kenyan official ... The official, X"), both are one.
    /// </summary>
    public void Note(int sentence, int first, int last)
    {
        foreach (var phrase in draft.Phrases[sentence])
        {
            if (phrase.First < first || phrase.Last > last || phrase.Plural || !draft.Titled.TryGetValue(phrase, out var person)) continue;
            if (phrase is { Definite: true, Type: { } type } && discourse.Last(person) is null)
            {
                var before = draft.Entities.FindAll(e => e.Kind == EntityKind.Person && e.Names.Count == 0 && e.Public && discourse.Last(e) is not null
                    && e.Holds(type.Kinds) && (e.Country is null || person.Country is null || e.Country == person.Country));
                if (before is [var unnamed])
                {
                    discourse.Merge(unnamed, person);
                    draft.Merge(unnamed, person);
                }
            }

            draft.Note(sentence, phrase.First, phrase.Last, MentionKind.Title, person);
        }
    }

    /// <summary>"The Finn": one person of a country, where the text has one in mind.</summary>
    public bool Compatriot(int sentence, int first, int last)
    {
        var s = draft.Sentence(sentence);
        var head = s.Tokens[last];
        if (draft.KindAt(sentence, first) != MentionKind.Demonym || head.Xpos is "NNS" or "NNPS" || head.Is("amod") || head.Is("compound")
            || draft.At(sentence, first) is not [{ Kind: EntityKind.Country } state]
            || s.Children(last).FirstOrDefault(c => c.Is("det")) is not { Lemma: "the", Index: var article }) return false;
        var people = draft.Entities.FindAll(e => e.Kind == EntityKind.Person && e.Public && e.Country == state.Country && discourse.Last(e) is not null);
        if (Best(people, sentence, last) is not { } person) return false;
        draft.Refer(sentence, article, last, MentionKind.Title, [person]);
        discourse.See([person], sentence, last, MentionKind.Title);
        return true;
    }

    private List<EntityDraft> Candidates(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        var type = phrase.Type!;
        var people = draft.Entities.FindAll(e => e.Kind == EntityKind.Person && e != owner);
        if (roles.IsGuest(type.Title)) return Visitor(visit.Guest, phrase, people, owner);
        if (roles.IsHost(type.Title)) return Visitor(visit.Host, phrase, people, owner);
        // "The Congolese leader", where the text does not tell which Congo.
        if (phrase.Country is null && phrase.Core == phrase.First && phrase.Core > 0 && IsUnknownPeople(sentence, phrase)) return [];
        // "The Gulf leader", "the Central Asian minister".
        var lower = draft.Words[sentence].Lower;
        var region = phrase.Core > 1 ? descriptions.Described($"{lower[phrase.Core - 2]} {lower[phrase.Core - 1]}") : null;
        if (phrase.Core > 0) region ??= descriptions.Described(lower[phrase.Core - 1]);
        if (region is not null) people = people.FindAll(p => p.Country is { } c && region.Contains(c));
        if (phrase.Country is { } said) people = people.FindAll(p => p.Country is null || p.Country == said);
        if (phrase.Organisation is { } organisation) people = people.FindAll(p => p.Organisation == organisation);
        // "Her predecessor": who held the same post before.
        if (roles.IsPredecessor(type.Title) || roles.IsSuccessor(type.Title))
            return owner is null ? [] : InTurn(owner, people, roles.IsPredecessor(type.Title));
        // "His Tajik counterpart": someone of that country who holds an office; "his colleague": the one who holds the same.
        if (type.IsRole && (type.Kinds.IsEmpty || IsPartner(phrase)))
            return phrase.Country is { } of ? people.FindAll(p => p.Country == of && p.Public && p.Mentions.Count > 0)
                : roles.IsCounterpart(type.Title) && owner is not null ? Peers(owner, people) : [];
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

    private bool IsUnknownPeople(int sentence, OfficePhrase phrase) =>
        draft.Sentence(sentence).Tokens[phrase.Core - 1] is { Index: > 0, Upos: PartOfSpeech.Adj or PartOfSpeech.Propn } before && char.IsUpper(before.Form[0])
        && descriptions.Described(before.Form.ToLowerInvariant()) is null && draft.Words[sentence].WorldAt(before.Index) is null && phrase.Organisation is null;

    // "His Mongolian partner" is one person, "the Mongolian partner" a side.
    private bool IsPartner(OfficePhrase phrase) => roles.IsSide(phrase.Type!.Title) && phrase.Possessive is "his" or "her";

    private static List<EntityDraft> InTurn(EntityDraft owner, List<EntityDraft> people, bool before)
    {
        var others = people.FindAll(p => p.Offices.Exists(o => owner.Offices.Exists(mine => o.IsSame(mine)
            && o.State == OfficeState.Former == before && mine.State == OfficeState.Former != before)));
        return others.Count == 1 ? others : [];
    }

    private List<EntityDraft> Peers(EntityDraft owner, List<EntityDraft> people)
    {
        var peers = people.FindAll(p => discourse.Last(p) is not null
            && (p.Offices.Exists(o => owner.Offices.Exists(mine => mine.Level == o.Level && mine.Type.Kinds.Any(o.Type.Kinds.Contains)))
                || (p.Offices.Count == 0 && owner.Offices.Exists(mine => p.Roles.Overlaps(mine.Type.Kinds)))));
        return peers.Count == 1 ? peers : [];
    }

    // "His Filipino host": of that country, even where no verb tells who receives whom; "his host": the other side.
    private List<EntityDraft> Visitor(EntityDraft? known, OfficePhrase phrase, List<EntityDraft> people, EntityDraft? owner)
    {
        if (phrase.Country is { } country && known?.Country != country) return people.FindAll(p => p.Country == country && p.Public);
        if (known is not null && known != owner) return [known];
        return owner is null ? [] : Peers(owner, people);
    }

    private static bool Same(OfficeDraft office, OfficePhrase phrase)
    {
        var type = phrase.Type!;
        if (office.Title == phrase.Title || office.Type.Title == type.Title) return true;
        if (office.Level == phrase.Level && office.Title.EndsWith(" " + phrase.Title, StringComparison.Ordinal) && type.Kinds.SequenceEqual(office.Type.Kinds))
            return true;
        // "The deputy minister" is a deputy minister of whatever portfolio.
        if (type.Kinds is ["deputy-minister"] && office.Type.Kinds.Contains("deputy-minister") && phrase.Title.Split(' ') is [var rank, var noun]
            && office.Title.StartsWith(rank + " ", StringComparison.Ordinal) && office.Title.EndsWith(" " + noun, StringComparison.Ordinal)) return true;
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

    private EntityDraft? Best(List<EntityDraft> people, int sentence, int word)
    {
        EntityDraft? best = null;
        var (most, next) = (0.0, 0.0);
        foreach (var person in people)
        {
            var score = discourse.Salience(person, sentence) * (person.Country is not null && person.Country == draft.Home ? AtHome : 1)
                * (person.Names.Count == 0 ? Unnamedness : 1);
            if (score <= next || Binding.Forbids(draft, person, sentence, word)) continue;
            if (score > most) (best, most, next) = (person, score, most);
            else next = score;
        }

        // Two who were named side by side and never apart: either can be meant.
        if (best is not null && next > Doubt * most) return null;

        // Named only further down, but the only one who fits.
        return best ?? (people.Count == 1 && !Binding.Forbids(draft, people[0], sentence, word) ? people[0] : null);
    }

    // An office-holder whom the text does not name: "the president of Chad", "an Israeli official".
    private EntityDraft? Unnamed(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        if (phrase.Country is not { } country || phrase.Type is not { } type) return null;
        if (type.IsRole && type.Kinds.Length == 0 && !(roles.IsCounterpart(type.Title) && phrase.Possessive is not null)) return null;
        // "An American president" is no one in particular; "an Israeli official" is someone who spoke.
        if (phrase.Indefinite && phrase.Level < OfficeLevel.Official) return null;
        var same = phrase.Indefinite ? null : draft.Entities.Find(e => e.Kind == EntityKind.Person && e.Names.Count == 0
            && e.Country == country && e.Holds(type.Kinds));
        if (same is not null) return same;
        var person = new EntityDraft(EntityKind.Person, Called(sentence, phrase, owner)) { Gender = Gendered(sentence, phrase) };
        if (type.IsRole)
        {
            (person.Country, person.Public) = (country, true);
            person.Roles.UnionWith(type.Kinds);
            if (owner is not null && roles.IsCounterpart(type.Title))
                person.AddOfficesOfPeer(owner, country, draft.Sentence(sentence).Cover(phrase.First, phrase.Last));
        }
        else
        {
            person.AddOffice(new OfficeDraft(type, phrase.Title, country, phrase.State, phrase.Level,
                draft.Sentence(sentence).Cover(phrase.First, phrase.Last)));
        }

        draft.Entities.Add(person);
        return person;
    }

    // "Israeli official", "Quill's spokesman".
    private string Called(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        var first = phrase.Possessive is not null || draft.Words[sentence].Lower[phrase.First] is "the" or "a" or "an" ? phrase.First + 1 : phrase.First;
        var words = draft.Text[draft.Sentence(sentence).Cover(Math.Min(first, phrase.Core), phrase.Last)].ReplaceLineEndings(" ");
        return phrase.Possessive is null || owner is null ? words : $"{owner.Short}'s {words}";
    }

    private Gender Gendered(int sentence, OfficePhrase phrase) =>
        draft.Words[sentence].Lower[phrase.Core..(phrase.CoreEnd + 1)].Select(pronouns.Of).FirstOrDefault(g => g != Gender.Unknown);

    // "The country's top diplomat": the noun before tells the state.
    private OfficePhrase OfState(int sentence, OfficePhrase phrase)
    {
        if (phrase.Country is not null || phrase.Possessive is not null) return phrase;
        var s = draft.Sentence(sentence);
        var state = s.Children(draft.Head(sentence, phrase.First, phrase.Last), "nmod").FirstOrDefault(c =>
            c.Relation == "nmod:poss" && draft.At(sentence, c.Index) is [{ Kind: EntityKind.Country }]);
        return state is null ? phrase : phrase with { Country = draft.At(sentence, state.Index)![0].Country, Definite = true };
    }
}
