using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Time;

namespace Entente.Events;

/// <summary>Finds who did what to whom sentence by sentence, by the frames of knowledge/english/frames.</summary>
internal sealed class EventCoder
{
    private readonly FrameLexicon _frames;
    private readonly DeepSyntax _syntax;
    private readonly StatusSyntax _statuses;
    private readonly StatusWords _statusWords;
    private readonly ContentCodes _content;
    private readonly Circumstances _circumstances;
    private readonly WordClasses _classes;
    private readonly HashSet<string> _envoys;
    private readonly Conditions _conditions;
    private readonly VoicedPledges _pledges;
    private readonly BodyPronouns _pronouns;
    private readonly Bystanders _bystanders;
    private readonly SportPages _sport;
    private readonly Ontology _ontology;
    private readonly Counterparts _counterparts;

    public EventCoder(KnowledgeBase knowledge, Ontology ontology)
    {
        _ontology = ontology;
        _bystanders = new Bystanders(knowledge);
        _classes = new WordClasses(knowledge);
        _sport = new SportPages(_classes);
        _envoys = [.. _classes.Expand("@envoys")];
        _frames = new FrameLexicon(knowledge, ontology, _classes);
        _syntax = new DeepSyntax(new LightVerbs(knowledge));
        var statusLexicon = new StatusLexicon(knowledge);
        _statuses = new StatusSyntax(statusLexicon, new Negation(knowledge));
        _statusWords = new StatusWords(knowledge);
        _content = new ContentCodes(knowledge, ontology, _classes);
        _circumstances = new Circumstances(_frames, new TimeSyntax(statusLexicon, _classes), _syntax, new PlaceReader(knowledge), new Stays(_classes));
        _pronouns = new BodyPronouns(knowledge);
        _conditions = new Conditions(new Negation(knowledge), _syntax);
        _pledges = new VoicedPledges(knowledge, _frames, _syntax, _conditions);
        _counterparts = new Counterparts(new EarlierActs(_frames, _classes, _syntax));
    }

    /// <summary>Follows the way of events once more.</summary>
    public EventExplainer Explainer => new(_frames, _syntax, _statusWords, _classes, _pronouns);

    public List<EventDraft> Code(IReadOnlyList<Sentence> sentences, PartyLayer parties, TimeLayer times, Narrative narrative, ImmutableArray<Quote> quotes) =>
        Shown(_counterparts.Complete([.. Find(sentences, parties, times, narrative, quotes)], sentences, parties));

    // Whether an act without its parties is one is known only now, and only now it hides what is but asked or refused within it.
    private List<EventDraft> Shown(List<EventDraft> drafts)
    {
        var hidden = drafts.Where(d => d.IsTentative).SelectMany(d => Within(d.Sentence, [d]).Select(w => (d.Sentence, w))).ToHashSet();
        return hidden.Count == 0 ? drafts : drafts.FindAll(d => !hidden.Contains((d.Sentence, d.Trigger)));
    }

    private IEnumerable<EventDraft> Find(IReadOnlyList<Sentence> sentences, PartyLayer parties, TimeLayer times, Narrative narrative, ImmutableArray<Quote> quotes)
    {
        var said = new SaidIn(sentences, quotes);
        var phrases = new PartyPhrases(parties, _syntax, _classes, _pronouns);
        var sport = _sport.Of(sentences);
        foreach (var sentence in sentences)
        {
            if (sport.Contains(sentence.Index)) continue;
            var drafts = sentence.Tokens.Select(t => Match(sentence, t, phrases)).OfType<EventDraft>().ToList();
            _pledges.Find(sentence, said[sentence], drafts, phrases, parties);
            var within = Within(sentence, drafts.FindAll(d => !d.IsTentative));
            foreach (var draft in drafts)
            {
                // What may be is not what is; the text asserts nothing that could be checked. A promise on a condition is a promise.
                if (within.Contains(draft.Trigger)) continue;
                if (draft.Status == EventStatus.Hypothetical && !draft.IsConditional) continue;
                foreach (var act in Coordinated(draft))
                {
                    act.Code = Refined(act);
                    _circumstances.Tell(act, parties, times, narrative);
                    act.Matter.UnionWith(Matter.Of(act, _syntax));
                    if (act != draft) draft.Matter.ExceptWith(act.Matter);
                    yield return act;
                }
            }
        }
    }

