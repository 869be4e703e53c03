using Entente.Language;
using Entente.Time;

namespace Entente.Parties;

/// <summary>
/// Finds by the tree what sentences tell of offices beyond the titles beside a name: "X was foreign minister until 2010",
/// "X, Chad's president since 2019,", "Parliament appointed X prime minister on Sunday", "X succeeded Y as speaker".
/// </summary>
internal sealed class OfficeClaimFinder(PartyDraft draft, OfficeLexicon offices, TenureLexicon lexicon, TenureDates dates)
{
    private readonly Tenses _tenses = new(lexicon);

    /// <summary>The claims of a sentence.</summary>
    public IEnumerable<OfficeClaim> In(int sentence)
    {
        var s = draft.Sentence(sentence);
        var told = new List<OfficeClaim>();
        foreach (var phrase in draft.Phrases[sentence])
        {
            if (phrase.Type is not { IsRole: false }) continue;
            var head = draft.Head(sentence, phrase.First, phrase.Last);
            foreach (var claim in draft.Titled.ContainsKey(phrase) ? Title(sentence, phrase, head)
                         : s.Child(head, "cop") is not null ? Predicate(s, phrase, head)
                         : Told(s, phrase, head) ?? Apposition(s, phrase, head))
            {
                told.Add(claim);
                yield return claim;
            }
        }

        foreach (var token in s.Tokens)
            if (!told.Exists(c => c.Verb == token.Index) && lexicon.Of(token).FirstOrDefault(v => v.Alone && Fits(s, token, v)) is { } verb)
                foreach (var claim in Alone(s, token, verb, told))
                    yield return claim;
    }

    // A title with a time: "President X" and "the then foreign minister, X".
    private IEnumerable<OfficeClaim> Title(int sentence, OfficePhrase phrase, int head)
    {
        var (state, from, to) = Tenure(sentence, phrase);
        if (state is not null || from is not null || to is not null)
            yield return new OfficeClaim(sentence, head, phrase, state, from, to) { IsTitled = true };
    }

    // "X was foreign minister from 1990 to 1994 and is now prime minister".
    private IEnumerable<OfficeClaim> Predicate(Sentence s, OfficePhrase phrase, int head)
    {
        var tense = _tenses.Of(s, head);
        var times = dates.Of(s.Index, phrase, -1, tense == ClauseTense.Future);
        // "He said that X was minister": past because "said" is, so it tells no state.
        var reported = s.Tokens[head].Is("ccomp") && tense == ClauseTense.Past && times.IsEmpty;
        if (reported || Tenures.Of(TenureAct.Holds, tense, times, dates.Published) is not var (state, from, to))
        {
            yield return new OfficeClaim(s.Index, -1, phrase, null, null, null);
            yield break;
        }

        foreach (var holder in Subjects(s, head, phrase.Plural))
            yield return new OfficeClaim(s.Index, holder, phrase, state, from, to);
    }

    // "X, foreign minister since 2019,".
    private IEnumerable<OfficeClaim> Apposition(Sentence s, OfficePhrase phrase, int head)
    {
        if (phrase.Plural || Apposed(s, phrase, head) is not { } holder) yield break;
        var (state, from, to) = Tenure(s.Index, phrase);
        yield return new OfficeClaim(s.Index, holder, phrase, state, from, to) { IsApposed = true };
    }

    // The name beside an office: what it hangs on, or what hangs on it. Of "X, a minister and former judge," both are.
    private int? Apposed(Sentence s, OfficePhrase phrase, int head)
    {
        var token = s.Tokens[head];
        if (token.Is("conj") && !phrase.Definite && BeforeAnd(s, phrase, head) is { } first)
        {
            var other = draft.Head(s.Index, first.First, first.Last);
            return draft.Titled.ContainsKey(first) ? other : Apposed(s, first, other);
        }

        // "A brother of the minister, X,": it may be either.
        if (token.Is("nmod") && token.Head >= 0 && offices.IsRelation(s.Tokens[token.Head])) return null;
        if (token.Is("appos") && IsName(s.Index, token.Head)) return token.Head;
        foreach (var child in s.Children(head, "appos"))
            if (child.Index > phrase.Last && IsName(s.Index, child.Index))
                return child.Index;
        return null;
    }

