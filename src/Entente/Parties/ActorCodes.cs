namespace Entente.Parties;

/// <summary>What the code of a user's actor says.</summary>
/// <param name="Code">The code less its sector.</param>
/// <param name="Sector">The sector, null where there is none.</param>
/// <param name="Country">The state that its first three letters name, or null.</param>
/// <param name="Kind">What bears such a code, where the text does not show that it is a person.</param>
internal readonly record struct ActorCode(string Code, string? Sector, CountryCode? Country, EntityKind Kind);

/// <summary>Reads the codes of users' actors, by the sectors and international actors of knowledge/ontology/plover.yaml.</summary>
/// <param name="knowledge">The knowledge.</param>
/// <param name="states">The states by their codes, ISO's and the user's own.</param>
internal sealed class ActorCodes(KnowledgeBase knowledge, IReadOnlyDictionary<string, CountryCode> states)
{
    private const int Part = 3;

    private readonly Dictionary<string, EntityKind> _international = Kinds(knowledge, "international");
    private readonly Dictionary<string, EntityKind> _sectors = Kinds(knowledge, "sectors");
    private readonly HashSet<string> _otherwise = knowledge.Words("ontology/plover", "cameo-sectors-otherwise", keepCase: true);

    /// <summary>Whether an actor is a state: its code is three letters and no more is said of it.</summary>
    public bool IsState(Actor actor) =>
        IsPart(actor.Code) && actor is { Sector: null, Kind: null or EntityKind.Country } && !_international.ContainsKey(actor.Code);

    public ActorCode Read(Actor actor)
    {
        var (code, sector) = (actor.Code, actor.Sector);
        var head = code.Length >= Part ? code[..Part] : code;
        if (_international.TryGetValue(head, out var kind)) return new ActorCode(code, sector, null, actor.Kind ?? kind);
        // A sector that CAMEO and PLOVER mean differently by the same letters stays in the code.
        if (sector is null && code.Length >= 2 * Part && code[^Part..] is var tail && _sectors.ContainsKey(tail) && !_otherwise.Contains(tail))
            (code, sector) = (code[..^Part], tail);
        var country = states.TryGetValue(head, out var state) ? state : (CountryCode?)null;
        return new ActorCode(code, sector, country, actor.Kind ?? (sector is null ? EntityKind.Group : _sectors.GetValueOrDefault(sector, EntityKind.Group)));
    }

    /// <summary>What a role makes of the code of the state beside it.</summary>
    public ActorCode Read(ActorRole role, string state) =>
        Read(new Actor { Name = role.Words, Code = role.GoesBefore ? role.Code + state : state + role.Code });

    private static bool IsPart(string code) => code.Length == Part && code.All(char.IsAsciiLetterUpper);

    private static Dictionary<string, EntityKind> Kinds(KnowledgeBase knowledge, string key) =>
        knowledge.Section("ontology/plover").GetProperty(key).EnumerateObject()
            .ToDictionary(p => p.Name, p => Enum.Parse<EntityKind>(p.Value.GetProperty("kind").GetString()!, ignoreCase: true));
}
