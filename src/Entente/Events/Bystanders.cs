using Entente.Parties;

namespace Entente.Events;

/// <summary>People who take no part in acts of words, though a text tells that they praise or are blamed. Thread-safe.</summary>
internal sealed class Bystanders(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _aside = knowledge.Words("english/agents", "aside");
    private readonly HashSet<string> _crowd = knowledge.Words("english/agents", "crowd");

    /// <summary>Whether who acts does so for no country, body or cause that the text tells: a journalist, a friend.</summary>
    public bool Acts(PartyReference actor) => actor.Entities.All(e => IsNobody(e) || (IsPrivate(e) && e.Sector is { } sector && _aside.Contains(sector)));

    /// <summary>Whether nothing is known of to whom it is done but that there is someone: "her mother", "the man".</summary>
    public static bool Suffers(PartyReference recipient) => recipient.Entities.All(IsNobody);

    /// <summary>Whether nobody of all that take part is named or tells of whom it is: "judges whom voters blame".</summary>
    public bool AreAll(IEnumerable<PartyReference> parties) => parties.SelectMany(p => p.Entities).All(e => IsNobody(e)
        || (IsPrivate(e) && e.Mentions.All(m => m.Kind != MentionKind.Name) && e.Sector is { } sector && (_aside.Contains(sector) || _crowd.Contains(sector))));

    private static bool IsNobody(Entity e) => IsPrivate(e) && e.Sector is null && e.Mentions.All(m => m.Kind != MentionKind.Name);

    private static bool IsPrivate(Entity e) => e is { Kind: EntityKind.Person or EntityKind.Group, Public: false, Country: null };
}
