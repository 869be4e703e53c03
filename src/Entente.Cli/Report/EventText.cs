using Entente.Events;
using Entente.Time;

namespace Entente.Cli.Report;

/// <summary>An event on one line.</summary>
internal static class EventText
{
    /// <summary>Type, parties, date, status and what is known of a meeting.</summary>
    public static string Headline(Event e) => e.Type.ToString().ToUpperInvariant() + (e.Mode is { } mode ? " " + mode : "")
        + " · " + PartyText.Names(e.Actor) + (e.Recipient.IsEmpty ? "" : " → " + PartyText.Names(e.Recipient))
        + "  " + (e.Date is { } date ? Date(date) : "no date") + "  " + PartyText.Words(e.Status)
        + (e.Level is { } level ? $" · level {PartyText.Words(level)}" : "")
        + (e.Format is { } format ? $" · {PartyText.Words(format)}" : "")
        + (e.Place is { } place ? $" · {EvidenceText.Clean(place.Name)}" : "");

    /// <summary>A date with what it rests on: "1986-10-11 (stated)".</summary>
    public static string Date(GroundedDate date) => $"{date.Value} ({PartyText.Words(date.Basis)})";
}
