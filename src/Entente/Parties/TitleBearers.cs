using Entente.Language;

namespace Entente.Parties;

/// <summary>All those of whom the text tells enough to be meant by a title without a name.</summary>
internal sealed class TitleBearers(
    PartyDraft draft, Discourse discourse, RoleWords roles, HostAndGuest visit, StateDescriptions descriptions)
{
    /// <summary>The people whom a title fits by office and country.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="phrase">The title.</param>
    /// <param name="owner">Whose it is: never one of them.</param>
    public List<EntityDraft> Of(int sentence, OfficePhrase phrase, EntityDraft? owner)
    {
        var type = phrase.Type!;
        var people = draft.Entities.FindAll(e => e.Kind == EntityKind.Person && e != owner);
        if (roles.IsGuest(type.Title)) return Visitor(visit.Guest, phrase, people, owner);
        if (roles.IsHost(type.Title)) return Visitor(visit.Host, phrase, people, owner);
        // "The Congolese leader", where the text does not tell which Congo.
        if (phrase.Country is null && phrase.Core == phrase.First && phrase.Core > 0 && IsUnknownPeople(sentence, phrase)) return [];
        if (Region(draft.Words[sentence].Lower, phrase.Core) is { } region)
            people.RemoveAll(p => p.Country is not { } country || !region.Contains(country));
        if (phrase.Country is { } said) people.RemoveAll(p => p.Country is not null && p.Country != said);
        if (phrase.Organisation is { } organisation) people.RemoveAll(p => p.Organisation != organisation);
        if (roles.IsPredecessor(type.Title) || roles.IsSuccessor(type.Title))
            return owner is null ? [] : InTurn(owner, people, roles.IsPredecessor(type.Title));
        // "His Tajik counterpart": someone of that country who holds an office; "his colleague": the one who holds the same.
        if (type.IsRole && (type.Kinds.IsEmpty || IsPartner(phrase)))
            return phrase.Country is { } of ? people.FindAll(p => p.Country == of && p.Public && p.Mentions.Count > 0)
                : roles.IsCounterpart(type.Title) && owner is not null ? Peers(owner, people) : [];
        return OfCountry(Fitting(phrase, people), phrase.Country);
    }

    /// <summary>"His Mongolian partner" is one person, "the Mongolian partner" a side.</summary>
    public bool IsPartner(OfficePhrase phrase) => roles.IsSide(phrase.Type!.Title) && phrase.Possessive is "his" or "her";

    // "Minister" alone or "the foreign minister": all whose office is of that kind; a deputy is not his chief.
    private static List<EntityDraft> Fitting(OfficePhrase phrase, List<EntityDraft> people)
    {
        var type = phrase.Type!;
        var fitting = people.FindAll(p => type.IsRole
            ? type.Kinds.Length > 0 && p.Holds(type.Kinds)
            : p.Offices.Exists(o => Same(o, phrase)));
        if (fitting.Count == 0 && !phrase.RoleKinds.IsEmpty) fitting = people.FindAll(p => p.Holds(phrase.RoleKinds));
        if (!type.IsRole && (fitting.Count == 0 || phrase.Country is null))
            fitting.AddRange(people.Where(p => p.Offices.Count == 0 && !fitting.Contains(p)
                && (fitting.Count == 0 ? p.Roles : p.SureRoles).Overlaps(type.Kinds)));
        return fitting;
    }

    private static List<EntityDraft> OfCountry(List<EntityDraft> people, CountryCode? country)
    {
        if (country is null) return people;
        var sure = people.FindAll(p => p.Country == country);
        if (sure.Count > 0) return sure;
        // One whose country the text has not told may be meant; of two it would be a guess.
        var open = people.FindAll(p => p.Country is null);
        return open.Count == 1 ? open : [];
    }

    // "The Gulf leader", "the Central Asian minister".
    private IReadOnlySet<CountryCode>? Region(string[] lower, int core) =>
        (core > 1 ? descriptions.Described($"{lower[core - 2]} {lower[core - 1]}") : null)
        ?? (core > 0 ? descriptions.Described(lower[core - 1]) : null);

    private bool IsUnknownPeople(int sentence, OfficePhrase phrase) =>
        draft.Sentence(sentence).Tokens[phrase.Core - 1] is { Index: > 0, Upos: PartOfSpeech.Adj or PartOfSpeech.Propn } before
        && char.IsUpper(before.Form[0]) && descriptions.Described(before.Form.ToLowerInvariant()) is null
        && draft.Words[sentence].WorldAt(before.Index) is null && phrase.Organisation is null;

    // "Her predecessor": who held the same post before; "her successor": who holds it now.
    private static List<EntityDraft> InTurn(EntityDraft owner, List<EntityDraft> people, bool before)
    {
        var others = people.FindAll(p => p.Offices.Exists(o => owner.Offices.Exists(mine => o.IsSame(mine)
            && o.State == OfficeState.Former == before && mine.State == OfficeState.Former != before)));
        return others.Count == 1 ? others : [];
    }

    private List<EntityDraft> Peers(EntityDraft owner, List<EntityDraft> people)
    {
        var peers = people.FindAll(p => discourse.Last(p) is not null && (p.Offices.Count == 0
            ? owner.Offices.Exists(mine => p.Roles.Overlaps(mine.Type.Kinds))
            : p.Offices.Exists(o => owner.Offices.Exists(mine => mine.Level == o.Level && mine.Type.Kinds.Any(o.Type.Kinds.Contains)))));
        return peers.Count == 1 ? peers : [];
    }

    // "His Filipino host": of that country, even where no verb tells who receives whom; "his host": the other side.
    private List<EntityDraft> Visitor(EntityDraft? known, OfficePhrase phrase, List<EntityDraft> people, EntityDraft? owner)
    {
        if (phrase.Country is { } country && known?.Country != country) return people.FindAll(p => p.Country == country && p.Public);
        if (known is not null && known != owner) return [known];
        return owner is null ? [] : Peers(owner, people);
    }

    private static bool Same(OfficeDraft office, OfficePhrase phrase)
    {
        var type = phrase.Type!;
        if (office.Title == phrase.Title || office.Type.Title == type.Title) return true;
        if (office.Level == phrase.Level && office.Title.EndsWith(" " + phrase.Title, StringComparison.Ordinal)
            && type.Kinds.SequenceEqual(office.Type.Kinds)) return true;
        // "The deputy minister" is a deputy minister of whatever portfolio.
        if (type.Kinds is [DeputyMinister] && office.Type.Kinds.Contains(DeputyMinister) && phrase.Title.Split(' ') is [var rank, var noun]
            && office.Title.StartsWith(rank + " ", StringComparison.Ordinal)
            && office.Title.EndsWith(" " + noun, StringComparison.Ordinal)) return true;
        if (office.Level != phrase.Level || !office.Type.Kinds.Any(type.Kinds.Contains)) return false;
        // "The minister" is any minister; "the president" of a council is its president.
        return type.Title == "minister"
            || (phrase.Core == phrase.CoreEnd && phrase.Country is null && office.Title.EndsWith(phrase.Title, StringComparison.Ordinal));
    }

    private const string DeputyMinister = "deputy-minister";
}
