using System.Collections.Immutable;
using Entente.Text;
using Entente.Time;

namespace Entente.Parties;

/// <summary>An office while the document is being read.</summary>
internal sealed record OfficeDraft(OfficeType Type, string Title, CountryCode? Of, OfficeState State, OfficeLevel Level, Span Span)
{
    /// <summary>The organisation that it is an office of.</summary>
    public WorldEntry? Organisation { get; init; }

    /// <summary>Its first day.</summary>
    public GroundedDate? From { get; init; }

    /// <summary>Its last day.</summary>
    public GroundedDate? To { get; init; }

    /// <summary>Further evidence.</summary>
    public ImmutableArray<Span> More { get; init; } = [];

    /// <summary>Whether it can be the same post: one title, and no two states or organisations.</summary>
    public bool IsSame(OfficeDraft other) => Title == other.Title && (Of is null || other.Of is null || Of == other.Of)
        && (Organisation is null || other.Organisation is null || Organisation == other.Organisation)
        && (Organisation is null || other.Of is null) && (other.Organisation is null || Of is null);

    /// <summary>Whether no day of it contradicts another's.</summary>
    public bool Agrees(OfficeDraft other) => Agree(From, other.From) && Agree(To, other.To);

    /// <summary>Whether an office told to be left is this one, which is held.</summary>
    /// <param name="left">The office left.</param>
    /// <param name="inTitle">Whether it is the one that the title beside the name tells.</param>
    /// <param name="published">When the document was published, where that is known.</param>
    public bool EndsWith(OfficeDraft left, bool inTitle, DateOnly? published)
    {
        if (To is not null || left.From is not null) return false;
        if (inTitle) return true;
        // One who left it long ago and bears the title has it again.
        if (left.To is not { Value.From: { Year: not null } to }) return true;
        return From is { Value.From: { Year: not null } from } ? from.FirstDay <= to.LastDay
            : published is { } day && day.DayNumber - to.LastDay.DayNumber < 366;
    }

    /// <summary>The same, with what another mention tells and this one leaves out.</summary>
    public OfficeDraft FilledFrom(OfficeDraft other) =>
        this with { Of = Of ?? other.Of, Organisation = Organisation ?? other.Organisation };

    /// <summary>The same with the other's days and evidence; of two days that agree, the more precise.</summary>
    public OfficeDraft DatedFrom(OfficeDraft other) => FilledFrom(other) with
    {
        From = Finer(From, other.From), To = Finer(To, other.To), More = [.. More, other.Span, .. other.More],
    };

    private static bool Agree(GroundedDate? one, GroundedDate? other)
    {
        if (one is null || other is null) return true;
        var (a, b) = (one.Value.ToString(), other.Value.ToString());
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static GroundedDate? Finer(GroundedDate? one, GroundedDate? other) =>
        one is null || (other is not null && other.Value.ToString().Length > one.Value.ToString().Length) ? other : one;
}
