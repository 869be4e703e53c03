using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Those who act without a name: "Turkish police", "five fishermen", "a court in Istanbul". They are kept apart from whom
/// the text names: coreference does not see them, and a reading shows those that a fact needs.
/// </summary>
/// <remarks>
/// The only second mention that is followed is the same noun phrase with "the", and of organs of state the same phrase
/// altogether; all others are someone new.
/// </remarks>
internal sealed class UnnamedParties(PartyDraft draft, AgentFinder agents, World world)
{
    private readonly AgentOwners _owners = new(draft);
    private readonly AgentPhrase[][] _phrases = [.. Enumerable.Range(0, draft.Words.Length).Select(s => agents.In(draft, s))];
    private readonly Dictionary<string, List<EntityDraft>> _called = [];
    private readonly Dictionary<(int, int), (List<EntityDraft> Entities, MentionDraft Mention)> _references = [];

    /// <summary>The entities in the order in which they were found.</summary>
    public List<EntityDraft> Entities { get; } = [];

    /// <summary>Whom words refer to that refer to no one with a name.</summary>
    public IEnumerable<KeyValuePair<(int Sentence, int Word), (List<EntityDraft> Entities, MentionDraft Mention)>> References => _references;

    /// <summary>Finds them outside of quotations, or within.</summary>
    public void Find(bool quoted)
    {
        for (var sentence = 0; sentence < draft.Words.Length; sentence++)
            foreach (var phrase in _phrases[sentence])
                if (draft.IsQuoted(sentence, phrase.Head) == quoted && draft.At(sentence, phrase.Head) is null)
                    Refer(sentence, phrase);
    }

    /// <summary>Tells the sector and country of people whom the text does not name, and the sector of bodies by their names.</summary>
    public void Describe()
    {
        for (var sentence = 0; sentence < draft.Words.Length; sentence++)
            foreach (var phrase in _phrases[sentence])
                if (draft.At(sentence, phrase.Head) is [{ Kind: EntityKind.Person, Names.Count: 0, Public: false } person])
                {
                    person.Occupation ??= Sector(sentence, phrase);
                    if (person.Country is null && _owners.Of(sentence, phrase) is [{ Country: { } country }]) person.Country = country;
                }

        foreach (var body in draft.Entities)
            if (body is { Kind: EntityKind.Organization, Code: null, Sector: null })
                body.Sector = agents.Lexicon.InName(body.Name)?.Sector;
    }

    private void Refer(int sentence, AgentPhrase phrase)
    {
        var s = draft.Sentence(sentence);
        // "The company, X": X.
        if (s.Tokens[phrase.Head].Is("appos") && draft.At(sentence, s.Tokens[phrase.Head].Head) is not null) return;
        if (IsSomeoneNamed(sentence, phrase)) return;
        var entities = Named(s, phrase) is { } named ? [named] : Unnamed(sentence, phrase);
        var last = s.Children(phrase.Head, "nmod").Where(c => c.Index > phrase.Last && draft.At(sentence, c.Index) is [var owner]
            && entities.Exists(e => e.Country is not null && e.Country == owner.Country)).Select(c => c.Index).DefaultIfEmpty(phrase.Last).Max();
        var first = Counted(s, phrase);
        var kind = s.Tokens[phrase.Head].Upos == PartOfSpeech.Propn && phrase.Head > 0 && char.IsUpper(s.Tokens[phrase.Head].Form[0])
            ? MentionKind.Name : MentionKind.Title;
        var mention = new MentionDraft(sentence, first, last, kind, s.Cover(first, last));
        foreach (var entity in entities) entity.Mentions.Add(mention);
        for (var word = first; word <= last; word++) _references.TryAdd((sentence, word), (entities, mention));
    }

    // "The envoy", "the embassy" where the text names one: it means that one, or another that was named, and does not tell.
    private bool IsSomeoneNamed(int sentence, AgentPhrase phrase)
    {
        if (phrase.Noun.Kind == AgentKind.People)
            return !phrase.Plural && draft.Phrases[sentence].Find(p => p.CoreEnd == phrase.Last)?.Type is { } type && !phrase.Indefinite
                // "The chancellor of the university" is one of another kind.
                && (type.Kinds.IsEmpty || (phrase.Narrowed && _owners.Of(sentence, phrase).Count == 0) || draft.Entities.Exists(e => e.Kind == EntityKind.Person && e.Holds(type.Kinds)));
        if (!phrase.Definite || phrase.Plural || phrase.Narrowed || _owners.Of(sentence, phrase).Count > 0) return false;
        var noun = Key(sentence, phrase);
        return draft.Entities.Exists(e => e.Kind is EntityKind.Government or EntityKind.Organization or EntityKind.Group
            && $" {e.Name} ".Contains($" {noun} ", StringComparison.OrdinalIgnoreCase));
    }

    private EntityDraft? Named(Sentence s, AgentPhrase phrase) => s.Children(phrase.Head)
        .Where(c => c.Index > phrase.Last && (c.Is("appos") || c.Is("flat") || c.Is("nmod:desc")))
        .Select(c => draft.At(s.Index, c.Index) is [var one] && one.Kind is EntityKind.Person == phrase.Noun.Kind is AgentKind.People
            && one.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Government && !phrase.Plural ? one : null)
        .FirstOrDefault(e => e is not null);

