using Entente.Parties;

namespace Entente.Events;

/// <summary>Which invitation, request or offer an answer takes up: the last one shortly before that was made to whoever answers, or to no one named.</summary>
internal static class AnsweredOffers
{
    // How many sentences an answer may come after what it answers.
    private const int Reach = 3;

    /// <summary>What an act with known actors answers; null where nothing fits.</summary>
    /// <param name="drafts">All acts in the order of the text.</param>
    /// <param name="answer">The place of the act among them.</param>
    public static EventDraft? Of(List<EventDraft> drafts, int answer)
    {
        var who = drafts[answer].ActorEntities.ToList();
        return Last(drafts, answer, offer => IsOthers(offer)
                && (offer.Recipients.Count == 0 || (!offer.IsCompleted && offer.RecipientEntities.Any(r => who.Exists(w => Same(r, w))))))
            // To whom it was made the text does not say: "offered its help. Chad accepted."
            ?? Last(drafts, answer, offer => IsOthers(offer) && offer.IsCompleted);

        bool IsOthers(EventDraft offer) => !offer.ActorEntities.Any(a => who.Exists(w => Same(a, w)));
    }

    /// <summary>"The invitation was accepted": by whom it was made to, whoever that was.</summary>
    public static EventDraft? ByAnyone(List<EventDraft> drafts, int answer) => Last(drafts, answer, offer => offer.Recipients.Count > 0);

    /// <summary>An answer to a state of which someone had made the offer goes to him.</summary>
    public static void Address(EventDraft answer, EventDraft offer)
    {
        if (offer.ActorEntities.All(a => a.Kind == EntityKind.Person)
            && answer.RecipientEntities.All(r => r.Kind == EntityKind.Country && offer.ActorEntities.All(a => a.Country == r.Country)))
        {
            answer.Recipients.Clear();
            answer.Recipients.AddRange(offer.Actors);
        }
    }

    // What was asked is answered before what was merely promised.
    private static EventDraft? Last(List<EventDraft> drafts, int answer, Predicate<EventDraft> fits)
    {
        EventDraft? promise = null;
        for (var i = answer - 1; i >= 0 && drafts[answer].Sentence.Index - drafts[i].Sentence.Index <= Reach; i--)
        {
            var offer = drafts[i];
            if (offer.Code.Type is not (EventType.Agree or EventType.Request) || offer.Frame.Answers || !fits(offer)) continue;
            if (offer.Code.Type == EventType.Request || offer.Frame.Commitment == CommitmentKind.Invitation) return offer;
            promise ??= offer;
        }

        return promise;
    }

    private static bool Same(Entity one, Entity other) => one == other || (one.Country is not null && one.Country == other.Country);
}
