using Entente.Language;
using Entente.Text;

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
    private readonly Pronouns _pronouns;
    private readonly VisitRoles _roles;
    private readonly Accents _accents;

    public PartyResolver(KnowledgeBase knowledge)
    {
        _world = new World(knowledge);
        _offices = new OfficeLexicon(knowledge);
        _phrases = new OfficePhrases(_offices);
        _pronouns = new Pronouns(knowledge);
        _roles = new VisitRoles(knowledge);
        _accents = new Accents(knowledge);
    }

    /// <summary>Whether a row of words names any state, public office, organisation or gathering.</summary>
    public bool NamesAny(IReadOnlyList<string> words) => _world.NamesAny(words) || _offices.NamesAny(words);

    public PartyLayer Resolve(SourceText text, IReadOnlyList<Sentence> sentences, Quotations quotations)
    {
        var words = sentences.Select(s => new SentenceWords(s, _world, _offices)).ToArray();
        var phrases = Array.ConvertAll(words, _phrases.Find);
        var draft = new PartyDraft(text, words, phrases, quotations);
        draft.Home = HomeCountry.Find(draft);
        new PeopleFinder(draft, _offices, new PersonNames(_accents), _pronouns).Find();
        new BodyFinder(draft, _world).Find();
        HomeCountry.Apply(draft);
        new Coreference(draft, _pronouns, _roles).Resolve();
        return draft.Freeze();
    }
}
