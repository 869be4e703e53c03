using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Parties;

/// <summary>Who a document speaks of, and whom each word of it refers to.</summary>
internal sealed class PartyLayer
{
    private readonly Dictionary<(int Sentence, int Word), PartyReference> _references;

    private readonly Dictionary<string, Entity> _byId;

    /// <param name="entities">The entities in the order of the text.</param>
    /// <param name="references">Whom each word refers to.</param>
    /// <param name="merged">Entities of an earlier layer, by id, that turned out to be one of these.</param>
    public PartyLayer(ImmutableArray<Entity> entities, Dictionary<(int, int), PartyReference> references, Dictionary<string, Entity> merged)
    {
        _byId = merged;
        foreach (var entity in entities) _byId[entity.Id] = entity;
        Entities = entities;
        _references = references;
    }

    /// <summary>The entities in the order in which the text first refers to them.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>An entity of an earlier layer of the same document as it is known here.</summary>
    public Entity Same(Entity entity) => _byId[entity.Id];

    /// <summary>What a word refers to: the widest reference that holds it, null where it refers to no one known.</summary>
    public PartyReference? At(int sentence, int word) => _references.GetValueOrDefault((sentence, word));
}

/// <summary>A stretch that refers to one entity, or to several at once ("the two leaders").</summary>
/// <param name="Entities">Whom.</param>
/// <param name="Span">The stretch, with title and country.</param>
/// <param name="Kind">How.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
internal sealed record PartyReference(ImmutableArray<Entity> Entities, Span Span, MentionKind Kind, int First, int Last);