    private EventDraft? Match(Sentence s, Token token, PartyPhrases phrases)
    {
        foreach (var frame in _frames.For(token))
            if (frame.Fits(_syntax, s, token.Index) && Match(frame, s, token.Index, phrases, open: false) is { } draft)
                return draft;
        foreach (var frame in _frames.For(token))
            if (frame.IsOpen && frame.Fits(_syntax, s, token.Index) && Match(frame, s, token.Index, phrases, open: true) is { } draft)
                return draft;
        return null;
    }

    private EventDraft? Match(Frame frame, Sentence s, int trigger, PartyPhrases phrases, bool open)
    {
        var actors = phrases.First(s, trigger, frame.Actor, placesToo: frame.Local);
        actors.RemoveAll(a => !frame.ActorNot.Spare(a) || a.Entities.Any(e => e.Kind == EntityKind.Place));
        var isOfWords = _ontology.Quad(frame.Type) is QuadClass.VerbalCooperation or QuadClass.VerbalConflict;
        if (isOfWords && actors.RemoveAll(_bystanders.Acts) > 0 && actors.Count == 0) return null;
        if (frame.PeopleOnly) actors.RemoveAll(a => !a.Entities.All(e => e.Kind == EntityKind.Person));
        if (actors.Count == 0 && !frame.Sides && !(frame.Occasion && DeepSyntax.IsPassive(s, trigger))) return null;
        var partners = Others(phrases.First(s, trigger, frame.Partner, placesToo: false, actors), actors);
        var recipients = phrases.First(s, trigger, frame.Recipient, placesToo: true, actors, frame.RecipientNot.Spare);
        if (frame.States) recipients = [.. recipients.Select(phrases.State)];
        recipients = Others(recipients, actors);
        partners.RemoveAll(p => !frame.RecipientNot.Spare(p));
        recipients.RemoveAll(r => !frame.RecipientNot.Spare(r));
        if (isOfWords && recipients.RemoveAll(Bystanders.Suffers) > 0 && recipients.Count == 0 && !frame.Alone) return null;
        // Someone meets whom nothing identifies: "met with reporters", "talks with the staff".
        if (frame.Type == EventType.Consult)
            foreach (var side in new[] { actors, partners, recipients }) side.RemoveAll(p => p.IsApart && p.Entities.All(e => e.Country is null && e.Code is null));
        if (actors.Count == 0 && !frame.Sides && !(frame.Occasion && DeepSyntax.IsPassive(s, trigger))) return null;
        // Two private persons who meet make no politics.
        if (frame.Type == EventType.Consult && actors.Concat(partners).Concat(recipients).All(p => p.Entities.All(IsPrivate))) return null;
        if (frame.Apart) recipients.RemoveAll(r => AreOneSide(r, actors, strictly: false) || actors.SelectMany(a => a.Entities).All(IsOrganOfNone));
        // Whoever holds no office and is of no country that the text tells may speak of their own.
        if (frame.Foreign && actors.TrueForAll(a => a.Entities.All(e => e.Country is null && e.Code is null && !e.Public))) return null;
        if (frame.Foreign) recipients.RemoveAll(r => AreOneSide(r, actors, strictly: true));
        if (isOfWords && actors.Count > 0 && _bystanders.AreAll(actors.Concat(partners).Concat(recipients))) return null;
        if (actors.Count > 0 && _bystanders.IsEveryday(frame, actors, [.. partners, .. recipients])) return null;
        if (frame.Type is EventType.Request or EventType.Reject)
        {
            // Nothing can be said to a sea; and what private persons, firms and nobodies ask of one another is no political act.
            recipients.RemoveAll(r => r.Entities.All(e => e.Kind == EntityKind.Place));
            if (actors.Count > 0 && !actors.Concat(partners).Concat(recipients).Any(IsPolitical)) return null;
        }

        if (phrases.First(s, trigger, frame.Own, placesToo: true) is { Count: > 0 } own && !own.Exists(o => AreOneSide(o, actors, strictly: true))) return null;
        if (frame.PlacesOnly) recipients.RemoveAll(o => !o.Entities.All(e => e.Kind is EntityKind.Place or EntityKind.Country));
        // "The sides agreed" is of both; "the government of Chad agreed" of that alone.
        if (frame is { Sides: true, Alone: false, Answers: false, Together: false } && recipients.Count == 0 && actors.Concat(partners).SelectMany(a => a.Entities).Distinct().Count() == 1)
            return null;
        if (frame.Host && !Hosts(s, frame, actors, recipients)) return null;
        if (!frame.Alone && !open && !(frame.Counterpart || frame.Sides || frame.Answers) && actors.Count > 0 && recipients.Count == 0 && partners.Count == 0
            && !(frame.Together && actors.SelectMany(a => a.Entities).Distinct().Count() > 1))
            return null;
        var isConditional = frame.Type == EventType.Agree && _conditions.Bind(s, trigger);
        return new EventDraft(frame, s, trigger)
        {
            Actors = [.. actors, .. partners],
            Recipients = recipients,
            Status = isConditional ? EventStatus.Hypothetical : frame.Spoken ? EventStatus.Occurred : _statuses.Of(s, trigger, frame.IsSpeechAct),
            IsConditional = isConditional,
            IsTentative = open,
            Evidence = { s.Span },
            Parts = frame.Role is { } role ? actors.SelectMany(a => a.Entities).Distinct().ToDictionary(a => a, _ => role) : [],
        };
    }

