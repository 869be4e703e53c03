using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Whose an unnamed body is and where unnamed people are from, as far as their phrase says so: "Turkish police", "Turkey's
/// army", "lawmakers in Oman and Qatar", "a court in Istanbul". Nothing is guessed.
/// </summary>
internal sealed class AgentOwners(PartyDraft draft)
{
    private const int Deep = 3;

    /// <summary>
    /// The bodies, states and places that the phrase says; several only where they are tied by "and". Empty where it says
    /// none, or contradicts itself.
    /// </summary>
    public List<EntityDraft> Of(int sentence, AgentPhrase phrase)
    {
        var s = draft.Sentence(sentence);
        var before = Before(s, phrase.Head, phrase.Noun, 0);
        if (before.Count == 0 && phrase.Noun.Kind == AgentKind.Organ) before = Shared(s, phrase);
        if (before.Count > 0) return before;
        var behind = s.Children(phrase.Head, "nmod").Where(c => c.Index > phrase.Head).Select(c => Behind(s, c, phrase.Noun)).Where(o => o.Count > 0);
        return Agreed(behind);
    }

    // "The Turkish army and government", "Turkey's army and parliament": a bare noun shares what stands before the first.
    private List<EntityDraft> Shared(Sentence s, AgentPhrase phrase)
    {
        if (!s.Tokens[phrase.Head].Is("conj") || phrase.Core != phrase.Head || s.Child(phrase.Head, "det") is not null) return [];
        var first = s.Tokens[phrase.Head].Head;
        return s.Children(first).Any(c => c.Is("det") || c.Relation == "nmod:poss") ? Before(s, first, phrase.Noun, 0) : [];
    }

    private List<EntityDraft> Before(Sentence s, int head, AgentNoun? noun, int depth)
    {
        if (depth > Deep) return [];
        var told = s.Children(head).Where(c => c.Index < head && (c.Is("amod") || c.Is("compound") || c.Is("nmod")))
            .Where(c => !IsJoined(s, c.Index))
            .Select(c => Together(s, c, d => At(s, d, noun) ?? (d.Relation == "nmod:poss" ? [] : Before(s, d.Index, noun, depth + 1))));
        return Agreed(told.Where(o => o.Count > 0));
    }

    private List<EntityDraft> Behind(Sentence s, Token place, AgentNoun noun)
    {
        var preposition = s.Child(place.Index, "case")?.Lemma;
        if (!(preposition == "from" || (preposition == "of" && !noun.IsFacing) || (preposition == "in" && !noun.IsAbroad))) return [];
        return Together(s, place, p => At(s, p, null) ?? (Before(s, p.Index, null, 1) is { Count: > 0 } told ? told : Within(s, p)));
    }

    // "The city of Istanbul".
    private List<EntityDraft> Within(Sentence s, Token place) => Agreed(s.Children(place.Index, "nmod")
        .Where(c => c.Index > place.Index && s.Child(c.Index, "case")?.Lemma == "of").Select(c => At(s, c, null) ?? []).Where(o => o.Count > 0));

    // A word and all that "and" ties to it.
    private static List<EntityDraft> Together(Sentence s, Token first, Func<Token, List<EntityDraft>> of) =>
        [.. s.Children(first.Index, "conj").Prepend(first).SelectMany(of).Distinct()];

    private List<EntityDraft>? At(Sentence s, Token word, AgentNoun? noun)
    {
        if (draft.At(s.Index, word.Index) is not { } entities) return null;
        // "US allies" are others than the US, "American critics" are from there.
        if (noun?.IsFacing == true && draft.KindAt(s.Index, word.Index) != MentionKind.Demonym) return [];
        // "His army" is that of his country; his supporters need not be.
        return [.. entities.Where(e => e.Kind == EntityKind.Person ? e.Public && noun?.Kind == AgentKind.Organ && word.Relation == "nmod:poss"
            : e.Kind != EntityKind.Gathering)];
    }

    // "Pro-Turkish", "US-backed".
    private static bool IsJoined(Sentence s, int word) =>
        (word > 0 && s.Tokens[word - 1].Form is "-" or "–") || (word + 1 < s.Tokens.Length && s.Tokens[word + 1].Form is "-" or "–");

    private static List<EntityDraft> Agreed(IEnumerable<List<EntityDraft>> told)
    {
        List<EntityDraft> agreed = [];
        // "UN peacekeepers of Ghana": a body of no country contradicts none.
        foreach (var owners in told.OrderByDescending(o => o.Exists(e => e.Country is not null)))
        {
            if (agreed.Count == 0) agreed = owners;
            else if (owners.TrueForAll(o => o.Country is null)) continue;
            // "The Turkish police in Istanbul": one country; "the Turkish British community": none.
            else if (!owners.TrueForAll(o => agreed.Exists(a => a.Country == o.Country))) return [];
        }

        return agreed;
    }
}