    // The office that "and" ties one to: nothing but it and an adverb stands between ("and now").
    private OfficePhrase? BeforeAnd(Sentence s, OfficePhrase phrase, int head)
    {
        var between = phrase.First - 1;
        while (between > 0 && (s.Tokens[between].Is("cc") || (s.Tokens[between].Is("advmod") && s.Tokens[between].Head == head))) between--;
        return between < phrase.First - 1 ? draft.Phrases[s.Index].Find(p => p is { IsBody: false, Plural: false } && p.Last == between) : null;
    }

    private bool IsName(int sentence, int word) =>
        draft.Words[sentence].InPersonName(word) && draft.At(sentence, word) is [{ Kind: EntityKind.Person }];

    private (OfficeState? State, GroundedDate? From, GroundedDate? To) Tenure(int sentence, OfficePhrase phrase)
    {
        var times = dates.Of(sentence, phrase, -1, ahead: false);
        var state = IsAtTheTime(sentence, phrase) ? OfficeState.Former
            : times.To is { } to ? Tenures.Closed(to, dates.Published)
            : null;
        return (state, times.From, times.To);
    }

    // "X, at the time foreign minister": the words hang on the office.
    private bool IsAtTheTime(int sentence, OfficePhrase phrase)
    {
        var words = draft.Words[sentence];
        for (var at = Math.Max(0, phrase.First - 4); at < Math.Min(words.Count, phrase.Last + 3); at++)
        {
            var length = lexicon.AtTheTime.Longest(words.Lower, at, out _);
            if (length > 0 && phrase.Holds(words.Tokens[draft.Head(sentence, at, at + length - 1)].Head)) return true;
        }

        return false;
    }

    // "appointed X prime minister", "resigned as prime minister", "assumed the office of prime minister".
    private IEnumerable<OfficeClaim>? Told(Sentence s, OfficePhrase phrase, int head)
    {
        var office = s.Tokens[head];
        // "as minister and deputy prime minister".
        if (office.Is("conj") && draft.Phrases[s.Index].Exists(p => !p.IsBody && p.Holds(office.Head))) office = s.Tokens[office.Head];
        if (office.Head < 0) return null;
        var link = s.Child(office.Index, "case")?.Lemma ?? "complement";
        var above = s.Tokens[office.Head];
        var beside = false;
        if (lexicon.Of(above).Count == 0)
        {
            // "the office of minister", and "appointed X minister" where the tree hangs the office on X.
            beside = IsName(s.Index, above.Index) && draft.At(s.Index, phrase.First - 1) == draft.At(s.Index, above.Index);
            if (above.Head < 0 || !(beside || (above.Is("obj") && office.Is("nmod")))) return null;
            above = s.Tokens[above.Head];
        }
        else if (!(office.Is("xcomp") || office.Is("obl") || office.Is("obj") || office.Is("nmod") || office.Is("advcl")))
        {
            return null;
        }

        var verb = lexicon.Of(above).FirstOrDefault(v => v.Office.Contains(link) && (!beside || v.OfObject) && Fits(s, above, v));
        return verb is null ? null : Told(s, phrase, above, verb, beside ? s.Tokens[office.Head].Index : -1);
    }

    private IEnumerable<OfficeClaim> Told(Sentence s, OfficePhrase phrase, Token verb, TenureVerb tells, int beside)
    {
        var tense = _tenses.Of(s, verb.Index);
        var times = dates.Of(s.Index, phrase, verb.Index, tense == ClauseTense.Future);
        var passive = IsPassive(s, verb);
        var subject = Subjects(s, verb.Index, all: false).FirstOrDefault(-1);
        if (Tenures.Of(tells.Act, tense, times, dates.Published) is not var (state, from, to))
        {
            // "May become prime minister": no one holds the office, and no one is meant by it.
            yield return new OfficeClaim(s.Index, -1, phrase, null, null, null) { Verb = verb.Index };
            yield break;
        }

        if (phrase.State == OfficeState.Designate) from = null;
        if (tells.Act == TenureAct.Replaces)
        {
            var next = passive ? s.Child(verb.Index, "obl:agent")?.Index ?? -1 : subject;
            var last = passive ? subject : s.Child(verb.Index, "obj")?.Index ?? -1;
            if (next >= 0) yield return new OfficeClaim(s.Index, next, phrase, state, from, to) { Verb = verb.Index };
            if (last >= 0 && tense != ClauseTense.Future)
                yield return new OfficeClaim(s.Index, last, phrase, OfficeState.Former, null, null) { Verb = verb.Index };
            yield break;
        }

        var holder = beside >= 0 ? beside : Holder(s, verb, tells, passive, subject);
        if (holder >= 0)
            yield return new OfficeClaim(s.Index, holder, phrase, state, from, to, Giver(s, verb, tells, passive)) { Verb = verb.Index };
    }

