using System.Security.Cryptography;
using System.Text;
using Entente.Language;
using Entente.Text;

namespace Entente.Parties;

/// <summary>A document's parties while they are being found: what the finders share, frozen at the end.</summary>
internal sealed class PartyDraft(SourceText text, SentenceWords[] words, List<OfficePhrase>[] phrases, Quotations quotations)
{
    private readonly Dictionary<(int, int), (List<EntityDraft> Entities, MentionDraft Mention)> _references = [];

    private readonly List<EntityDraft> _merged = [];

    public SourceText Text { get; } = text;

    public SentenceWords[] Words { get; } = words;

    /// <summary>The office phrases of each sentence.</summary>
    public List<OfficePhrase>[] Phrases { get; } = phrases;

    public Quotations Quotations { get; } = quotations;

    public List<EntityDraft> Entities { get; } = [];

    /// <summary>The country that the report is written from, where its dateline tells.</summary>
    public CountryCode? Home { get; set; }

    /// <summary>Phrases that belong to a person's name, and whose person that is.</summary>
    public Dictionary<OfficePhrase, EntityDraft> Titled { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What sentences tell of offices.</summary>
    public OfficeClaims? Claims { get; set; }

    /// <summary>Those who act without a name.</summary>
    public UnnamedParties? Unnamed { get; set; }

    public Sentence Sentence(int index) => Words[index].Sentence;

    public bool IsQuoted(int sentence, int word) => Quotations.Holding(Sentence(sentence).Tokens[word].Span) is not null;

    /// <summary>Whom a word refers to so far.</summary>
    public List<EntityDraft>? At(int sentence, int word) =>
        _references.TryGetValue((sentence, word), out var reference) ? reference.Entities : null;

    /// <summary>How a word that refers does so.</summary>
    public MentionKind KindAt(int sentence, int word) => _references[(sentence, word)].Mention.Kind;

    /// <summary>
    /// Says that words refer to entities. The mention covers <paramref name="first"/> to <paramref name="last"/>; with
    /// <paramref name="from"/> and <paramref name="to"/> the title around a name is made to refer as well.
    /// </summary>
    public void Refer(int sentence, int first, int last, MentionKind kind, List<EntityDraft> entities, int? from = null, int? to = null)
    {
        if (entities.Exists(e => e.MergedInto is not null)) entities = [.. entities.Select(e => e.Now).Distinct()];
        var mention = Mention(sentence, first, last, kind);
        foreach (var entity in entities)
            if (!entity.Mentions.Contains(mention))
                entity.Mentions.Add(mention);
        var wide = Mention(sentence, from ?? first, to ?? last, kind);
        for (var word = wide.First; word <= wide.Last; word++) _references[(sentence, word)] = (entities, wide);
    }

    /// <summary>Notes a mention without making its words refer (the country within a person's title).</summary>
    public void Note(int sentence, int first, int last, MentionKind kind, EntityDraft entity)
    {
        var mention = Mention(sentence, first, last, kind);
        if (!entity.Now.Mentions.Contains(mention)) entity.Now.Mentions.Add(mention);
    }

    /// <summary>Makes two entities one that turn out to be the same.</summary>
    public void Merge(EntityDraft from, EntityDraft into)
    {
        foreach (var (entities, _) in _references.Values)
        {
            if (entities.IndexOf(from) is not (>= 0 and var at)) continue;
            if (entities.Contains(into)) entities.RemoveAt(at);
            else entities[at] = into;
        }

        from.MergedInto = into;
        into.Mentions.InsertRange(0, from.Mentions.Where(m => !into.Mentions.Contains(m)));
        into.Country ??= from.Country;
        foreach (var office in from.Offices) into.AddOffice(office);
        into.Roles.UnionWith(from.Roles);
        if (into.Gender == Gender.Unknown) into.Gender = from.Gender;
        Entities.Remove(from);
        _merged.Add(from);
    }

    /// <summary>The word among several from which the others hang.</summary>
    public int Head(int sentence, int first, int last)
    {
        var tokens = Sentence(sentence).Tokens;
        for (var word = first; word <= last; word++)
            if (tokens[word].Head < first || tokens[word].Head > last)
                return word;
        return last;
    }

    /// <summary>The entities as they are known now.</summary>
    public PartyLayer Freeze()
    {
        var frozen = new Dictionary<EntityDraft, Entity>();
        var ids = new HashSet<string>();
        Entity[] named = [.. Freeze(Entities)];
        Entity[] unnamed = [.. Freeze(Unnamed?.Entities ?? [])];
        var references = new Dictionary<(int, int), PartyReference>();
        foreach (var (place, reference) in _references) references[place] = Refer(reference, isApart: false);
        foreach (var (place, reference) in Unnamed?.References ?? []) references.TryAdd(place, Refer(reference, isApart: true));
        return new PartyLayer([.. named], [.. unnamed], references,
            _merged.Where(m => m.Id is not null).ToDictionary(m => m.Id!, m => frozen[m.Now]));

        PartyReference Refer((List<EntityDraft> Entities, MentionDraft Mention) to, bool isApart) =>
            new([.. to.Entities.Select(e => frozen[e.Now])], to.Mention.Span, to.Mention.Kind, to.Mention.First, to.Mention.Last, isApart);

        IEnumerable<Entity> Freeze(List<EntityDraft> drafts)
        {
            foreach (var draft in drafts.Where(e => e.Mentions.Count > 0).OrderBy(e => e.Mentions.Min(m => m.Span)))
            {
                if (draft.Id is null) Name(draft, ids);
                ids.Add(draft.Id!);
                yield return frozen[draft] = this.Freeze(draft);
            }
        }
    }

    private MentionDraft Mention(int sentence, int first, int last, MentionKind kind) =>
        new(sentence, first, last, kind, Sentence(sentence).Cover(first, last));

    /// <summary>The draft of an entity that this draft froze before.</summary>
    public EntityDraft Of(Entity entity) => Entities.Concat(Unnamed?.Entities ?? []).First(e => e.Id == entity.Id);

    /// <summary>The entity of a state, null where the text does not speak of it.</summary>
    public EntityDraft? State(CountryCode? country) =>
        country is null ? null : Entities.Find(e => e.Kind == EntityKind.Country && e.Country == country);

    // Of the document, the kind and the first mention: a second reading of the same text gives the same. Two can share a first
    // mention ("the two presidents").
    private void Name(EntityDraft draft, HashSet<string> taken)
    {
        var key = $"{Text.Id}\n{draft.Kind}\n{draft.Code}\n{draft.Mentions.Min(m => m.Span)}";
        var id = "e" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
        draft.Id = id;
        for (var n = 2; taken.Contains(draft.Id); n++) draft.Id = $"{id}-{n}";
    }

    private Entity Freeze(EntityDraft draft)
    {
        var mentions = draft.Mentions.OrderBy(m => m.Span).ToList();
        return new Entity
        {
            Id = draft.Id!,
            Name = draft.Name,
            Kind = draft.Kind,
            Country = draft.Country,
            Code = draft.Represented,
            Sector = draft.Standing,
            Public = draft.Public,
            Offices = [.. draft.Offices.Select(o => Freeze(o, draft.Country))],
            Mentions = [.. mentions.Select(m => new Mention(m.Span, m.Kind)).Distinct()],
        };
    }

    private Office Freeze(OfficeDraft office, CountryCode? country)
    {
        var of = office.Organisation is { } organisation ? organisation.Code : (office.Of ?? country)?.Value;
        return new Office(office.Title, of is null ? null : new BodyCode(of), office.State, office.Level,
            Evidence.Cite(Text, [office.Span, .. office.More])) { From = office.From, To = office.To };
    }
}
