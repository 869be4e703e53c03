using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Language;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>From frames' matches to the events of a reading: merged, scored by the ontology, with stable ids.</summary>
internal sealed class EventStage
{
    private readonly Ontology _ontology;
    private readonly EventCoder _coder;
    private readonly ContextLexicon _contexts;
    private readonly TimeSyntax _dating;

    public EventStage(KnowledgeBase knowledge)
    {
        _ontology = new Ontology(knowledge);
        _coder = new EventCoder(knowledge, _ontology);
        _contexts = new ContextLexicon(knowledge);
        _dating = new TimeSyntax(new StatusLexicon(knowledge), new WordClasses(knowledge));
    }

    /// <summary>The days that a report reaches as it goes on.</summary>
    public Narrative Narrate(IReadOnlyList<Sentence> sentences, TimeLayer times, ImmutableArray<Quotes.Quote> quotes) => new(sentences, times, quotes, _dating);

    /// <summary>The acts of a document, in their order in the text; of those that are events, <see cref="Events"/>.</summary>
    public ImmutableArray<Act> Code(SourceText text, IReadOnlyList<Sentence> sentences, PartyLayer parties, TimeLayer times,
        ImmutableArray<Quotes.Quote> quotes, Narrative narrative)
    {
        var occasions = new EventOccasions(narrative, parties, quotes);
        var found = Attributed(_coder.Code(sentences, parties, times, narrative, quotes), quotes);
        var merged = EventMerger.Merge(occasions.See(found));
        var settled = ClaimFinder.Settle(occasions.Date(merged, sentences));
        return
        [
            .. settled.Select(draft => new Act(Finish(text, draft, parties, quotes) with { Contexts = _contexts.Of(draft.Sentence, sentences) }, draft))
                .OrderBy(a => a.Event.Evidence.First).ThenBy(a => a.Event.Trigger),
        ];
    }

    /// <summary>Those acts that are events.</summary>
    public static ImmutableArray<Event> Events(ImmutableArray<Act> acts) => [.. acts.Where(a => a.IsEvent).Select(a => a.Event)];

    private IEnumerable<EventDraft> Attributed(IEnumerable<EventDraft> drafts, ImmutableArray<Quotes.Quote> quotes)
    {
        foreach (var draft in drafts)
        {
            if (ClaimFinder.IsPutInMouth(draft, quotes)) continue;
            ClaimFinder.Attribute(draft, quotes, _ontology.Quad(draft.Code.Type) == QuadClass.MaterialConflict);
            yield return draft;
        }
    }

    /// <summary>Why each event of a reading is there, in their order.</summary>
    public IEnumerable<Explanation> Explain(ImmutableArray<Event> events, IReadOnlyList<Sentence> sentences, PartyLayer parties)
    {
        var explainer = _coder.Explainer(parties);
        return events.Select(e => explainer.Explain(e, sentences)).OfType<Explanation>();
    }

    private Event Finish(SourceText text, EventDraft draft, PartyLayer parties, ImmutableArray<Quotes.Quote> quotes)
    {
        var plan = Plan(draft);
        var type = plan?.Type ?? draft.Code.Type;
        var mode = plan is null ? draft.Code.Mode : null;
        // CAMEO tells what is planned; that it is planned stands in the status.
        var cameo = draft.Code.Cameo;
        ImmutableArray<Entity> actors = [.. draft.ActorEntities];
        ImmutableArray<Entity> recipients = [.. draft.RecipientEntities.Except(actors)];
        var saidIn = quotes.FirstOrDefault(q => q.Content.Spans.Any(s => s.Contains(draft.TriggerSpan)))?.Id;
        return new Event
        {
            Id = Id(text, draft),
            Type = type,
            Mode = mode,
            Cameo = cameo,
            Scale = _ontology.Score(type, mode),
            Goldstein = _ontology.Goldstein(cameo),
            Quad = _ontology.Quad(type),
            Domestic = Scope.IsDomestic(draft.Code.Type, actors, recipients, Scope.Beside(draft.Sentence, parties)),
            Actor = actors,
            Recipient = recipients,
            Date = draft.Date,
            Place = draft.Place,
            Status = draft.Status,
            Claims = [.. draft.Claims],
            Level = LowerSide(actors, recipients),
            Format = draft.Format,
            Topics = [.. draft.Topics.Order()],
            Participants = Roles.Of(draft),
            PartOf = draft.PartOf is { } visit ? Id(text, visit) : null,
            Document = draft.Document,
            Courtesy = draft.Frame.Courtesy,
            Trigger = draft.TriggerSpan,
            ActorSpans = Spans(draft.Actors),
            RecipientSpans = Spans(draft.Recipients),
            Evidence = Evidence.Cite(text, draft.Evidence),
            SaidIn = saidIn,
            Rule = draft.Frame.Name,
            Confidence = EventConfidence.Of(draft, saidIn is not null),
        };
    }

    // A meeting is as high as the lower of its sides.
    private static OfficeLevel? LowerSide(ImmutableArray<Entity> actors, ImmutableArray<Entity> recipients)
    {
        var sides = actors.Concat(recipients).GroupBy(p => p.Country?.Value ?? p.Id)
            .Select(side => side.Select(p => p.Level).Min()).ToList();
        return sides.Count < 2 || sides.Contains(null) ? null : sides.Max();
    }

    // Where an act is planned, PLOVER codes the plan: of cooperation AGREE.
    private FutureAct? Plan(EventDraft draft) =>
        draft.Status == EventStatus.Planned ? _ontology.Future(draft.Code.Type, draft.Code.Mode) : null;

    private static ImmutableArray<Span> Spans(IEnumerable<PartyReference> parties) => [.. parties.Select(p => p.Span).Distinct()];

    private string Id(SourceText text, EventDraft draft)
    {
        var type = Plan(draft)?.Type ?? draft.Code.Type;
        var key = $"{text.Id}\nevent\n{type}\n{draft.TriggerSpan}\n{string.Join(' ', Spans(draft.Actors))}\n{string.Join(' ', Spans(draft.Recipients))}";
        return "v" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
    }
}
