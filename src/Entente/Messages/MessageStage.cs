using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Events;
using Entente.Parties;
using Entente.Text;

namespace Entente.Messages;

/// <summary>From the acts of a document to the messages that they convey.</summary>
internal static class MessageStage
{
    /// <summary>The messages in the order of the text.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="meetings">At which meetings acts were done.</param>
    public static ImmutableArray<Message> Read(SourceText text, ImmutableArray<Act> acts, ActMeetings meetings)
    {
        var messages = ImmutableArray.CreateBuilder<Message>();
        foreach (var act in acts)
        {
            if (act.Draft.Frame.Message is not { } kind || (act.Event.Domestic && !IsBorneAbroad(act))) continue;
            if (act.Event.Status is not (EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Claimed)) continue;
            foreach (var (from, to) in Ways(act))
                messages.Add(new Message
                {
                    Id = Id(text, kind, act.Event, from),
                    Kind = kind,
                    From = from,
                    Via = [.. act.Mentions.SelectMany(m => m.Via).SelectMany(v => v.Entities).Except(from).Distinct()],
                    To = to,
                    Date = act.Event.Date,
                    At = meetings.Of(act)?.Id,
                    Event = act.IsEvent ? act.Event.Id : null,
                    Evidence = act.Event.Evidence,
                });
        }

        return messages.ToImmutable();
    }

    // Whoever bears greetings to another country makes them no affair of one.
    private static bool IsBorneAbroad(Act act) => act.Draft.Via.SelectMany(v => v.Entities)
        .Any(v => v.Country is not null && act.Event.Actor.Concat(act.Event.Recipient).Any(p => p.Country is not null && p.Country != v.Country));

    // "Exchanged messages of congratulation": each to the others.
    private static IEnumerable<(ImmutableArray<Entity> From, ImmutableArray<Entity> To)> Ways(Act act) => act.Draft.Frame.Together
        ? act.Event.Actor.Select(a => ((ImmutableArray<Entity>)[a], (ImmutableArray<Entity>)[.. act.Event.Actor.Remove(a)]))
        : [(act.Event.Actor, act.Event.Recipient)];

    private static string Id(SourceText text, MessageKind kind, Event e, ImmutableArray<Entity> from)
    {
        var key = $"{text.Id}\nmessage\n{kind}\n{e.Trigger}\n{string.Join(' ', from.Length == e.Actor.Length ? e.ActorSpans : from.SelectMany(f => f.Mentions.Take(1)).Select(m => m.Span))}\n{string.Join(' ', e.RecipientSpans)}";
        return "m" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
    }
}
