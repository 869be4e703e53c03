using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;

namespace Entente.Events;

/// <summary>
/// Adds who is not named again: to whom a promise was made, whose step is welcomed, who agreed and signed. They are known from the
/// act that a word takes up, the offer that is answered, the meeting told last, or the two sides that the report is about.
/// </summary>
internal sealed class Counterparts(EarlierActs acts, MessageSides addressees, PairedParties pairs)
{
    // How many sentences away the other side may be mentioned.
    private const int Reach = 3;

    /// <summary>The drafts with their parties; without those whose frame wants a party that remains unknown.</summary>
    public List<EventDraft> Complete(List<EventDraft> drafts, IReadOnlyList<Sentence> sentences, PartyLayer parties, ImmutableArray<Quote> quotes)
    {
        var acting = ReportSides.OfActs(drafts, parties);
        var sides = ReportSides.OfMeeting(drafts, parties) ?? acting;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            // What one promises to one's own country is promised to no other.
            if (draft.Frame.Counterpart) draft.Recipients.RemoveAll(r => r.Entities.All(e => e.Kind == EntityKind.Country && draft.ActorEntities.All(a => Same(a, e))));
            if (draft.Frame.Message is not null) addressees.Complete(draft, drafts, i, parties);
            if (draft.Actors.Count == 0) Act(draft, drafts, i, sides ?? Agreed(drafts, parties), parties);
            else if (draft.Pair is { } word && draft.Recipients.TrueForAll(IsNobodys) && pairs.Of(draft, word, sentences, parties) is { Count: > 0 } both)
            {
                draft.Recipients.Clear();
                draft.Recipients.AddRange(both);
            }
            else if (draft.IsOpen && draft.Recipients.TrueForAll(IsNobodys)
                && (Listener(draft, quotes, parties) ?? Across(draft, drafts, i, sides, acting ?? sides)).Where(r => IsNear(r.Entities[0], draft.Sentence, sentences, parties)).ToList() is { Count: > 0 } others)
            {
                draft.Recipients.Clear();
                draft.Recipients.AddRange(others);
                draft.IsCompleted = true;
            }
            else if (draft.Frame.Commitment is CommitmentKind.Acceptance or CommitmentKind.Refusal && draft.Recipients.Count > 0 && AnsweredOffers.Of(drafts, i) is { } offer)
            {
                AnsweredOffers.Address(draft, offer);
            }

            // To fans and customers nothing is promised that binds a state.
            if (draft.Frame is { Type: EventType.Agree, Commitment: CommitmentKind.Pledge }) draft.Recipients.RemoveAll(r => r.IsApart && r.Entities.All(e => e.Country is null && e.Code is null));
        }