    private List<EntityDraft> Unnamed(int sentence, AgentPhrase phrase)
    {
        var owners = _owners.Of(sentence, phrase);
        var said = draft.Phrases[sentence].Find(p => p.CoreEnd == phrase.Last)?.Country;
        if (said is { } country && owners.TrueForAll(o => o.Country != country)) return [One(sentence, phrase, country, null, false)];
        if (owners.Count == 0) return [One(sentence, phrase, null, null, false)];
        return [.. owners.Select(o => One(sentence, phrase, o.Country, o, owners.Count > 1)).Distinct()];
    }

    private EntityDraft One(int sentence, AgentPhrase phrase, CountryCode? country, EntityDraft? owner, bool ofSeveral)
    {
        var key = Key(sentence, phrase);
        if (!_called.TryGetValue(key, out var called)) _called[key] = called = [];
        if (Again(called, phrase, country) is { } same) return same;
        var name = draft.Text[draft.Sentence(sentence).Cover(phrase.Core, phrase.Last)].ReplaceLineEndings(" ");
        if (draft.Sentence(sentence).Children(phrase.Head).FirstOrDefault(c => c.Relation == "nmod:poss") is { } possessor
            && draft.At(sentence, possessor.Index) is [var whose]) name = $"{whose.Short}'s {name}";
        var entity = new EntityDraft(phrase.Noun.EntityKind(phrase.Plural), ofSeveral ? $"{name} of {owner!.Name}" : name)
        {
            Country = country, Sector = owner is { Kind: EntityKind.Group, Code: null } && phrase.Noun.Sector is Military ? ArmedOpposition : Sector(sentence, phrase), Public = country is not null && (phrase.Noun.Kind == AgentKind.Organ || AreInOffice(sentence, phrase)),
        };
        // "UN troops" are the UN's.
        if (owner is { Kind: EntityKind.Organization, Country: null, Code: { } code } && country is null) entity.Code = code;
        Recode(sentence, phrase, entity, owner);
        called.Add(entity);
        Entities.Add(entity);
        return entity;
    }

    // "Turkish senators" hold an office of their country.
    private bool AreInOffice(int sentence, AgentPhrase phrase) => phrase.Plural
        && draft.Phrases[sentence].Exists(p => p.CoreEnd == phrase.Last && p is { Type.IsRole: false, State: OfficeState.Current, Sector: not null });

    private static EntityDraft? Again(List<EntityDraft> called, AgentPhrase phrase, CountryCode? country)
    {
        if (!(phrase.Definite || (phrase.Bare && phrase.Noun.Kind == AgentKind.Organ)) || (phrase.Narrowed && country is null)) return null;
        // "Turkish police ... the police": as long as no other police were spoken of.
        return country is null && phrase.Definite && called is [var only] ? only : called.Find(e => e.Country == country);
    }

    // What the phrase says but for whose it is and how many: "riot police" are not "police".
    private string Key(int sentence, AgentPhrase phrase)
    {
        var tokens = draft.Sentence(sentence).Tokens;
        return string.Join(' ', Enumerable.Range(phrase.Core, phrase.Last - phrase.Core + 1)
            .Where(w => draft.At(sentence, w) is null && tokens[w].Xpos != "POS").Select(w => tokens[w].Lemma.ToLowerInvariant()));
    }

    // A user's own list goes before: it gives nouns codes of its own.
    private void Recode(int sentence, AgentPhrase phrase, EntityDraft entity, EntityDraft? owner)
    {
        if (!world.Listed.HasRoles || agents.Role(draft.Words[sentence], phrase.Last) is not { } role) return;
        var state = owner?.Code ?? (entity.Country is { } country ? world.Country(country).Code : null);
        var code = world.Listed.Codes.Read(role, state ?? Nobody);
        if (state is not null) entity.Code = code.Code;
        if (state is not null || code.Sector is not null) entity.Sector = code.Sector;
    }

    private const string Nobody = "---";
    private const string Military = "MIL";

    // The commanders of an armed group are none of a state.
    private const string ArmedOpposition = "REB";

    // "Members of parliament" are of its sector.
    private string? Sector(int sentence, AgentPhrase phrase)
    {
        if (!phrase.Noun.IsBelonging || phrase.Noun.Words.Length > 1) return phrase.Noun.Sector;
        var s = draft.Sentence(sentence);
        var bodies = s.Children(phrase.Head).Where(c => (c.Index < phrase.Head && (c.Is("compound") || c.Relation == "nmod:poss"))
            || (c.Index > phrase.Head && c.Is("nmod") && s.Child(c.Index, "case")?.Lemma is "of" or "from"));
        foreach (var body in bodies)
            if ((draft.At(sentence, body.Index) is [{ Kind: not EntityKind.Person, Sector: { } known }] ? known
                : agents.Lexicon.Ending(draft.Words[sentence], body.Index) is { Kind: not AgentKind.People, Sector: var told } ? told : null) is { } sector)
                return sector;
        return phrase.Noun.Sector;
    }

    // "Hundreds of villagers", "a group of militants": from what counts them.
    private int Counted(Sentence s, AgentPhrase phrase)
    {
        if (agents.Quantity(s, phrase.Head) is not { } quantity) return phrase.First;
        return s.Children(quantity.Index).Where(c => c.Index < quantity.Index && (c.Is("det") || c.Is("amod") || c.Is("nummod"))).Select(c => c.Index)
            .Append(quantity.Index).Min();
    }
}
