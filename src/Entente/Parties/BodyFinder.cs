using Entente.Language;
using Entente.Text;

namespace Entente.Parties;

/// <summary>Finds countries, organisations, bodies of state, places and gatherings.</summary>
internal sealed class BodyFinder(PartyDraft draft, World world, StateDescriptions descriptions)
{
    private readonly Dictionary<(EntityKind, string), EntityDraft> _known = [];
    private readonly ListedRoles? _roles = world.Listed.HasRoles ? new ListedRoles(draft, world) : null;

    public void Find()
    {
        for (var sentence = 0; sentence < draft.Words.Length; sentence++)
        {
            foreach (var phrase in draft.Phrases[sentence])
                if (phrase.IsBody)
                    Body(sentence, phrase);
            foreach (var match in draft.Words[sentence].World) World(sentence, match);
            _roles?.Find(sentence);
            foreach (var name in draft.Sentence(sentence).Names) Name(sentence, name);
        }
    }

    // "the Fijian Foreign Ministry" and "Fiji's foreign ministry" are one.
    private void Body(int sentence, OfficePhrase phrase)
    {
        var span = draft.Sentence(sentence).Cover(phrase.Core, phrase.CoreEnd);
        EntityDraft? body;
        // "The foreign ministry" of a report from Oslo is Norway's, unless another was spoken of last.
        var last = _known.Values.LastOrDefault(e => e.Kind == EntityKind.Government
            && e.Name.EndsWith(draft.Text[span].Split(' ')[^1], StringComparison.OrdinalIgnoreCase)
            && e.Mentions.Exists(m => m.Sentence <= sentence));
        if ((phrase.Country ?? (last is null && phrase.Possessive is null ? draft.Home : null)) is { } country)
        {
            body = Known(EntityKind.Government, $"{country} {phrase.Title}", () =>
                new EntityDraft(EntityKind.Government, Written(sentence, phrase)) { Country = country, Sector = phrase.Sector, Public = true });
        }
        else
        {
            // "The ministry": the body of that name that was spoken of last.
            body = last;
        }

        if (body is null) return;
        var first = draft.Words[sentence].Lower[phrase.First] is "the" or "a" or "an" ? phrase.First + 1 : phrase.First;
        draft.Refer(sentence, first, phrase.Last, phrase.Country is null ? MentionKind.Title : MentionKind.Name, [body], phrase.First);
    }

    private string Written(int sentence, OfficePhrase phrase)
    {
        var first = draft.Words[sentence].Lower[phrase.First] is "the" or "a" or "an" ? phrase.First + 1 : phrase.First;
        return Line(draft.Sentence(sentence).Cover(first, phrase.Last));
    }

    private string Line(Span span) => draft.Text[span].ReplaceLineEndings(" ");

    private void World(int sentence, WorldMatch match)
    {
        if (match.Entry.IsListed && draft.At(sentence, match.Last) is [{ Kind: EntityKind.Person } person])
        {
            person.Code = match.Entry.Code;
            person.Country = match.Entry.Country ?? person.Country;
            person.Sector = match.Entry.Sector ?? person.Sector;
            person.Public = true;
            return;
        }

        var entity = match.Kind switch
        {
            WorldNameKind.Organisation => Known(EntityKind.Organization, match.Entry.Name, () =>
                new EntityDraft(EntityKind.Organization, match.Entry.Name) { Code = match.Entry.Code, Public = true }),
            WorldNameKind.ArmedGroup => Known(EntityKind.Group, match.Entry.Name, () =>
                new EntityDraft(EntityKind.Group, match.Entry.Name) { Code = match.Entry.Code, Public = true }),
            WorldNameKind.Gathering => Known(EntityKind.Gathering, match.Entry.Name, () =>
                new EntityDraft(EntityKind.Gathering, match.Entry.Name) { Code = match.Entry.Code }),
            WorldNameKind.Listed => Known(match.Entry.Kind, match.Entry.Name, () => new EntityDraft(match.Entry.Kind, Called(match.Entry, sentence, match))
            {
                Country = match.Entry.Country, Code = match.Entry.Code, Sector = match.Entry.Sector, Public = true,
            }),
            WorldNameKind.Place => Place(Line(draft.Sentence(sentence).Cover(match.First, match.Last)), match.Entry.Country),
            WorldNameKind.Capital when IsWhere(sentence, match) => CapitalAsPlace(sentence, match),
            _ => Country(sentence, match),
        };
        var kind = match.Kind is WorldNameKind.Adjective or WorldNameKind.People ? MentionKind.Demonym : MentionKind.Name;
        if (draft.At(sentence, match.First) is null) draft.Refer(sentence, match.First, match.Last, kind, [entity]);
        else draft.Note(sentence, match.First, match.Last, kind, entity);
    }

