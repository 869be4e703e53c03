using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Events;
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
            if (act.Draft.Frame.Message is not { } kind || act.Event.Domestic) continue;
            if (act.Event.Status is not (EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Claimed)) continue;
            messages.Add(new Message
            {
                Id = Id(text, kind, act.Event),
                Kind = kind,
                From = act.Event.Actor,
                Via = [.. act.Mentions.SelectMany(m => m.Via).SelectMany(v => v.Entities).Except(act.Event.Actor).Distinct()],
                To = act.Event.Recipient,
                Date = act.Event.Date,
                At = meetings.Of(act)?.Id,
                Event = act.IsEvent ? act.Event.Id : null,
                Evidence = act.Event.Evidence,
            });
        }

        return messages.ToImmutable();
    }

    private static string Id(SourceText text, MessageKind kind, Event e)
    {
        var key = $"{text.Id}\nmessage\n{kind}\n{e.Trigger}\n{string.Join(' ', e.ActorSpans)}\n{string.Join(' ', e.RecipientSpans)}";
        return "m" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
    }
}
