namespace Entente.Parties;

/// <summary>
/// Goes through the text as a reader does and tells whom its titles, nouns and pronouns mean. Where no one fits, none is
/// guessed. The first time it leaves quotations alone; once it is known whose words they are, it reads them too.
/// </summary>
internal sealed class Coreference
{
    private readonly PartyDraft _draft;
    private readonly Discourse _discourse;
    private readonly HostAndGuest _visit;
    private readonly TitleReferences _titles;
    private readonly StateReferences _states;
    private readonly BodyReferences _bodies;
    private readonly PairReferences _pairs;
    private readonly NounReferences _nouns;
    private readonly PronounReferences _pronouns;
    private readonly OwnedOffices _offices;
    private readonly Deixis? _deixis;

    /// <param name="draft">The parties found so far.</param>
    /// <param name="words">The words by which texts refer.</param>
    /// <param name="voices">Whose words each quotation is; null while that is not known.</param>
    public Coreference(PartyDraft draft, ReferenceWords words, IEnumerable<Voice>? voices = null)
    {
        _draft = draft;
        _discourse = new Discourse(draft);
        _visit = new HostAndGuest(draft, words.Roles);
        var states = new StatesInMind(draft, _discourse);
        _states = new StateReferences(draft, _discourse, states, words.States);
        _pairs = new PairReferences(draft, _discourse, words.Roles, words.People, states);
        _bodies = new BodyReferences(draft, _discourse, words.Bodies);
        _titles = new TitleReferences(draft, _discourse, words.Roles, new GroupReferences(draft, _discourse, words.Roles, states),
            new TitleBearers(draft, _discourse, words.Roles, _visit, words.States), new UnnamedBearers(draft, words.Roles, words.Pronouns),
            words.Predication);
        _nouns = new NounReferences(draft, _discourse, words.People, words.Predication);
        _pronouns = new PronounReferences(draft, _discourse, words.Pronouns, new Antecedents(draft, _discourse, words.People), words.Roles);
        _offices = new OwnedOffices(draft, words.Roles);
        _deixis = voices is null ? null : new Deixis(draft, _discourse, words.Pronouns, words.States, _visit, voices);
    }

    public void Resolve()
    {
        for (var sentence = 0; sentence < _draft.Words.Length; sentence++)
        {
            _discourse.Enter(sentence);
            var nouns = _nouns.In(sentence);
            // What the sentence's names tell first, what its titles and pronouns add after.
            _visit.Note(sentence);
            for (var word = 0; word < _draft.Words[sentence].Count;) word = Read(sentence, word, nouns) + 1;
            _visit.Note(sentence);
            _offices.Find(sentence);
        }
    }

    // Reads what begins at a word, and says with which word it ends.
    private int Read(int sentence, int word, IReadOnlyDictionary<int, PersonNoun> nouns)
    {
        var quoted = _draft.IsQuoted(sentence, word);
        if (quoted && _deixis is null) return word;
        // "Hungary's foreign minister" begins with a name, and means another.
        if (_draft.Phrases[sentence].Find(p => p.First == word && !p.IsBody) is { } phrase
            && !_draft.Titled.ContainsKey(phrase) && _draft.At(sentence, phrase.CoreEnd) is null)
        {
            See(sentence, phrase);
            var present = quoted ? _deixis!.Present(sentence, word) : [];
            var pointing = quoted && _deixis!.Points(sentence, word);
            var country = pointing ? _deixis!.Country(sentence, word) : phrase.Country;
            // "Your president", said to no one knows whom, is no one in particular.
            if (!pointing || country is not null)
                _titles.Refer(sentence, phrase with { Country = country },
                    _pronouns.Owner(sentence, phrase, [.. present, .. _visit.Meant(phrase)]));
            return phrase.Last;
        }

        if (_draft.At(sentence, word) is { } known)
        {
            var last = word;
            while (ReferenceEquals(_draft.At(sentence, last + 1), known)) last++;
            if (_titles.Compatriot(sentence, word, last)) return last;
            _titles.Note(sentence, word, last);
            _discourse.See(known, sentence, _draft.Head(sentence, word, last), _draft.KindAt(sentence, word));
            _pronouns.Owners(sentence, word, last, known);
            return last;
        }

        if (quoted && _deixis!.Refer(sentence, word) is var end && end > word) return end;
        _pronouns.Refer(sentence, word, quoted ? _deixis : null);
        if (nouns.GetValueOrDefault(word) is { } noun) _nouns.Refer(sentence, noun);
        if (_draft.At(sentence, word) is null) _states.Refer(sentence, word);
        if (_draft.At(sentence, word) is null) _pairs.Refer(sentence, word);
        if (_draft.At(sentence, word) is null) _bodies.Refer(sentence, word);
        return word;
    }

    // "ASEAN foreign ministers" bring ASEAN to mind.
    private void See(int sentence, OfficePhrase phrase)
    {
        for (var word = phrase.First; word <= phrase.Last; word++)
            if (_draft.At(sentence, word) is [{ Kind: EntityKind.Organization or EntityKind.Group }] body
                && (word == 0 || !ReferenceEquals(_draft.At(sentence, word - 1), body)))
                _discourse.See(body, sentence, word, MentionKind.Name);
    }
}
