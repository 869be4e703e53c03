using Entente.Parties;

namespace Entente.Events;

/// <summary>People who take no part in acts of words, though a text tells that they praise or are blamed. Thread-safe.</summary>
internal sealed class Bystanders(KnowledgeBase knowledge)
{
    private const string Police = "COP";
    private const string Business = "BUS";
    private readonly HashSet<string> _aside = knowledge.Words("english/agents", "aside");
    private readonly HashSet<string> _crowd = knowledge.Words("english/agents", "crowd");

    /// <summary>Whether who acts does so for no country, body or cause that the text tells: a journalist, a friend.</summary>
    public bool Acts(PartyReference actor) => actor.Entities.All(e => IsNobody(e)
        || (IsPrivate(e) && e.Sector is { } sector && _aside.Contains(sector)) || (e is { Kind: EntityKind.Group, Sector: Business, Public: false } && IsUnnamed(e))
        || (e is { Kind: EntityKind.Organization, Public: false, Country: null, Sector: { } body } && _aside.Contains(body) && IsUnnamed(e)));

    /// <summary>Whether nothing is known of to whom it is done but that there is someone: "her mother", "the man".</summary>
    public static bool Suffers(PartyReference recipient) => recipient.Entities.All(IsNobody);

    /// <summary>Whether nobody of all that take part is named or tells of whom it is: "judges whom voters blame".</summary>
    public bool AreAll(IEnumerable<PartyReference> parties) => parties.SelectMany(p => p.Entities).All(e => IsNobody(e)
        || (IsPrivate(e) && IsUnnamed(e) && e.Sector is { } sector && (_aside.Contains(sector) || _crowd.Contains(sector))));

    /// <summary>Whether it is a matter of police, courts, thieves or firms: "police arrested a man", "the brewer will buy its rival".</summary>
    public bool IsEveryday(Frame frame, List<PartyReference> actors, List<PartyReference> others)
    {
        var who = actors.SelectMany(a => a.Entities).ToList();
        var whom = others.SelectMany(o => o.Entities).ToList();
        return frame.Type switch
        {
            EventType.Agree or EventType.Consult => who.Concat(whom).All(e => IsFirm(e) || (IsPrivate(e) && e.Kind == EntityKind.Person)) && who.Concat(whom).Any(IsFirm),
            EventType.Accuse when whom.Count == 0 => who.TrueForAll(e => e.Sector == Police && IsUnnamed(e)),
            EventType.Coerce when whom.Count == 0 => who.TrueForAll(e => e.Sector == Police && e.Country is null && IsUnnamed(e)),
            EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Accuse when whom.Count > 0 =>
                who.TrueForAll(IsOfOrder) && whom.TrueForAll(e => IsOrdinary(e, who)),
            _ => false,
        };
    }

    private static bool IsFirm(Entity e) => e is { Kind: EntityKind.Organization, Public: false, Code: null, Sector: null or Business };

    private static bool IsOfOrder(Entity e) => IsUnnamed(e) && (e.Sector is Police or "JUD" or "CRM" || (e.Country is null && e.Sector is null or "CVL"));

    // One person of no cause, in the country of whoever does it; many only where that does not tell any.
    private bool IsOrdinary(Entity e, List<Entity> actors) => IsUnnamed(e) && !e.Public && (e.Sector is null || _aside.Contains(e.Sector))
        && (e.Kind == EntityKind.Person ? actors.TrueForAll(a => a.Country is null || e.Country is null || a.Country == e.Country)
            : e.Kind == EntityKind.Group && e.Country is null && actors.TrueForAll(a => a.Country is null));

    private static bool IsUnnamed(Entity e) => e.Mentions.All(m => m.Kind != MentionKind.Name);

    private static bool IsNobody(Entity e) => IsPrivate(e) && e.Sector is null && IsUnnamed(e);

    private static bool IsPrivate(Entity e) => e is { Kind: EntityKind.Person or EntityKind.Group, Public: false, Country: null, Code: null };
}
