namespace Entente.Parties;

/// <summary>
/// The country that a report is written from, where its dateline names the capital. News names the country of foreign
/// office-holders and leaves out that of its own: so whoever holds a state's office, and of whose country the text says
/// nothing, holds it there.
/// </summary>
internal static class HomeCountry
{
    /// <summary>Sentences at the head of a report in which its dateline can stand.</summary>
    private const int Head = 6;

    private static readonly string[] Kinds = ["head-of-state", "head-of-government", "minister", "deputy-head", "deputy-minister", "speaker"];

    public static void Apply(PartyDraft draft)
    {
        if (draft.Home is not { } home) return;
        foreach (var person in draft.Entities)
        {
            if (person.Kind != EntityKind.Person || person.Country is not null || person.Organisation is not null || person.Offices.Exists(o => o.Of is not null)) continue;
            var office = person.Offices.Find(o => o.State != OfficeState.Former && o.Type.Kinds.Any(Kinds.Contains));
            // There is one head of state, one prime minister and one foreign minister at a time.
            if (office is null || draft.Entities.Exists(e => e != person && e.Country == home && e.Offices.Exists(o => IsSame(o, office))))
                continue;
            person.Country = home;
        }
    }

    private static bool IsSame(OfficeDraft one, OfficeDraft other) =>
        one.Title == other.Title || (one.Level == OfficeLevel.Leader && one.Type.Kinds.SequenceEqual(other.Type.Kinds));

    /// <summary>The country of the capital in a report's dateline, null where there is none.</summary>
    public static CountryCode? Find(PartyDraft draft)
    {
        for (var s = 0; s < Math.Min(Head, draft.Words.Length); s++)
        {
            var words = draft.Words[s];
            if (words.WorldAt(0) is not { Kind: WorldNameKind.Capital } capital) continue;
            var next = capital.Last + 1;
            if (next >= words.Count || words.Lower[next] is "," or "-" or "–" or "—" or "--" or "(" or "." or ":" or "/")
                if (!words.Tokens.Take(next).Any(t => t.Is("nsubj")))
                    return capital.Entry.Country;
        }

        return null;
    }
}
