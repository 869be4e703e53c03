using Entente.Commitments;
using Entente.Messages;
using Entente.Parties;

namespace Entente.Cli.Report;

/// <summary>A commitment or a message on one line.</summary>
internal static class CommitmentText
{
    /// <summary>Kind, parties, what is to be done, by when, on what condition, and how it was made.</summary>
    /// <param name="c">The commitment.</param>
    /// <param name="answered">What it answers, null where nothing.</param>
    /// <param name="evidence">Shows stretches of the text.</param>
    public static string Line(Commitment c, Commitment? answered, EvidenceText evidence)
    {
        string?[] more =
        [
            c.Due is { } due ? $"due {EventText.Date(due)}" : null,
            c.DueOccasion is { } occasion ? evidence.Plain(occasion) : null,
            c.Condition is { } condition ? evidence.Plain(condition) : null,
            c.Agreement is { } agreement ? string.Join(" ", [PartyText.Words(agreement.Type), PartyText.Words(agreement.Stage), .. Sum(agreement, evidence)]) : null,
            c.Novelty is { } novelty ? PartyText.Words(novelty) : null,
            c.Strength == CommitmentStrength.Firm ? null : PartyText.Words(c.Strength),
            answered is { } offer ? $"answers the {PartyText.Words(offer.Kind).Replace('-', ' ')} of {PartyText.Names(offer.By)}" : null,
        ];
        return $"{PartyText.Words(c.Kind).Replace('-', ' ')} · {Parties(c.By, c.Via, c.To)}: {evidence.Plain(c.What)}"
            + string.Concat(more.OfType<string>().Select(m => " · " + m));
    }

    /// <summary>Kind and parties with the sentence that tells it.</summary>
    public static string Line(Message m, EvidenceText evidence) =>
        $"{PartyText.Words(m.Kind)} · {Parties(m.From, m.Via, m.To)}: {evidence.Plain(m.Evidence.First)}";

    private static IEnumerable<string> Sum(Agreement agreement, EvidenceText evidence) => agreement.Sum is { } sum ? [evidence.Plain(sum.Text)] : [];

    private static string Parties(IEnumerable<Entity> by, IReadOnlyCollection<Entity> via, IReadOnlyCollection<Entity> to) =>
        PartyText.Names(by) + (via.Count == 0 ? "" : $" through {PartyText.Names(via)}") + (to.Count == 0 ? "" : $" → {PartyText.Names(to)}");
}