    private static bool IsPrivate(Entity e) => e is { Kind: EntityKind.Person, Public: false } or { Kind: EntityKind.Group, Public: false, Country: null };

    // One party or one country; two who are neither of them its government may differ even within a country.
    private static bool AreOneSide(PartyReference one, List<PartyReference> others, bool strictly) =>
        one.Entities.Any(a => others.Exists(other => other.Entities.Any(b => a == b || (a.Country is not null && a.Country == b.Country
            && (strictly || IsState(a) || IsState(b))))));

    private static bool IsPolitical(PartyReference party) => !(party.IsApart && party.Entities.All(e => e.Country is null && e.Code is null))
        && party.Entities.Any(e => e.Public || e.Kind is EntityKind.Country or EntityKind.Government or EntityKind.Group or EntityKind.People);

    // "The ministry said that the army": whose, the text does not tell.
    private static bool IsOrganOfNone(Entity e) => e is { Kind: EntityKind.Government, Country: null };

    private static bool IsState(Entity e) => e.Kind is EntityKind.Country or EntityKind.Government;

    private static List<PartyReference> Others(List<PartyReference> others, List<PartyReference> actors)
    {
        // The minister of Chad who praises the ties "between the two countries" praises the other one.
        var own = actors.SelectMany(a => a.Entities).Select(e => e.Country).Where(c => c is not null).ToHashSet();
        var all = others.SelectMany(o => o.Entities).ToList();
        if (!all.Exists(IsOwn) || all.TrueForAll(IsOwn)) return others;
        return [.. others.Select(o => o with { Entities = [.. o.Entities.Where(e => !IsOwn(e))] }).Where(o => !o.Entities.IsEmpty)];

        bool IsOwn(Entity e) => e.Kind is EntityKind.Country && own.Contains(e.Country);
    }