    // Where a capital is a place, its country is spoken of too: who flies there visits the country.
    private EntityDraft CapitalAsPlace(int sentence, WorldMatch match)
    {
        draft.Note(sentence, match.First, match.Last, MentionKind.Name, Country(sentence, match));
        return Place(Line(draft.Sentence(sentence).Cover(match.First, match.Last)), match.Entry.Country);
    }

    // A capital behind a preposition of place, or part of an address, is where; elsewhere it is the government.
    private bool IsWhere(int sentence, WorldMatch match)
    {
        var words = draft.Words[sentence];
        var head = words.Tokens[draft.Head(sentence, match.First, match.Last)];
        if (words.Sentence.Child(head.Index, "case") is { } preposition)
            return preposition.Lemma is "in" or "at" or "from" or "to" or "near" or "outside" or "around" or "through" or "into" or "for" or "of"
                && !(preposition.Lemma is "from" or "to" or "of" && head.Is("nmod"));
        // "SUVA, May 3 -": the dateline.
        return match.First == 0 && match.Last + 1 < words.Count && words.Lower[match.Last + 1] is "," or "-" or "–" or "—" or "("
            && head.Relation != "nsubj";
    }

    private void Name(int sentence, Name name)
    {
        // A name has a capital.
        if (name.Type == NameType.Person || !draft.Text[name.Span].Any(char.IsUpper) || draft.At(sentence, name.First) is not null || draft.At(sentence, name.Last) is not null) return;
        var written = Line(name.Span);
        // "The Baltic state" is one that has a name.
        if (char.IsLower(written[written.LastIndexOf(' ') + 1]) && descriptions.IsDescription(written.ToLowerInvariant())) return;
        var entity = name.Type switch
        {
            NameType.Organisation => Known(EntityKind.Organization, written, () =>
                new EntityDraft(EntityKind.Organization, written)),
            NameType.Place => Place(written, null),
            _ => Known(EntityKind.Gathering, written, () => new EntityDraft(EntityKind.Gathering, written)),
        };
        draft.Refer(sentence, name.First, name.Last, MentionKind.Name, [entity]);
    }

    private EntityDraft Country(int sentence, WorldMatch match)
    {
        var state = world.Country(match.Entry.Country!.Value);
        var code = match.Entry.IsListed ? match.Entry.Code! : state.Code!;
        return Known(EntityKind.Country, code, () =>
            new EntityDraft(EntityKind.Country, Called(state, sentence, match)) { Country = state.Country, Code = code, Sector = state.Sector, Public = true });
    }

    private string Called(WorldEntry entry, int sentence, WorldMatch match) =>
        entry.IsInCapitals ? Line(draft.Sentence(sentence).Cover(match.First, match.Last)) : entry.Name;

    private EntityDraft Place(string name, CountryCode? country) =>
        Known(EntityKind.Place, name, () => new EntityDraft(EntityKind.Place, name) { Country = country });

    private EntityDraft Known(EntityKind kind, string key, Func<EntityDraft> make)
    {
        if (_known.TryGetValue((kind, key), out var entity)) return entity;
        _known[(kind, key)] = entity = make();
        draft.Entities.Add(entity);
        return entity;
    }
}
