using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Events;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Commitments;

/// <summary>From the acts of a document to what they commit to. Thread-safe.</summary>
internal sealed class CommitmentStage
{
    private readonly CommitmentLexicon _words;
    private readonly Wording _wording;
    private readonly Restatements _restatements;
    private readonly Reserves _reserves;
    private readonly Agreements _agreements;
    private readonly Occasions _occasions;

    public CommitmentStage(KnowledgeBase knowledge)
    {
        _words = new CommitmentLexicon(knowledge);
        _wording = new Wording(new DeepSyntax(new LightVerbs(knowledge)));
        _restatements = new Restatements(_wording);
        _reserves = new Reserves(_words, new Negation(knowledge));
        _agreements = new Agreements(_words);
        _occasions = new Occasions(_words);
    }

    /// <summary>The commitments in the order of the text.</summary>
    public ImmutableArray<Commitment> Read(SourceText text, ImmutableArray<Act> acts, PartyLayer parties, ActMeetings meetings, TimeLayer times, ImmutableArray<Quote> quotes)
    {
        var deadlines = new Deadlines(_words, times);
        var commitments = new List<Commitment>();
        foreach (var act in acts)
            foreach (var mentions in act.Mentions.Where(m => Kind(m, act) is not null).GroupBy(m => Kind(m, act)!.Value))
                foreach (var part in _restatements.Parts([.. mentions], times, quotes))
                    commitments.AddRange(Commit(text, act, mentions.Key, part, parties, meetings, times, deadlines, quotes));
        return [.. AnswerLinks.Link(commitments)];
    }

    // What was not done, or is done again and again, commits to nothing, nor what its maker denies or what someone of no country says of him; "reportedly promised" is a pledge, reported.
    private static CommitmentKind? Kind(EventDraft mention, Act act)
    {
        var kind = act.Event.Status switch
        {
            EventStatus.Planned => mention.Frame.Voiced ? mention.Frame.Commitment : mention.Frame.Planned,
            EventStatus.Denied or EventStatus.Habitual or EventStatus.Disputed => null,
            EventStatus.Claimed when !act.Event.Claims.IsEmpty && act.Event.Claims.All(c => c.By.All(b => b.Country is null)) => null,
            _ => mention.Frame.Commitment,
        };
        if (act.Event.Domestic && kind != CommitmentKind.Task && !(kind == CommitmentKind.Pledge && IsToTheWorld(mention, act.Event))) return null;
        // It takes two to agree: who agrees alone promises.
        return kind == CommitmentKind.Agreement && act.Draft.Frame.Type == EventType.Agree && act.Event.Actor.Select(Side).Distinct().Count() == 1 ? CommitmentKind.Pledge : kind;
    }

    // "Norway is ready to open a corridor": whom a state is ready or offers to serve, the text may leave to the reader.
    private static bool IsToTheWorld(EventDraft mention, Event e) => mention.Frame.Alone && e.Recipient.IsEmpty && e.Actor.All(a => a.Kind == EntityKind.Country);

    private static string Side(Entity party) => party.Country?.Value ?? party.Id;

    // Two documents signed at once are one act and two agreements.
    private IEnumerable<Commitment> Commit(SourceText text, Act act, CommitmentKind kind, List<EventDraft> mentions, PartyLayer parties, ActMeetings meetings, TimeLayer times, Deadlines deadlines, ImmutableArray<Quote> quotes)
    {
        IReadOnlyList<int> documents = [];
        if (kind == CommitmentKind.Agreement)
        {
            var all = mentions.ConvertAll(m => _agreements.Parts(m, _wording.Head(m, times)));
            var fullest = all.FindIndex(p => p.Count == all.Max(q => q.Count));
            if (all[fullest].Count > 1) (mentions, documents) = ([mentions[fullest], .. mentions.Where((_, i) => i != fullest)], all[fullest]);
        }

        if (documents.Count < 2 && Commit(text, act, kind, mentions, parties, meetings, times, deadlines, quotes, []) is { } whole) yield return whole;
        for (var i = 0; i < documents.Count; i++)
            if (Commit(text, act, kind, i == 0 ? mentions : [mentions[0]], parties, meetings, times, deadlines, quotes, [documents[i], .. documents.Where((_, j) => j != i)]) is { } one)
                yield return i == 0 ? one : one with { Id = Id(text, kind, one.What, act.Event) };
    }

    // The head of the part that it is about, before those of the others; none where it is about all that was agreed.
    private Commitment? Commit(SourceText text, Act act, CommitmentKind kind, List<EventDraft> mentions, PartyLayer parties, ActMeetings meetings, TimeLayer times, Deadlines deadlines, ImmutableArray<Quote> quotes, IReadOnlyList<int> parts)
    {
        var isJoint = kind is CommitmentKind.Agreement or CommitmentKind.PlannedMeeting;
        var by = BoundParties.By(kind, isJoint ? [.. act.Event.Actor.Union(act.Event.Recipient)] : act.Event.Actor, parties);
        // Who agrees or meets with nobody known does so with someone whom the text does not tell.
        if (by.IsEmpty || (kind == CommitmentKind.PlannedMeeting && by is [{ Kind: not (EntityKind.Organization or EntityKind.Gathering) }])) return null;
        var heads = mentions.ConvertAll(m => (Mention: m, Head: m == mentions[0] && parts.Count > 0 ? parts[0] : _wording.Head(m, times)));
        var (main, head) = heads[0];
        var said = act.Event.SaidIn is { } id ? quotes.FirstOrDefault(q => q.Id == id) : null;
        var condition = First(heads, _reserves.Condition);
        return new Commitment
        {
            Id = Id(text, kind, main.TriggerSpan, act.Event),
            Kind = kind,
            By = by,
            Via = [.. mentions.SelectMany(m => m.Via).SelectMany(v => v.Entities).Except(by).Distinct()],
            To = isJoint ? [] : [.. BoundParties.To(kind, act.Event.Recipient, parties).Except(by)],
            What = Wording.Phrase(main.Sentence, head, main.Frame.Each || parts.Count > 0, parts),
            Due = heads.Select(h => deadlines.Due(h.Mention, kind, h.Head)).FirstOrDefault(d => d is not null),
            DueOccasion = First(heads, (mention, content) => _occasions.Of(mention, kind, content)),
            Condition = condition,
            // Of what is still to come, the event's date is when it is due, and the promise was made when it was said.
            Date = act.Event.Status == EventStatus.Planned ? said?.Date : act.Event.Date,
            At = meetings.Of(act)?.Id,
            Event = act.IsEvent ? act.Event.Id : null,
            Place = act.Event.Place,
            Novelty = heads.Select(h => _reserves.Novelty(h.Mention, kind, h.Head)).FirstOrDefault(n => n is not null),
            Strength = _reserves.Strength(main, head, condition is not null, isJoint ? null : said),
            Agreement = kind == CommitmentKind.Agreement ? _agreements.Of(act, main, head, parts) : null,
            Evidence = Evidence.Cite(text, mentions.SelectMany(m => m.Evidence)),
            SaidIn = act.Event.SaidIn,
            Confidence = act.Event.Confidence,
        };
    }

    private static Span? First(List<(EventDraft Mention, int Head)> heads, Func<EventDraft, int, Span?> read) =>
        heads.Select(h => read(h.Mention, h.Head)).FirstOrDefault(s => s is not null);

    private static string Id(SourceText text, CommitmentKind kind, Span main, Event e)
    {
        var key = $"{text.Id}\ncommitment\n{kind}\n{main}\n{string.Join(' ', e.ActorSpans)}\n{string.Join(' ', e.RecipientSpans)}";
        return "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
    }
}