    // A visit leads someone who holds an office, or a delegation, into another country.
    private bool Hosts(Sentence s, Frame frame, List<PartyReference> actors, List<PartyReference> hosts)
    {
        hosts.RemoveAll(h => h.Entities.All(e => e.Kind is EntityKind.People or EntityKind.Place));
        var visitors = actors.SelectMany(a => a.Entities).ToList();
        if (hosts.Count == 0 || !(visitors.Exists(v => v.Public) || actors.Exists(a => IsSent(s, a)))) return false;
        var to = hosts.SelectMany(h => h.Entities).Select(h => h.Country).ToHashSet();
        return frame.Mode is null || visitors.Exists(v => v.Country is null || !to.Contains(v.Country));
    }

    // "A delegation from Chad", "Chadian negotiators": the state is there in its envoys.
    private bool IsSent(Sentence s, PartyReference party)
    {
        for (int at = party.Last, steps = 0; at >= 0 && steps < 3; at = s.Tokens[at].Head, steps++)
        {
            if (_envoys.Contains(s.Tokens[at].Lemma)) return true;
            if (!(s.Tokens[at].Is("nmod") || s.Tokens[at].Is("amod") || s.Tokens[at].Is("compound"))) return false;
        }

        return false;
    }

    // The words of acts that are only asked, promised or refused, and of those that another frame's condition names.
    private HashSet<int> Within(Sentence s, List<EventDraft> drafts)
    {
        var within = new HashSet<int>();
        foreach (var draft in drafts)
        {
            var own = new HashSet<int>();
            foreach (var path in draft.Frame.Where)
                foreach (var word in path.From(_syntax, s, draft.Trigger))
                    if (s.Tokens[word].Upos != PartOfSpeech.Verb) own.Add(word);
            foreach (var path in draft.Frame.Content)
                foreach (var word in path.From(_syntax, s, draft.Trigger)) AddBelow(s, word, own);
            own.Remove(draft.Trigger);
            within.UnionWith(own);
        }

        return within;
    }

    // What a relative clause tells beside it stands on its own.
    private static void AddBelow(Sentence s, int word, HashSet<int> within)
    {
        if (!within.Add(word)) return;
        foreach (var child in s.Children(word))
            if (child.Relation is not ("acl:relcl" or "parataxis" or "appos")) AddBelow(s, child.Index, within);
    }

    // "agreed to build a bridge and to open the border": two things agreed. The second has the first's word as its head.
    private IEnumerable<EventDraft> Coordinated(EventDraft draft)
    {
        yield return draft;
        if (!draft.Frame.Each) yield break;
        var s = draft.Sentence;
        var first = draft.Frame.Content.Select(p => p.Tiers(_syntax, s, draft.Trigger).FirstOrDefault(t => t.Length > 0)).FirstOrDefault(t => t is not null);
        foreach (var word in first ?? [])
            if (s.Tokens[word] is { Upos: PartOfSpeech.Verb } token && token.Is("conj") && s.Children(word).Any(c => c.Is("mark") || c.Is("aux")))
                yield return new EventDraft(draft.Frame, s, word)
                {
                    Actors = [.. draft.Actors],
                    Recipients = [.. draft.Recipients],
                    Status = draft.Status,
                    IsConditional = draft.IsConditional,
                    Evidence = { s.Span },
                };
    }

    // "asked for help", "promised to withdraw": what it is about makes the code finer.
    private ActCode Refined(EventDraft draft)
    {
        var s = draft.Sentence;
        if (draft.Frame.Plain) return draft.Code;
        foreach (var path in draft.Frame.Content)
            foreach (var word in path.From(_syntax, s, draft.Trigger))
                foreach (var inner in s.Children(word).Where(c => c.Is("obj")).Select(c => c.Index).Prepend(word))
                    if (Refined(draft, inner) is { } finer)
                        return finer;
        return draft.Code;
    }

    private ActCode? Refined(EventDraft draft, int inner)
    {
        var s = draft.Sentence;
        var about = _frames.For(s.Tokens[inner]).FirstOrDefault(f => f.Fits(_syntax, s, inner));
        return (about is null ? null : _content.Of(draft.Frame, draft.Code, new ActCode(about.Type, about.Mode, about.Cameo)))
            ?? _content.Of(draft.Frame, draft.Code, s.Tokens[inner]);
    }
}
