using Entente.Language;
using Entente.Parties;
using Entente.Text;

namespace Entente.Events;

/// <summary>Adds from the meeting that a report is about who is not named again: to whom a promise was made, or who agreed.</summary>
internal static class Counterparts
{
    // How many sentences an answer may come after what it answers, and the other side may be mentioned away.
    private const int Reach = 3;

    /// <summary>The drafts with their parties; without those whose frame wants a party that remains unknown.</summary>
    public static List<EventDraft> Complete(List<EventDraft> drafts, IReadOnlyList<Sentence> sentences, PartyLayer parties)
    {
        var sides = MeetingSides.Of(drafts, parties);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            // What one promises to one's own country is promised to no other.
            if (draft.Frame.Counterpart) draft.Recipients.RemoveAll(r => r.Entities.All(e => e.Kind == EntityKind.Country && draft.ActorEntities.All(a => Same(a, e))));
            if (draft.Frame.Answers && draft.Recipients.Count == 0 && draft.Actors.Count > 0) draft.Recipients.AddRange(Answered(drafts, i)?.Actors ?? []);
            if (draft.Frame.Answers && draft.Actors.Count == 0) Answer(draft, drafts, i);
            else if (draft.Frame.Sides && draft.Actors.Count == 0) draft.Actors.AddRange(sides?.Both ?? []);
            else if (draft.Frame.Counterpart && draft.Recipients.Count == 0) draft.Recipients.AddRange(sides?.Across(draft.ActorEntities).Where(r => IsNear(r.Entities[0], draft.Sentence, sentences, parties)) ?? []);
        }

        return drafts.FindAll(d => d.Actors.Count > 0
            && (d.Recipients.Count > 0 || d.Frame.Alone || !(d.Frame.Counterpart || d.Frame.Sides || d.Frame.Answers) || d.ActorEntities.Count() > 1));
    }

    // "The invitation was accepted": by whom it was made to.
    private static void Answer(EventDraft answer, List<EventDraft> drafts, int place)
    {
        for (var i = place - 1; i >= 0 && answer.Sentence.Index - drafts[i].Sentence.Index <= Reach; i--)
        {
            if (drafts[i] is not { Code.Type: EventType.Agree or EventType.Request, Frame.Answers: false, Recipients.Count: > 0 } offer) continue;
            answer.Actors.AddRange(offer.Recipients);
            answer.Recipients.AddRange(offer.Actors);
            return;
        }
    }

    // A long report speaks of other things too: the other side is mentioned close by.
    private static bool IsNear(Entity side, Sentence sentence, IReadOnlyList<Sentence> sentences, PartyLayer parties)
    {
        var near = sentences.Where(s => Math.Abs(s.Index - sentence.Index) <= Reach).ToList();
        var stretch = new Span(near[0].Span.Start, near[^1].Span.End);
        return parties.Entities.Any(e => Same(e, side) && e.Mentions.Any(m => stretch.Contains(m.Span)));
    }

    // The offer or request that an acceptance answers: the last one shortly before, made to who accepts, or to no one named.
    private static EventDraft? Answered(List<EventDraft> drafts, int answer)
    {
        var who = drafts[answer].ActorEntities.ToList();
        for (var i = answer - 1; i >= 0 && drafts[answer].Sentence.Index - drafts[i].Sentence.Index <= Reach; i--)
        {
            var offer = drafts[i];
            if (offer.Code.Type is not (EventType.Agree or EventType.Request) || offer.Frame.Answers || offer.ActorEntities.Any(a => who.Exists(w => Same(a, w)))) continue;
            if (offer.Recipients.Count == 0 || offer.RecipientEntities.Any(r => who.Exists(w => Same(r, w)))) return offer;
        }

        return null;
    }

    private static bool Same(Entity one, Entity other) => one == other || (one.Country is not null && one.Country == other.Country);
}
