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
    private readonly FrameMatcher _matcher;
    private readonly StatusWords _statusWords;
    private readonly ContentCodes _content;
    private readonly Circumstances _circumstances;
    private readonly WordClasses _classes;
    private readonly VoicedPledges _pledges;
    private readonly BodyPronouns _pronouns;
    private readonly SportPages _sport;
    private readonly Counterparts _counterparts;

    public EventCoder(KnowledgeBase knowledge, Ontology ontology)
    {
        _classes = new WordClasses(knowledge);
        _sport = new SportPages(_classes);
        _frames = new FrameLexicon(knowledge, ontology, _classes);
        _syntax = new DeepSyntax(new LightVerbs(knowledge));
        var statusLexicon = new StatusLexicon(knowledge);
        _statusWords = new StatusWords(knowledge);
        _content = new ContentCodes(knowledge, ontology, _classes);
        _circumstances = new Circumstances(_frames, new TimeSyntax(statusLexicon, _classes), _syntax, new PlaceReader(knowledge), _classes);
        _pronouns = new BodyPronouns(knowledge);
        var negation = new Negation(knowledge);
        var conditions = new Conditions(negation, _syntax);
        var pairs = new PairedParties(_syntax, _classes);
        _matcher = new FrameMatcher(_frames, _syntax, new StatusSyntax(statusLexicon, negation, conditions), conditions, new PartyRules(knowledge, ontology, _classes), pairs);
        _pledges = new VoicedPledges(knowledge, _frames, _syntax, conditions);
        _counterparts = new Counterparts(new EarlierActs(_frames, _classes, _syntax), new MessageSides(_syntax), pairs);
    }

    /// <summary>Follows the way of a reading's events once more.</summary>
    public EventExplainer Explainer(PartyLayer parties) => new(_frames, _syntax, _statusWords, new PartyPhrases(parties, _syntax, _classes, _pronouns));

    public List<EventDraft> Code(IReadOnlyList<Sentence> sentences, PartyLayer parties, TimeLayer times, Narrative narrative, ImmutableArray<Quote> quotes) =>
        Shown(_counterparts.Complete([.. Find(sentences, parties, times, narrative, quotes)], sentences, parties, quotes));

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
            var drafts = sentence.Tokens.Select(t => _matcher.Match(sentence, t, phrases, said[sentence])).OfType<EventDraft>().ToList();
            _pledges.Find(sentence, said[sentence], drafts, phrases, parties);
            var within = Within(sentence, drafts.FindAll(d => !d.IsTentative));
            foreach (var draft in drafts)
            {
                // What may be is not what is; the text asserts nothing that could be checked. A promise on a condition is a promise.
                // Greetings that someone is asked to convey are sent; an apology that someone is urged to make is not made.
                if (within.Contains(draft.Trigger) && !(draft.Frame.Message is not null && draft.Status == EventStatus.Occurred)) continue;
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

    // The words of acts that are only asked, promised or refused, and of those that another frame's condition names.
    private HashSet<int> Within(Sentence s, List<EventDraft> drafts)
    {
        var within = new HashSet<int>();
        foreach (var draft in drafts)
        {
            // The visit during which something was agreed long ago was made all the same.
            if (draft.Frame is { IsEvent: false, Commitment: CommitmentKind.Agreement }) continue;
            var own = new HashSet<int>();
            foreach (var path in draft.Frame.Content)
                foreach (var word in path.From(_syntax, s, draft.Trigger)) AddBelow(s, word, own);
            foreach (var path in draft.Frame.Where)
                foreach (var word in path.From(_syntax, s, draft.Trigger))
                    if (s.Tokens[word].Upos != PartOfSpeech.Verb) own.Add(word);
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
                    IsFurther = true,
                    Via = [.. draft.Via],
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
