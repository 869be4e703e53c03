using Entente.Events;
using Entente.Parties;

namespace Entente.Commitments;

/// <summary>Which invitation, offer or request an acceptance or refusal answers: the last one before of whoever it goes to.</summary>
internal static class AnswerLinks
{
    /// <summary>The commitments with their answers linked; what has no date of its own takes that of what it answers.</summary>
    /// <param name="commitments">In the order of the text.</param>
    public static List<Commitment> Link(List<Commitment> commitments)
    {
        var linked = new List<Commitment>();
        for (var i = 0; i < commitments.Count; i++)
        {
            var answer = commitments[i];
            if (answer.Kind is CommitmentKind.Acceptance or CommitmentKind.Refusal && Answered(commitments, i) is { } offer)
                answer = answer with
                {
                    Answers = offer.Id,
                    Due = answer.Due ?? offer.Due,
                    DueOccasion = answer.DueOccasion ?? offer.DueOccasion,
                };
            linked.Add(answer);
        }

        return linked;
    }

    // Before it in the text; in its own sentence also behind it ("turned down the request").
    private static Commitment? Answered(List<Commitment> commitments, int place)
    {
        var answer = commitments[place];
        var before = Enumerable.Range(0, place).Reverse().Concat(Enumerable.Range(place + 1, commitments.Count - place - 1)
            .TakeWhile(i => commitments[i].Evidence.First == answer.Evidence.First));
        var offers = before.Select(i => commitments[i]).Where(c => Fits(c, answer)).ToList();
        // What was asked is answered before what was merely promised.
        return offers.Find(c => c.Kind is CommitmentKind.Invitation or CommitmentKind.Request)
            ?? offers.Find(c => c.Kind == CommitmentKind.Pledge && answer.To.Length > 0 && AreOneSide(c.By, answer.To));
    }

    private static bool Fits(Commitment offer, Commitment answer) =>
        (offer.To.IsEmpty || AreOneSide(offer.To, answer.By)) && (answer.To.IsEmpty || AreOneSide(offer.By, answer.To)) && !AreOneSide(offer.By, answer.By);

    private static bool AreOneSide(IEnumerable<Entity> some, IEnumerable<Entity> others) =>
        some.Any(a => others.Any(b => a == b || (a.Country is not null && a.Country == b.Country)));
}
