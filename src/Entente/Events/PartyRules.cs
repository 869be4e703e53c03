using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>Who can take which part in an event.</summary>
internal sealed class PartyRules(KnowledgeBase knowledge, Ontology ontology, WordClasses classes)
{
    private readonly HashSet<string> _envoys = [.. classes.Expand("@envoys")];

    /// <summary>People who take no part in acts of words.</summary>
    public Bystanders Bystanders { get; } = new(knowledge);

    /// <summary>Whether a type is of words, not of deeds.</summary>
    public bool IsOfWords(EventType type) => ontology.Quad(type) is QuadClass.VerbalCooperation or QuadClass.VerbalConflict;

    /// <summary>Whether it holds no office and speaks for no body or country.</summary>
    public static bool IsPrivate(Entity e) => e is { Kind: EntityKind.Person, Public: false } or { Kind: EntityKind.Group, Public: false, Country: null };

    /// <summary>One party or one country; two who are neither of them its government may differ even within a country.</summary>
    public static bool AreOneSide(PartyReference one, List<PartyReference> others, bool strictly) =>
        one.Entities.Any(a => others.Exists(other => other.Entities.Any(b => a == b || (a.Country is not null && a.Country == b.Country
            && (strictly || IsState(a) || IsState(b))))));

    /// <summary>Whether it can be told what to do: one's own, or an organ of which the text does not tell whose it is.</summary>
    public static bool IsAtHome(PartyReference party, List<PartyReference> actors) =>
        AreOneSide(party, actors, strictly: true) || party.Entities.All(e => e.Country is null && e.Code is null && e.Kind is not EntityKind.Place);

    /// <summary>Whether it has an office, a country or a cause.</summary>
    public static bool IsPolitical(PartyReference party) => !(party.IsApart && party.Entities.All(e => e.Country is null && e.Code is null))
        && party.Entities.Any(e => e.Public || e.Kind is EntityKind.Country or EntityKind.Government or EntityKind.Group or EntityKind.People);

    /// <summary>"The ministry said that the army": whose, the text does not tell.</summary>
    public static bool IsOrganOfNone(Entity e) => e is { Kind: EntityKind.Government, Country: null };

    private static bool IsState(Entity e) => e.Kind is EntityKind.Country or EntityKind.Government;

    /// <summary>The other side without the actor's own state, where it names more than that.</summary>
    public static List<PartyReference> Others(List<PartyReference> others, List<PartyReference> actors)
    {
        // The minister of Chad who praises the ties "between the two countries" praises the other one.
        var own = actors.SelectMany(a => a.Entities).Select(e => e.Country).Where(c => c is not null).ToHashSet();
        var all = others.SelectMany(o => o.Entities).ToList();
        if (!all.Exists(IsOwn) || all.TrueForAll(IsOwn)) return others;
        return [.. others.Select(o => o with { Entities = [.. o.Entities.Where(e => !IsOwn(e))] }).Where(o => !o.Entities.IsEmpty)];

        bool IsOwn(Entity e) => e.Kind is EntityKind.Country && own.Contains(e.Country);
    }

    /// <summary>Whether a visit leads someone who holds an office, or a delegation, into another country.</summary>
    public bool Hosts(Sentence s, Frame frame, List<PartyReference> actors, List<PartyReference> hosts)
    {
        hosts.RemoveAll(h => h.Entities.All(e => e.Kind is EntityKind.People or EntityKind.Place));
        var visitors = actors.SelectMany(a => a.Entities).ToList();
        if (hosts.Count == 0 || !(visitors.Exists(v => v.Public) || actors.Exists(a => IsSent(s, a)))) return false;
        var to = hosts.SelectMany(h => h.Entities).Select(h => h.Country).ToHashSet();
        return frame.Mode is null || visitors.Exists(v => v.Country is null || !to.Contains(v.Country));
    }

    // "A delegation from Chad", "Chadian negotiators": the state is there in its envoys.
    private bool IsSent(Sentence s, PartyReference party)
    {
        for (int at = party.Last, steps = 0; at >= 0 && steps < 3; at = s.Tokens[at].Head, steps++)
        {
            if (_envoys.Contains(s.Tokens[at].Lemma)) return true;
            if (!(s.Tokens[at].Is("nmod") || s.Tokens[at].Is("amod") || s.Tokens[at].Is("compound"))) return false;
        }

        return false;
    }
}