        return drafts.FindAll(d => d.Actors.Count > 0 && (d.Recipients.Count > 0 || d.Frame.Alone || !d.IsOpen || d.ActorEntities.Count() > 1));
    }

    // "Promised twelve lorries" at the talks, "will open a consulate" in a town of which nobody knows: the other side gets them.
    private static bool IsNobodys(PartyReference party) => party.Entities.All(e => e.Country is null && (party.IsApart || e.Kind == EntityKind.Place));

    // "They asked for the port", says the minister: they asked his country.
    private static IEnumerable<PartyReference>? Listener(EventDraft draft, ImmutableArray<Quote> quotes, PartyLayer parties) =>
        draft.Code.Type == EventType.Request && draft.Recipients.Count == 0
        && quotes.FirstOrDefault(q => q.Form == QuoteForm.Direct && q.Content.Spans.Any(s => s.Contains(draft.TriggerSpan))) is { Speaker: { Country: not null } speaker }
        && draft.ActorEntities.All(a => a.Country is not null && a.Country != speaker.Country)
            ? [new PartyReference([parties.State(speaker) ?? speaker], draft.TriggerSpan, MentionKind.Pronoun, draft.Trigger, draft.Trigger)] : null;

    private void Act(EventDraft draft, List<EventDraft> drafts, int place, ReportSides? sides, PartyLayer parties)
    {
        if (draft.Frame.Answers)
        {
            if (AnsweredOffers.ByAnyone(drafts, place) is not { } offer) return;
            draft.Actors.AddRange(offer.Recipients);
            draft.Recipients.AddRange(offer.Actors);
        }
        else if (draft.Frame.Provision) LayDown(draft, drafts, place);
        else if (draft.Frame.Occasion && Meeting(drafts, place, parties) is { } meeting)
        {
            draft.Actors.AddRange(meeting.Both);
            draft.Evidence.Add(drafts[meeting.Place].Sentence.Span);
        }
        else if ((draft.Frame.Sides || draft.Frame.Occasion) && sides is not null) ActBoth(draft, sides);
    }

    // "The patrol with Chad, agreed in May": of both sides only where Chad is one.
    private static void ActBoth(EventDraft draft, ReportSides sides)
    {
        if (draft.Frame.Commitment == CommitmentKind.Agreement && draft.Recipients.Count > 0)
        {
            if (!sides.Both.Any(b => b.Entities.Any(e => draft.RecipientEntities.Any(r => Same(e, r))))) return;
            draft.Recipients.Clear();
        }

        draft.Actors.AddRange(sides.Both);
    }

    // Where nobody met: those of the one agreement that the report tells of.
    private static ReportSides? Agreed(List<EventDraft> drafts, PartyLayer parties) => ReportSides.OfActs([.. drafts.Where(IsAgreement)], parties, enough: 1);

    private IEnumerable<PartyReference> Across(EventDraft draft, List<EventDraft> drafts, int place, ReportSides? met, ReportSides? acting)
    {
        if (draft.Frame.Answers && AnsweredOffers.Of(drafts, place) is { } offer) return offer.Actors;
        // "I will come" is a promise too; what else answers nothing is no answer.
        if (draft.Frame is { Answers: true, Voiced: false }) return [];
        if (acts.Other(draft, drafts, place).ToList() is { Count: > 0 } others) return others;
        return draft.Frame.Counterpart ? met?.Across(draft.ActorEntities) ?? []
            : draft.Frame.Across && (draft.Frame.About.IsEmpty || acts.IsTakenUp(draft)) ? acting?.Opposite([.. draft.ActorEntities]) ?? [] : [];
    }

    // The last meeting before of two states.
    private static (int Place, List<PartyReference> Both)? Meeting(List<EventDraft> drafts, int place, PartyLayer parties)
    {
        for (var i = place - 1; i >= 0; i--)
            if (drafts[i] is { Code.Type: EventType.Consult, Status: not EventStatus.Denied } meeting && States(meeting, parties) is { Count: 2 } both)
                return (i, both);
        return null;
    }

    private static List<PartyReference> States(EventDraft meeting, PartyLayer parties) =>
    [
        .. meeting.Actors.Concat(meeting.Recipients).SelectMany(r => r.Entities.Select(e => (Reference: r, State: parties.State(e))))
            .Where(p => p.State is not null).DistinctBy(p => p.State).Select(p => p.Reference with { Entities = [p.State!] }),
    ];

    // "The cost is to be shared": between those who agreed just before.
    private void LayDown(EventDraft provision, List<EventDraft> drafts, int place)
    {
        var isNamed = acts.IsTakenUp(provision);
        for (var i = place - 1; i >= 0 && (isNamed || provision.Sentence.Index - drafts[i].Sentence.Index <= Reach); i--)
        {
            if (!IsAgreement(drafts[i])) continue;
            provision.Actors.AddRange(drafts[i].Actors.Concat(drafts[i].Recipients));
            return;
        }
    }

    private static bool IsAgreement(EventDraft draft) => draft is { Frame.Commitment: CommitmentKind.Agreement, Status: EventStatus.Occurred or EventStatus.Ongoing }
        && draft.Parties.Select(ReportSides.Side).Distinct().Count() > 1;

    // A long report speaks of other things too: the other side is mentioned close by.
    private static bool IsNear(Entity side, Sentence sentence, IReadOnlyList<Sentence> sentences, PartyLayer parties)
    {
        var near = sentences.Where(s => Math.Abs(s.Index - sentence.Index) <= Reach).ToList();
        var stretch = new Span(near[0].Span.Start, near[^1].Span.End);
        return parties.Entities.Any(e => Same(e, side) && e.Mentions.Any(m => stretch.Contains(m.Span)));
    }

    private static bool Same(Entity one, Entity other) => one == other || (one.Country is not null && one.Country == other.Country);
}
