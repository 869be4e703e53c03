namespace Entente.Parties;

/// <summary>
/// Whom a title without a name means ("the Belarusian leader", "the minister"): the most salient person that fits by office,
/// country and syntax. Where none fits, none is guessed.
/// </summary>
internal sealed class TitleReferences(
    PartyDraft draft, Discourse discourse, RoleWords roles, GroupReferences groups, TitleBearers bearers, UnnamedBearers unnamed,
    Predication predication)
{
    /// <summary>How much more often a title without a country means the office-holder of the country that a report is from.</summary>
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
        if (phrase.Country is null && !roles.IsRelative(phrase) && owner?.Country is { } country) phrase = phrase with { Country = country };
        phrase = OfState(sentence, phrase);
        if (phrase.Plural)
        {
            groups.Refer(sentence, phrase);
            return;
        }

        var head = draft.Head(sentence, phrase.First, phrase.Last);
        if (Holder(sentence, phrase, head) is { } holder)
        {
            Refer(sentence, phrase, head, holder);
            return;
        }

        if (IsNoOne(sentence, phrase, head)) return;
        if (phrase.Country is not null && roles.IsSide(phrase.Type!.Title) && !bearers.IsPartner(phrase))
        {
            groups.Officials(sentence, phrase);
            return;
        }

        var people = phrase.Indefinite || IsPredicate(sentence, phrase, head) ? [] : bearers.Of(sentence, phrase, owner);
        if (Best(people, sentence, head) is { } known)
        {
            Learn(sentence, phrase, known);
            Refer(sentence, phrase, head, known);
        }
        else if (unnamed.Of(sentence, phrase, owner) is { } other)
        {
            Refer(sentence, phrase, head, other);
        }
    }

    private void Refer(int sentence, OfficePhrase phrase, int head, EntityDraft person)
    {
        draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [person]);
        discourse.See([person], sentence, head, MentionKind.Title);
    }

    // "X, the president": of whom the tree says that the title is.
    private EntityDraft? Holder(int sentence, OfficePhrase phrase, int head)
    {
        var s = draft.Sentence(sentence);
        return (predication.Of(s, head) ?? Predication.Beside(s, head)) is { } word && !phrase.Holds(word)
            && draft.At(sentence, word) is [{ Kind: EntityKind.Person } holder] ? holder : null;
    }

    private bool IsNoOne(int sentence, OfficePhrase phrase, int head)
    {
        var words = draft.Words[sentence];
        // "The head of …" something that the phrase does not know: it says more than its noun.
        if (phrase.Last + 1 < words.Count && words.Lower[phrase.Last + 1] == "of") return true;
        // "Led by ministers", "a large delegation": no one in particular.
        return !phrase.Definite && phrase.Country is null && !char.IsUpper(words.Words[phrase.Core][0])
            && !words.Sentence.Children(head, "det").Any(d => d.Lemma == "the");
    }

    private void Learn(int sentence, OfficePhrase phrase, EntityDraft person)
    {
        if (phrase.Country is not { } country) return;
        person.Country ??= country;
        if (phrase.Type is { IsRole: false } type)
            person.AddOffice(new OfficeDraft(type, phrase.Title, country, phrase.State, phrase.Level,
                draft.Sentence(sentence).Cover(phrase.First, phrase.Last)));
    }

    /// <summary>
    /// The titles beside a name, which are mentions of who bears it; where they take up someone of whom the text had not told the
    /// name ("a Kenyan official ... The official, X"), both are one.
    /// </summary>
    public void Note(int sentence, int first, int last)
    {
        foreach (var phrase in draft.Phrases[sentence])
        {
            if (phrase.First < first || phrase.Last > last || phrase.Plural
                || !draft.Titled.TryGetValue(phrase, out var person)) continue;
            if (phrase is { Definite: true, Type: { } type } && discourse.Last(person) is null && Before(person, type) is [var same])
            {
                discourse.Merge(same, person);
                draft.Merge(same, person);
            }

            draft.Note(sentence, phrase.First, phrase.Last, MentionKind.Title, person);
        }
    }

    private List<EntityDraft> Before(EntityDraft person, OfficeType type) => draft.Entities.FindAll(e =>
        e.Kind == EntityKind.Person && e.Names.Count == 0 && e.Public && discourse.Last(e) is not null && e.Holds(type.Kinds)
        && (e.Country is null || person.Country is null || e.Country == person.Country));

    /// <summary>"The Finn": one person of a country, where the text has one in mind.</summary>
    public bool Compatriot(int sentence, int first, int last)
    {
        var s = draft.Sentence(sentence);
        var head = s.Tokens[last];
        if (draft.KindAt(sentence, first) != MentionKind.Demonym || head.Xpos is "NNS" or "NNPS" || head.Is("amod") || head.Is("compound")
            || draft.At(sentence, first) is not [{ Kind: EntityKind.Country } state]
            || s.Children(last).FirstOrDefault(c => c.Is("det")) is not { Lemma: "the", Index: var article }) return false;
        var people = draft.Entities.FindAll(e =>
            e.Kind == EntityKind.Person && e.Public && e.Country == state.Country && discourse.Last(e) is not null);
        if (Best(people, sentence, last) is not { } person) return false;
        draft.Refer(sentence, article, last, MentionKind.Title, [person]);
        discourse.See([person], sentence, last, MentionKind.Title);
        return true;
    }

    // "X is the president": it tells an office, it refers to no one else.
    private bool IsPredicate(int sentence, OfficePhrase phrase, int head) => draft.Sentence(sentence) is var s
        && (s.Child(head, "cop") is not null || (s.Tokens[head].Is("appos") && !phrase.Definite));

    private EntityDraft? Best(List<EntityDraft> people, int sentence, int word)
    {
        EntityDraft? best = null;
        var (most, next) = (0.0, 0.0);
        foreach (var person in people)
        {
            var score = discourse.Salience(person, sentence) * (person.Names.Count == 0 ? Unnamedness : 1)
                * (person.Country is not null && person.Country == draft.Home ? AtHome : 1);
            if (score <= next || Binding.Forbids(draft, person, sentence, word)) continue;
            if (score > most) (best, most, next) = (person, score, most);
            else next = score;
        }

        // Two who were named side by side and never apart: either can be meant.
        if (best is not null && next > Doubt * most) return null;

        // Named only further down, but the only one who fits.
        return best ?? (people.Count == 1 && !Binding.Forbids(draft, people[0], sentence, word) ? people[0] : null);
    }

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
