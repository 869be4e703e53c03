using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// Adds to a message whom its sentence leaves out: "conveyed the greetings of the king", "asked to pass on his regards". The one is
/// for whoever the bearer has before him, the other is borne by whoever the sender has before him.
/// </summary>
internal sealed class MessageSides(DeepSyntax syntax)
{
    /// <summary>Completes a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="drafts">All acts in the order of the text.</param>
    /// <param name="place">The place of the message among them.</param>
    /// <param name="parties">Of whom the text speaks.</param>
    public void Complete(EventDraft message, List<EventDraft> drafts, int place, PartyLayer parties)
    {
        if (message.Recipients.Count == 0 && message.Frame.Alone)
        {
            var before = Facing(message.Via.Count > 0 ? message.Via : message.Actors, drafts, place);
            // "Condolences to the families" at talks are for that country; other greetings go to whoever is told.
            if (IsForAnother(message)) before = message.Frame.Message == MessageKind.Condolence ? [.. before.Select(b => State(b, parties)).Take(1)] : [];
            message.Recipients.AddRange(before.Where(b => !b.Entities.Any(e => message.ActorEntities.Contains(e))));
        }

        if (message.Frame.Carried && message.Via.Count == 0)
            message.Via.AddRange(Facing(message.Actors, drafts, place).Where(p => !p.Entities.Any(e => message.RecipientEntities.Contains(e))));
    }

    private bool IsForAnother(EventDraft message) => syntax.Behind(message.Sentence, message.Trigger, ["to"]).Any(t => t.Length > 0)
        || syntax.Indirect(message.Sentence, message.Trigger).Any(t => t.Length > 0);

    private static PartyReference State(PartyReference party, PartyLayer parties) => party with { Entities = [.. party.Entities.Select(e => parties.State(e) ?? e).Distinct()] };

    // The other side of the last meeting before that someone took part in, or of the last thanks or greetings.
    private static List<PartyReference> Facing(List<PartyReference> who, List<EventDraft> drafts, int place)
    {
        var own = who.SelectMany(w => w.Entities).ToHashSet();
        if (own.Any(e => e.Country is null)) return [];
        for (var i = place - 1; i >= 0; i--)
        {
            if (drafts[i] is not { Status: EventStatus.Occurred or EventStatus.Ongoing } act || !(act.Code.Type == EventType.Consult || act.Frame.Message is not null)
                || !act.Parties.Any(own.Contains)) continue;
            var others = act.Actors.Concat(act.Recipients).Where(p => p.Entities.All(e => e.Country is not null && own.All(o => o.Country != e.Country))).ToList();
            if (others.Select(o => o.Entities[0].Country).Distinct().Count() == 1)
                return [.. others.Where(o => o.Entities.All(e => e.Kind == EntityKind.Person)) is var people && people.Any() ? people : others];
        }

        return [];
    }
}
