using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Parties;

/// <summary>Who a document speaks of, and whom each word of it refers to.</summary>
internal sealed class PartyLayer
{
    private readonly Dictionary<(int Sentence, int Word), PartyReference> _references;

    private readonly Dictionary<string, Entity> _byId;

    /// <param name="entities">The entities in the order of the text.</param>
    /// <param name="unnamed">Those whom it does not name.</param>
    /// <param name="references">Whom each word refers to.</param>
    /// <param name="merged">Entities of an earlier layer, by id, that turned out to be one of these.</param>
    public PartyLayer(ImmutableArray<Entity> entities, ImmutableArray<Entity> unnamed, Dictionary<(int, int), PartyReference> references,
        Dictionary<string, Entity> merged)
    {
        _byId = merged;
        foreach (var entity in entities.Concat(unnamed)) _byId[entity.Id] = entity;
        Entities = entities;
        Unnamed = unnamed;
        _references = references;
    }

    /// <summary>The entities in the order in which the text first refers to them.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>Those who act without a name ("the protesters"), in the same order. A reading shows them where a fact needs them.</summary>
    public ImmutableArray<Entity> Unnamed { get; }

    /// <summary>The same without those who act without a name.</summary>
    public PartyLayer Named => new(Entities, [], _references.Where(r => !r.Value.IsApart).ToDictionary(), new(_byId));

    /// <summary>An entity of an earlier layer of the same document as it is known here.</summary>
    public Entity Same(Entity entity) => _byId[entity.Id];

    /// <summary>The state of a party, or itself where it is one; null where the text does not speak of that.</summary>
    public Entity? State(Entity party) => party.Kind == EntityKind.Country ? party
        : party.Country is null ? null : Entities.FirstOrDefault(e => e.Kind == EntityKind.Country && e.Country == party.Country);

    /// <summary>What a word refers to: the widest reference that holds it, one by name before others; null where it refers to no one known.</summary>
    public PartyReference? At(int sentence, int word) => _references.GetValueOrDefault((sentence, word));
}

/// <summary>A stretch that refers to one entity, or to several at once ("the two leaders").</summary>
/// <param name="Entities">Whom.</param>
/// <param name="Span">The stretch, with title and country.</param>
/// <param name="Kind">How.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
/// <param name="IsApart">Whether it is by a noun that coreference did not see: of someone without a name, or beside a name.</param>
internal sealed record PartyReference(ImmutableArray<Entity> Entities, Span Span, MentionKind Kind, int First, int Last, bool IsApart = false);
