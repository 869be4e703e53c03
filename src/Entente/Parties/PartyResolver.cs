using Entente.Language;
using Entente.Text;
using Entente.Time;

namespace Entente.Parties;

/// <summary>
/// Finds who a document speaks of: people with the offices that the text gives them, countries, organisations, bodies;
/// then whom its titles and pronouns mean.
/// </summary>
internal sealed class PartyResolver
{
    private readonly World _world;
    private readonly OfficeLexicon _offices;
    private readonly OfficePhrases _phrases;
    private readonly ReferenceWords _references;
    private readonly Accents _accents;
    private readonly TenureLexicon _tenures;
    private readonly NameSpelling _spelling;
    private readonly AgentFinder _agents;

    public PartyResolver(KnowledgeBase knowledge)
    {
        _world = new World(knowledge);
        _offices = new OfficeLexicon(knowledge);
        _phrases = new OfficePhrases(_offices);
        _references = new ReferenceWords(knowledge);
        _accents = new Accents(knowledge);
        _tenures = new TenureLexicon(knowledge);
        _spelling = new NameSpelling(knowledge);
        _agents = new AgentFinder(new AgentLexicon(knowledge), _references.People, _offices, _world);
    }

    /// <summary>Whether a row of words names any state, public office, organisation or gathering.</summary>
    public bool NamesAny(IReadOnlyList<string> words) => _world.NamesAny(words) || _offices.NamesAny(words);

    /// <summary>Whom the narrative of a document speaks of; quotations are left until it is known whose words they are.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="times">Its times.</param>
    /// <param name="report">When it was published, null where that is not known: names change hands.</param>
    public PartyDraft Resolve(SourceText text, IReadOnlyList<Sentence> sentences, Quotations quotations, TimeLayer times,
        Period? report = null)
    {
        var words = sentences.Select(s => new SentenceWords(s, _world, _offices, report)).ToArray();
        var phrases = Array.ConvertAll(words, _phrases.Find);
        var draft = new PartyDraft(text, words, phrases, quotations);
        draft.Home = HomeCountry.Find(draft);
        var learner = new OfficeLearner(draft, _references.Pronouns);
        var dates = new TenureDates(draft, times, _tenures);
        draft.Claims = new OfficeClaims(draft, new OfficeClaimFinder(draft, _offices, _tenures, dates), learner, dates);
        new PeopleFinder(draft, _offices, new PersonNames(_accents, _spelling), _references.Pronouns, learner).Find();
        new BodyFinder(draft, _world, _references.States).Find();
        draft.Claims.Find();
        Delegations.Find(draft, _references.Roles);
        HomeCountry.Apply(draft);
        new Coreference(draft, _references).Resolve();
        draft.Unnamed = new UnnamedParties(draft, _agents, _world);
        draft.Unnamed.Find(quoted: false);
        Recode(draft);
        return draft;
    }

    /// <summary>Whom the words within quotations mean, now that it is known whose words they are.</summary>
    public void Listen(PartyDraft draft, IEnumerable<Voice> voices)
    {
        new Coreference(draft, _references, voices).Resolve();
        draft.Claims?.Settle();
        draft.Unnamed?.Find(quoted: true);
        draft.Unnamed?.Describe();
        Recode(draft);
    }

    // A user's own code for a state is the code of all who represent it.
    private void Recode(PartyDraft draft)
    {
        foreach (var party in draft.Entities.Concat(draft.Unnamed?.Entities ?? []))
            if (party is { Code: null, Country: { } country, Kind: not EntityKind.Place })
                party.Code = _world.OwnCode(country);
    }
}
