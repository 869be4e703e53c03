using Entente.Text;

namespace Entente.Parties;

/// <summary>An entity while the document is being read; it leaves this room as an immutable <see cref="Entity"/>.</summary>
internal sealed class EntityDraft(EntityKind kind, string name)
{
    public EntityKind Kind { get; } = kind;

    /// <summary>Given when it is first frozen, so that a mention found later changes nothing.</summary>
    public string? Id { get; set; }

    public string Name { get; set; } = name;

    public CountryCode? Country { get; set; }

    public string? Code { get; set; }

    public string? Sector { get; set; }

    /// <summary>The organisation whose office a person holds.</summary>
    public WorldEntry? Organisation { get; set; }

    public bool Public { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Names of a person in folded words, fullest first known.</summary>
    public List<string[]> Names { get; } = [];

    public List<OfficeDraft> Offices { get; } = [];

    public List<MentionDraft> Mentions { get; } = [];

    /// <summary>Kinds of office that a role noun beside the name tells without naming the office ("the leader X").</summary>
    public HashSet<string> Roles { get; } = [];

    /// <summary>Those of a noun that leaves little open ("the head of state X").</summary>
    public HashSet<string> SureRoles { get; } = [];

    /// <summary>Whether an office of one of these kinds is held or was.</summary>
    public bool Holds(IReadOnlyCollection<string> kinds) =>
        Offices.Exists(o => o.Type.Kinds.Any(kinds.Contains)) || (Offices.Count == 0 && Roles.Overlaps(kinds));

    /// <summary>Adds an office, once for each title and country; a later mention can tell a country left out before.</summary>
    public void AddOffice(OfficeDraft office)
    {
        var same = Offices.FirstOrDefault(o => o.Title == office.Title && o.State == office.State
            && (o.Of is null || office.Of is null || o.Of == office.Of));
        if (same is null) Offices.Add(office);
        else if (same.Of is null && office.Of is not null) Offices[Offices.IndexOf(same)] = same with { Of = office.Of };
        Public = true;
        Country ??= office.Of;
        Sector ??= office.Type.Sector;
    }
}

/// <summary>An office while the document is being read.</summary>
internal sealed record OfficeDraft(OfficeType Type, string Title, CountryCode? Of, OfficeState State, OfficeLevel Level, Span Span);

/// <summary>A mention while the document is being read.</summary>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct MentionDraft(int Sentence, int First, int Last, MentionKind Kind, Span Span);