    // Who appoints or dismisses.
    private static int Giver(Sentence s, Token verb, TenureVerb tells, bool passive) =>
        tells.OfObject && !passive ? Subjects(s, verb.Index, all: false).FirstOrDefault(-1) : -1;

    // "Prime Minister X, who took office in 2018", "Prime Minister X resigned on Sunday".
    private IEnumerable<OfficeClaim> Alone(Sentence s, Token verb, TenureVerb tells, List<OfficeClaim> told)
    {
        // "Resigned from the party", "dismissed as party leader": something else that the title does not name.
        foreach (var child in s.Children(verb.Index, "obl"))
            if (s.Child(child.Index, "case")?.Lemma is "from" or "as" or "to" or "of" && !lexicon.IsPost(child)) yield break;
        var tense = _tenses.Of(s, verb.Index);
        var times = dates.Of(s.Index, null, verb.Index, tense == ClauseTense.Future);
        if (Tenures.Of(tells.Act, tense, times, dates.Published) is not var (state, from, to)) yield break;
        var passive = IsPassive(s, verb);
        var holder = Holder(s, verb, tells, passive, Subjects(s, verb.Index, all: false).FirstOrDefault(-1));
        // The title beside the name, or what the sentence has told of the holder: "became minister in 2017 and left office in 2021".
        if (holder < 0 || (TitleOf(s.Index, holder) ?? told.FindLast(c => c.Holder == holder)?.Phrase) is not { } title) yield break;
        // "A former minister was appointed": to something else.
        if (title.State == OfficeState.Former && tells.Act != TenureAct.Ends) yield break;
        yield return new OfficeClaim(s.Index, holder, title, state, from, to, Giver(s, verb, tells, passive)) { Verb = verb.Index, IsTitled = true };
    }

    // The office in the title around a name.
    private OfficePhrase? TitleOf(int sentence, int word) =>
        draft.At(sentence, word) is [var person]
            ? draft.Phrases[sentence].Find(p => p.Type is { IsRole: false } && draft.Titled.GetValueOrDefault(p) == person
                && (p.Holds(word) || draft.At(sentence, p.Last) == draft.At(sentence, word)))
            : null;

    private static bool Fits(Sentence s, Token verb, TenureVerb tells) =>
        (tells.Particle is null || s.Children(verb.Index).Any(c => c.Lemma == tells.Particle && (c.Is("compound") || c.Is("advmod"))))
        && (tells.Objects.IsEmpty || s.Children(verb.Index, "obj").Any(o => tells.Objects.Contains(o.Lemma)));

    private int Holder(Sentence s, Token verb, TenureVerb tells, bool passive, int subject)
    {
        if (!tells.OfObject || passive) return subject;
        foreach (var child in s.Children(verb.Index))
            if ((child.Is("obj") || child.Is("xcomp") || child.Is("iobj")) && draft.At(s.Index, child.Index) is not null)
                return child.Index;
        return s.Child(verb.Index, "obj")?.Index ?? -1;
    }

    // A participle without an auxiliary, too: "X, appointed minister in May,".
    private static bool IsPassive(Sentence s, Token verb) =>
        s.Children(verb.Index).Any(c => c.Relation is "aux:pass" or "nsubj:pass")
        || (verb.Xpos == "VBN" && s.Child(verb.Index, "aux") is null
            && (verb.Is("acl") || verb.Is("advcl") || s.Child(verb.Index, "obj") is null));

    // A clause's subject; of a relative clause or a participle what it hangs on, of a second verb that of the first.
    private static IEnumerable<int> Subjects(Sentence s, int predicate, bool all)
    {
        var subject = s.Child(predicate, "nsubj");
        var token = s.Tokens[predicate];
        if (subject is { Xpos: "WP" or "WDT" }) return token.Is("acl") && token.Head >= 0 ? [token.Head] : [];
        if (subject is not null) return all ? [subject.Index, .. s.Children(subject.Index, "conj").Select(c => c.Index)] : [subject.Index];
        if (token.Head < 0) return [];
        if (token.Is("acl")) return [token.Head];
        // "Asked X to resign", "refused to resign".
        if (token.Is("xcomp") && s.Child(token.Head, "obj") is { } asked) return [asked.Index];
        return token.Is("conj") || token.Is("advcl") || token.Is("xcomp") ? Subjects(s, token.Head, all) : [];
    }
}
