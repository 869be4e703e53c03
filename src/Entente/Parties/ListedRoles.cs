namespace Entente.Parties;

/// <summary>
/// Finds the actors that a noun of a user's list makes of a state beside it: "Ruritanian soldiers", "the police of
/// Ruritania". What the rules of offices and bodies have found already is left as it is.
/// </summary>
internal sealed class ListedRoles(PartyDraft draft, World world)
{
    private readonly Dictionary<string, EntityDraft> _known = [];

    public void Find(int sentence)
    {
        var words = draft.Words[sentence];
        for (var at = 0; at < words.Count; at++)
        {
            var last = at + world.Listed.Role(words.Lower, at, out var role) - 1;
            if (last < at || draft.At(sentence, last) is not null || IsOffice(sentence, at) || StateBeside(words, at, last) is not { } state) continue;
            var before = state.First < at;
            var (first, end) = before ? (state.First, last) : (at, state.Last);
            draft.Refer(sentence, first, end, MentionKind.Name, [Actor(role, state.Entry, draft.Text[words.Sentence.Cover(first, end)])]);
            at = end;
        }
    }

    // "The president of Ruritania" is a person, whom coreference finds.
    private bool IsOffice(int sentence, int word) =>
        draft.Phrases[sentence].Exists(p => p.Type is { IsRole: false } && p.First <= word && word <= p.Last);

    private EntityDraft Actor(ActorRole role, WorldEntry state, string written)
    {
        var country = world.Country(state.Country!.Value);
        var code = world.Listed.Codes.Read(role, (state.IsListed ? state : country).Code!);
        if (_known.TryGetValue(code.Code + code.Sector, out var known)) return known;
        var actor = new EntityDraft(code.Kind, written.ReplaceLineEndings(" "))
        {
            Country = country.Country, Code = code.Code, Sector = code.Sector, Public = true,
        };
        draft.Entities.Add(actor);
        return _known[code.Code + code.Sector] = actor;
    }

    // "Ruritania's police", "Ruritanian police", "police of Ruritania", "soldiers from the Ruritanian ...".
    private static WorldMatch? StateBeside(SentenceWords words, int first, int last)
    {
        var before = first > 1 && words.Lower[first - 1] is "'s" or "’s" or "'" or "’" ? first - 2 : first - 1;
        if (before >= 0 && words.WorldEndingAt(before) is { Entry.Country: not null } owner) return owner;
        if (last + 1 >= words.Count || words.Lower[last + 1] is not ("of" or "from")) return null;
        var behind = last + 2 < words.Count && words.Lower[last + 2] == "the" ? last + 3 : last + 2;
        return behind < words.Count && words.WorldAt(behind) is { Kind: WorldNameKind.Country, Entry.Country: not null } state && state.First == behind
            ? state
            : null;
    }
}
