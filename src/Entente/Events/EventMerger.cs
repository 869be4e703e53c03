using Entente.Parties;

namespace Entente.Events;

/// <summary>Makes one entry of each real-world event, however often a document speaks of it.</summary>
/// <remarks>
/// What makes two mentions one event stands in <see cref="SameEvent"/>; the talks for which a visit was made are the visit,
/// see <see cref="Visits"/>.
/// </remarks>
internal static class EventMerger
{
    public static List<EventDraft> Merge(IEnumerable<EventDraft> drafts)
    {
        var merged = new List<EventDraft>();
        foreach (var draft in drafts)
        {
            var same = merged.Find(known => SameEvent.Is(known, draft));
            if (same is null) merged.Add(draft);
            else Join(same, draft);
        }

        return Visits.Place(Visits.WithTalks(merged));
    }

    private static void Join(EventDraft known, EventDraft more)
    {
        known.Mentions.Add(more);
        known.Evidence.AddRange(more.Evidence.Except(known.Evidence));
        known.Claims.AddRange(more.Claims);
        if (more.Date is not null && (known.Date is null || more.Date.Value.ToString().Length > known.Date.Value.ToString().Length))
            known.Date = more.Date;
        known.Place ??= more.Place;
        known.Format ??= more.Format;
        known.Document ??= more.Document;
        foreach (var topic in more.Topics)
            if (!known.Topics.Exists(t => t.Overlaps(topic)))
                known.Topics.Add(topic);
        known.Matter.UnionWith(more.Matter);
        if (HasOrder(more) && !HasOrder(known)) TakeOrder(known, more);
        else JoinParties(known, more);
        known.Code = known.Code with { Mode = known.Code.Mode ?? more.Code.Mode };
    }

    // Who hosts, visits or mediates is told by one mention alone.
    private static bool HasOrder(EventDraft draft) => draft.Recipients.Count > 0;

    private static void TakeOrder(EventDraft known, EventDraft more)
    {
        if (known.Code.Type != EventType.Consult) return;
        if (SameParties.Covers(more.Parties, known.Parties))
        {
            Replace(known.Actors, more.Actors);
            Replace(known.Recipients, more.Recipients);
            known.Code = more.Code;
        }
    }

    private static void JoinParties(EventDraft known, EventDraft more)
    {
        // Where no side hosts or acts on the other, all of both mentions took part.
        var all = known.Code.Type == EventType.Consult && !HasOrder(known) && !HasOrder(more);
        Sharpen(known.Actors, more.Actors, all);
        Sharpen(known.Recipients, more.Recipients, addsOthers: false);
    }

    // A person says more than the country; whom only one mention names was there all the same.
    private static void Sharpen(List<PartyReference> known, List<PartyReference> more, bool addsOthers)
    {
        foreach (var party in more)
        {
            var vaguer = known.FindIndex(k => SameParties.IsVaguer(k, party));
            if (vaguer >= 0) known[vaguer] = party;
            else if (addsOthers && party.Entities.Any(e => !known.SelectMany(k => k.Entities).Any(k => SameParties.Stands(k, e)))) known.Add(party);
        }
    }

    private static void Replace(List<PartyReference> known, List<PartyReference> more)
    {
        known.Clear();
        known.AddRange(more);
    }
}
