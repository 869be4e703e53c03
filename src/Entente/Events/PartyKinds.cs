using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// Kinds of parties as a frame names them: kinds of entities ("person"), PLOVER sectors ("BUS"), "private", whoever holds no
/// office and speaks for no body, and "named", a person of a name or an office.
/// </summary>
internal sealed class PartyKinds
{
    private const string Private = "private";
    private const string Named = "named";
    private readonly HashSet<EntityKind> _kinds = [];
    private readonly HashSet<string> _sectors = new(StringComparer.Ordinal);
    private readonly bool _private;
    private readonly bool _named;

    /// <exception cref="FormatException">One of the names is none.</exception>
    public PartyKinds(IEnumerable<string> names)
    {
        foreach (var name in names)
            if (name == Private) _private = true;
            else if (name == Named) _named = true;
            else if (name.All(char.IsAsciiLetterUpper)) _sectors.Add(name);
            else if (Enum.TryParse<EntityKind>(name, ignoreCase: true, out var kind)) _kinds.Add(kind);
            else throw new FormatException($"there is no kind of party '{name}'");
    }

    /// <summary>Whether all of a reference are of none of these kinds.</summary>
    public bool Spare(PartyReference reference) => !reference.Entities.Any(Has);

    private bool Has(Entity entity) => _kinds.Contains(entity.Kind) || (entity.Sector is { } sector && _sectors.Contains(sector))
        || (_private && entity is { Kind: EntityKind.Person, Public: false })
        || (_named && entity.Kind == EntityKind.Person && (entity.Public || entity.Mentions.Any(m => m.Kind == MentionKind.Name)));
}
