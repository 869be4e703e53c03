using Entente.Text;

namespace Entente.Parties;

/// <summary>An entity while the document is being read; it leaves this room as an immutable <see cref="Entity"/>.</summary>
internal sealed class EntityDraft(EntityKind kind, string name)
{
    public EntityKind Kind { get; } = kind;

    /// <summary>Given when it is first frozen, so that a mention found later changes nothing.</summary>
    public string? Id { get; set; }

    /// <summary>The one that it turned out to be, null as long as it stands for itself.</summary>
    public EntityDraft? MergedInto { get; set; }

    /// <summary>Itself, or whom it turned out to be: what anyone who keeps a draft over time has to ask for.</summary>
    public EntityDraft Now => MergedInto?.Now ?? this;

    public string Name { get; set; } = name;

    /// <summary>Its name as it stands before what is its: the surname of a person.</summary>
    public string Short => Names.Count > 0 ? Name.Split(' ')[^1] : Name;

    public CountryCode? Country { get; set; }

    public string? Code { get; set; }

    public string? Sector { get; set; }

    /// <summary>The sector of what a person is without an office: a journalist's.</summary>
    public string? Occupation { get; set; }

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

    /// <summary>
    /// Adds an office, once for each title, country or organisation, and state; a later mention can tell what an earlier one
    /// left out.
    /// </summary>
    public void AddOffice(OfficeDraft office)
    {
        var same = Offices.FindIndex(o => o.IsSame(office) && o.State == office.State);
        if (same < 0) Offices.Add(office);
        else Offices[same] = Offices[same].FilledFrom(office);
        Public = true;
        Country ??= office.Of;
    }

    /// <summary>Adds the offices that a counterpart holds, for another country.</summary>
    /// <param name="peer">The counterpart.</param>
    /// <param name="country">The other country, null where the text does not tell.</param>
    /// <param name="span">Where the text says that they are counterparts.</param>
    public void AddOfficesOfPeer(EntityDraft peer, CountryCode? country, Span span)
    {
        // An office that only one country has is not the counterpart's.
        foreach (var office in peer.Offices.Where(o => o.State == OfficeState.Current && o.Type.Countries.IsEmpty).ToList())
            AddOffice(office with { Of = country, Span = span });
    }

    /// <summary>
    /// Gives an office the days that are told of it. Days that contradict those known make an office of their own; an
    /// office taken up and later left is one.
    /// </summary>
    /// <param name="told">The office, its state and days.</param>
    /// <param name="inTitle">Whether it is the one that the title beside the name tells.</param>
    /// <param name="published">When the document was published, where that is known.</param>
    public void Settle(OfficeDraft told, bool inTitle, DateOnly? published)
    {
        Country ??= told.Of;
        var known = Offices.FindIndex(o => o.IsSame(told) && o.State == told.State && o.Agrees(told));
        // "Prime Minister X resigned": what the title tells is what has ended; so is what was taken up before.
        var held = told.State != OfficeState.Former ? -1
            : Offices.FindIndex(o => o.IsSame(told) && o.State != OfficeState.Former && o.EndsWith(told, inTitle, published));
        if (inTitle && held < 0 && known < 0) held = Offices.FindIndex(o => o.IsSame(told) && o.Agrees(told));
        if (held >= 0)
        {
            var whole = told.State == OfficeState.Former || told.State == OfficeState.Designate ? Offices[held] with { State = told.State } : Offices[held];
            whole = whole.DatedFrom(told);
            if (known >= 0 && known != held) whole = whole.DatedFrom(Offices[known]);
            Offices[held] = whole;
            if (known >= 0 && known != held) Offices.RemoveAt(known);
        }
        else if (known >= 0)
        {
            Offices[known] = Offices[known].DatedFrom(told);
        }
        else
        {
            Offices.Add(told);
        }
    }

    /// <summary>The code of what it is or represents: that of its office's organisation, else of its country.</summary>
    public string? Represented => Code ?? (Kind is not (EntityKind.Person or EntityKind.Government) ? null
        : Foremost is { Organisation: { } organisation } ? organisation.Code : Country?.Value);

    /// <summary>PLOVER sector: the one given, else that of the highest office held, of one held before, of the occupation.</summary>
    public string? Standing =>
        Sector ?? Foremost?.Type.Sector ?? Offices.Select(o => o.Type.Sector).FirstOrDefault(s => s is not null) ?? Occupation;

    /// <summary>The highest office that is held.</summary>
    public OfficeDraft? Foremost => Offices.Where(o => o.State != OfficeState.Former).MinBy(o => o.Level);
}

/// <summary>A mention while the document is being read.</summary>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct MentionDraft(int Sentence, int First, int Last, MentionKind Kind, Span Span);
