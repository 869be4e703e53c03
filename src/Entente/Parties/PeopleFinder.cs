using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Finds the people whom a document names, and learns their offices and countries from the titles beside their names.
/// </summary>
internal sealed class PeopleFinder(PartyDraft draft, OfficeLexicon lexicon, PersonNames names, Pronouns pronouns,
    OfficeLearner learner)
{
    /// <summary>A personal name in the text, without address and title.</summary>
    private sealed record Occurrence(int Sentence, int First, int Last, string[] Folded)
    {
        public EntityDraft? Person { get; set; }
    }

    public void Find()
    {
        var occurrences = Occurrences().ToList();
        // Full names first: a surname in a headline can only be told by the full name below it.
        foreach (var occurrence in occurrences.Where(o => o.Folded.Length > 1))
            occurrence.Person = names.Full(occurrence.Folded, Written(occurrence));
        occurrences.AddRange(Mistaken());
        occurrences.AddRange(Overlooked());
        EntityDraft? last = null;
        foreach (var occurrence in occurrences.OrderBy(o => o.Sentence).ThenBy(o => o.First))
        {
            occurrence.Person ??= ByShortName(occurrence, last);
            last = occurrence.Person;
            Note(occurrence);
        }

        foreach (var person in names.People)
        {
            if (person.Mentions.Count > 0) draft.Entities.Add(person);
        }

        foreach (var (sentence, phrases) in draft.Phrases.Index())
            foreach (var phrase in phrases.Where(p => p.Plural))
                NameList(sentence, phrase);
    }

    private IEnumerable<Occurrence> Occurrences()
    {
        for (var s = 0; s < draft.Words.Length; s++)
        {
            foreach (var name in draft.Words[s].People)
            {
                if (!draft.Words[s].InPersonName(name.First) || IsPair(s, name)) continue;
                var folded = Folded(s, name.First, name.Last);
                if (folded.Any(w => w.Length > 1)) yield return new Occurrence(s, name.First, name.Last, folded);
            }
        }
    }

    // "The Quill-Brandt government" is named after two.
    private bool IsPair(int sentence, NameRange name)
    {
        var tokens = draft.Sentence(sentence).Tokens;
        var head = tokens[draft.Head(sentence, name.First, name.Last)];
        return head.Is("compound") && head.Head > name.Last && tokens[head.Head].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
            && (tokens.Skip(name.First).Take(name.Last - name.First + 1).Any(t => t.Form == "-") || head.Form.Contains('-', StringComparison.Ordinal))
            && name.Last - name.First <= 2;
    }

    // A surname alone that the model took for an organisation or a place, where a person of that name is known.
    private IEnumerable<Occurrence> Mistaken()
    {
        for (var s = 0; s < draft.Words.Length; s++)
        {
            foreach (var name in draft.Sentence(s).Names)
            {
                if (name.Type is NameType.Person or NameType.Event || name.First != name.Last
                    || draft.Words[s].WorldAt(name.First) is not null) continue;
                var folded = Folded(s, name.First, name.Last);
                if (folded.Length == 1 && folded[0].Length > 3 && names.People.Any(p => p.Names[0].Length > 1 && p.Names[0].Contains(folded[0])))
                    yield return new Occurrence(s, name.First, name.Last, folded);
            }
        }
    }

    // A surname that the model took for no name at all, where a person of that name is known.
    private IEnumerable<Occurrence> Overlooked()
    {
        var surnames = names.People.Where(p => p.Names[0].Length > 1).Select(p => p.Names[0][^1]).Where(n => n.Length > 3).ToHashSet();
        for (var s = 0; s < draft.Words.Length; s++)
        {
            foreach (var token in draft.Sentence(s).Tokens)
            {
                if (token.Upos != PartOfSpeech.Propn || !char.IsUpper(token.Form[0]) || draft.Words[s].InPersonName(token.Index)
                    || draft.Words[s].WorldAt(token.Index) is not null
                    || draft.Sentence(s).Names.Any(n => n.First <= token.Index && n.Last >= token.Index)) continue;
                var folded = Folded(s, token.Index, token.Index);
                if (folded.Length == 1 && surnames.Contains(folded[0])) yield return new Occurrence(s, token.Index, token.Index, folded);
            }
        }
    }

    private string[] Folded(int sentence, int first, int last) =>
        names.Fold(draft.Words[sentence].Words.Skip(first).Take(last - first + 1));

    private int Address(int sentence, int word) => lexicon.Honorifics.Longest(draft.Words[sentence].Words, word, out _);

    private string Written(Occurrence o) => draft.Text[draft.Sentence(o.Sentence).Cover(o.First, o.Last)]
        .Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private EntityDraft ByShortName(Occurrence occurrence, EntityDraft? last)
    {
        var candidates = names.Short(occurrence.Folded[^1]);
        if (candidates.Count == 0) return names.Add(occurrence.Folded, Written(occurrence));
        if (candidates.Count == 1) return candidates[0];
        // Two of one surname: the title beside the name decides, then who was named last, then who is named most.
        if (TitlesBefore(occurrence).FirstOrDefault() is { } phrase)
        {
            var titled = candidates.FindAll(c => Fits(c, phrase));
            if (titled.Count == 1) return titled[0];
        }

        if (last is not null && candidates.Contains(last)) return last;
        return candidates.MaxBy(c => c.Mentions.Count(m => m.Sentence < occurrence.Sentence) + (c.Public ? 0.5 : 0))!;
    }

    private static bool Fits(EntityDraft person, OfficePhrase phrase) =>
        phrase.Type is { } type && person.Holds(type.Kinds)
        && (phrase.Country is null || person.Country is null || person.Country == phrase.Country);

    private void Note(Occurrence o)
    {
        var person = o.Person!;
        var before = TitlesBefore(o).ToList();
        var after = TitleAfter(o);
        var address = AddressBefore(o.Sentence, o.First);
        draft.Refer(o.Sentence, o.First, o.Last, MentionKind.Name, [person], before.Count > 0 ? before[^1].First : address,
            after is null ? null : after.Last);
        for (var word = address; word < o.First; word++)
            if (pronouns.Of(draft.Words[o.Sentence].Lower[word]) is var gender and not Gender.Unknown)
                person.Gender = gender;
        foreach (var title in before) learner.Learn(o.Sentence, title, person);
        if (CountryBehind(o) is { } country) person.Country ??= country;
        if (after is not null) learner.Learn(o.Sentence, after, person);
        person.Occupation ??= Occupation(o);
    }

    // "Journalist X", "X, a shipowner,", "X is a nurse".
    private string? Occupation(Occurrence o)
    {
        var s = draft.Sentence(o.Sentence);
        var head = s.Tokens[draft.Head(o.Sentence, o.First, o.Last)];
        if (o.First > 0 && lexicon.Occupation(s.Tokens[o.First - 1]) is { } beside) return beside;
        foreach (var child in s.Children(head.Index))
            if (child.Is("nmod") || child.Is("compound") || child.Is("appos"))
                if (lexicon.Occupation(child) is { } sector)
                    return sector;
        return head.Head >= 0 && (head.Is("appos") || (head.Is("nsubj") && s.Child(head.Head, "cop") is not null))
            ? lexicon.Occupation(s.Tokens[head.Head])
            : null;
    }

    // "President X of the United States", "X of Chad".
    private CountryCode? CountryBehind(Occurrence o)
    {
        var words = draft.Words[o.Sentence];
        if (o.Last + 2 >= words.Count || words.Lower[o.Last + 1] != "of") return null;
        var name = words.Lower[o.Last + 2] == "the" ? o.Last + 3 : o.Last + 2;
        return name < words.Count && words.WorldAt(name) is { Kind: WorldNameKind.Country } world && world.First == name
            ? world.Entry.Country
            : null;
    }

    // "President X", "the president of Chad, X,", and before those another: "their spokesman, Colonel X,".
    private IEnumerable<OfficePhrase> TitlesBefore(Occurrence o)
    {
        var lower = draft.Words[o.Sentence].Lower;
        var end = AddressBefore(o.Sentence, o.First);
        for (var i = draft.Phrases[o.Sentence].Count - 1; i >= 0; i--)
        {
            var phrase = draft.Phrases[o.Sentence][i];
            if (phrase.Last >= end) continue;
            if (phrase.IsBody || phrase.Plural) yield break;
            // "On behalf of his president X did …": whose president it is, X is not.
            var another = phrase.Level == OfficeLevel.Leader && phrase.Possessive is "his" or "her" or "their";
            var adjacent = phrase.Last == end - 1 && !(phrase.Indefinite && phrase.Type!.IsRole) && !another;
            var apposed = phrase.Last == end - 2 && lower[end - 1] == "," && ClosesApposition(lower, o.Last + 1) && !IsOfAnother(o, phrase);
            if (!adjacent && !apposed) yield break;
            yield return phrase;
            end = phrase.First;
        }
    }

    // "The wife of the president, X,": the office only tells whose wife.
    private bool IsOfAnother(Occurrence o, OfficePhrase phrase)
    {
        var s = draft.Sentence(o.Sentence);
        var office = s.Tokens[draft.Head(o.Sentence, phrase.First, phrase.Last)];
        if (!office.Is("nmod") || office.Head < 0) return false;
        var name = s.Tokens[draft.Head(o.Sentence, o.First, o.Last)];
        return lexicon.IsRelation(s.Tokens[office.Head]) || (name.Is("appos") && name.Head == office.Head);
    }

    // "X, the president of Chad," and "X, Chad's president,".
    private OfficePhrase? TitleAfter(Occurrence o)
    {
        var lower = draft.Words[o.Sentence].Lower;
        if (o.Last + 2 >= lower.Length || lower[o.Last + 1] is not ("," or "(")) return null;
        var phrase = draft.Phrases[o.Sentence].Find(p => p.First == o.Last + 2);
        return phrase is { IsBody: false, Plural: false } && (phrase.Definite || phrase.Country is not null
                || phrase.Type!.IsRole == false) && ClosesApposition(lower, phrase.Last + 1)
            ? phrase
            : null;
    }

    private static bool ClosesApposition(string[] lower, int at) =>
        at >= lower.Length || lower[at] is "," or "." or ")" or ";" or ":" or "and" or "who" or "–" or "—" or "-" or "\"" or "”";

    private int AddressBefore(int sentence, int first)
    {
        for (var start = Math.Max(0, first - 3); start < first; start++)
            if (Address(sentence, start) == first - start)
                return start;
        return first;
    }

    // "Presidents A of X and B of Y", "the X and Y defence ministers, A and B".
    private void NameList(int sentence, OfficePhrase phrase)
    {
        var words = draft.Words[sentence];
        var at = phrase.Last + 1;
        if (at < words.Count && words.Lower[at] == ",") at++;
        var listed = new List<(EntityDraft Person, CountryCode? Country)>();
        while (at < words.Count && words.InPersonName(at) && draft.At(sentence, at) is [var person])
        {
            while (at < words.Count && words.InPersonName(at) && draft.At(sentence, at) is [var same] && same == person) at++;
            CountryCode? country = null;
            if (at + 1 < words.Count && words.Lower[at] == "of" && words.WorldAt(words.Lower[at + 1] == "the" ? at + 2 : at + 1) is { } of)
            {
                country = of.Entry.Country;
                at = of.Last + 1;
            }

            listed.Add((person, country));
            if (at < words.Count && words.Lower[at] == ",") at++;
            if (at < words.Count && words.Lower[at] == "and") at++;
        }

        if (listed.Count == 0 || phrase.Type is not { } type || type.IsRole) return;
        var countries = CountriesBefore(words, phrase);
        for (var i = 0; i < listed.Count; i++)
        {
            var of = listed[i].Country ?? (countries.Count == listed.Count ? countries[i]
                : countries.Count == 1 ? countries[0] : null);
            listed[i].Person.AddOffice(new OfficeDraft(type, phrase.Title, of, phrase.State, phrase.Level,
                draft.Sentence(sentence).Cover(phrase.First, phrase.Last)));
        }

        draft.Refer(sentence, phrase.First, phrase.Last, MentionKind.Title, [.. listed.Select(l => l.Person)]);
        draft.Titled[phrase] = listed[0].Person;
    }

    private static List<CountryCode?> CountriesBefore(SentenceWords words, OfficePhrase phrase)
    {
        var countries = new List<CountryCode?>();
        if (phrase.Country is not null) countries.Add(phrase.Country);
        var at = phrase.First - 1;
        while (at > 0 && words.Lower[at] is "and" or "," && words.WorldEndingAt(at - 1) is { Entry.Country: not null } world)
        {
            countries.Insert(0, world.Entry.Country);
            at = world.First - 1;
        }

        return countries;
    }
}
