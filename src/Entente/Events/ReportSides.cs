using System.Collections.Immutable;
using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// The two sides that a report is about: of its first meeting between two, or of most of its acts. A promise made without naming
/// to whom is made to the other.
/// </summary>
internal sealed class ReportSides
{
    // How many acts between two it takes where there is no meeting, and their share of all acts that two parties share in.
    private const int Enough = 2;
    private const double Share = 0.6;

    private readonly ImmutableArray<(string Side, PartyReference Reference)> _references;

    private ReportSides(ImmutableArray<(string, PartyReference)> references, bool met) => (_references, Met) = (references, met);

    /// <summary>Whether they met.</summary>
    public bool Met { get; }

    /// <summary>Those of the first meeting of two; null where there is none.</summary>
    /// <param name="drafts">The acts of the report.</param>
    /// <param name="parties">Of whom it speaks.</param>
    public static ReportSides? OfMeeting(IReadOnlyList<EventDraft> drafts, PartyLayer parties)
    {
        foreach (var meeting in drafts)
            if (meeting is { Code.Type: EventType.Consult, Status: EventStatus.Occurred or EventStatus.Ongoing }
                && Two(meeting, parties) is { } met)
                return new ReportSides(met, met: true);
        return null;
    }

    /// <summary>Those of most acts between two; null where no two share in most of them.</summary>
    /// <param name="drafts">The acts of the report.</param>
    /// <param name="parties">Of whom it speaks.</param>
    /// <param name="enough">How many acts it takes.</param>
    public static ReportSides? OfActs(IReadOnlyList<EventDraft> drafts, PartyLayer parties, int enough = Enough)
    {
        var dealings = drafts.Select(d => Two(d, parties)).Where(t => t is not null).Select(t => t!.Value)
            .GroupBy(t => string.Join(' ', t.Select(r => r.Side).Distinct().Order(StringComparer.Ordinal))).ToList();
        return dealings.MaxBy(g => g.Count()) is { } most && most.Count() >= enough && most.Count() >= Share * dealings.Sum(g => g.Count())
            ? new ReportSides(most.First(), met: false) : null;
    }

    /// <summary>Both sides.</summary>
    public IEnumerable<PartyReference> Both => _references.Select(r => r.Reference);

    /// <summary>Whom one side has before it: the other, and a third country both. None where these are several sides.</summary>
    public IEnumerable<PartyReference> Across(IEnumerable<Entity> who) =>
        who.Select(e => (Side: Side(e), IsState: e.Country is not null && (e.Public || e.Kind == EntityKind.Country))).Distinct().ToList() is [var own]
        && ((own.IsState && Met) || _references.Any(r => r.Side == own.Side))
            ? _references.Where(r => r.Side != own.Side).Select(r => r.Reference)
            : [];

    /// <summary>The other side of one of the two; none where it is neither.</summary>
    public IEnumerable<PartyReference> Opposite(IReadOnlyCollection<Entity> who) =>
        who.Count > 0 && who.All(e => _references.Any(r => r.Side == Side(e))) ? Across(who) : [];

    /// <summary>What side a party is of: its country, or itself.</summary>
    public static string Side(Entity entity) => entity.Country?.Value ?? entity.Id;

    // Whoever brings two together is no side.
    private static ImmutableArray<(string Side, PartyReference Reference)>? Two(EventDraft draft, PartyLayer parties)
    {
        var references = (draft.Code.Mode == "third-party" ? draft.Recipients : draft.Actors.Concat(draft.Recipients))
            .Where(r => !r.IsApart || r.Entities.All(e => e.Country is not null))
            // What is promised is promised to the state, where the report speaks of it.
            .SelectMany(r => r.Entities.Select(e => (Side: Side(e), Reference: r with { Entities = [parties.State(e) ?? e] })))
            .DistinctBy(r => r.Reference.Entities[0]).ToImmutableArray();
        return references.Select(r => r.Side).Distinct().Count() == 2 ? references : null;
    }
}
