using Entente.Language;

namespace Entente.Parties;

/// <summary>Which body a noun means that names none: "the union", "the bloc", "the agency", "the rebels".</summary>
internal sealed class BodyReferences(PartyDraft draft, Discourse discourse, BodyDescriptions descriptions)
{
    /// <summary>How much more in mind the one must be than another that the noun is as true of.</summary>
    private const double Margin = 1.3;

    /// <summary>How much who speaks for a body brings it to mind, against mentions of its own.</summary>
    private const double ByPeople = 0.7;

    /// <summary>Makes a noun refer, if it stands for a body and the text leaves no doubt for which.</summary>
    public void Refer(int sentence, int word)
    {
        var s = draft.Sentence(sentence);
        var noun = s.Tokens[word];
        if (noun.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || noun.Is("compound") || descriptions.Noun(noun.Lemma.ToLowerInvariant()) is not { } type
            || noun.Xpos is "NNS" or "NNPS" != type.Plural) return;
        // "The military-industrial" is no noun of its own.
        if (noun.Glued && word + 1 < s.Tokens.Length && s.Tokens[word + 1].Form == "-") return;
        // "The central bank", "the council of elders" and "their union" say more than the noun.
        if (word == 0 || s.Tokens[word - 1] is not { Lemma: "the" or "this", Head: var head } || head != word
            || s.Children(word).Any(c => c.Is("nmod") || c.Is("amod") || c.Is("compound") || c.Is("acl") || c.Is("conj"))) return;
        var bodies = InMind(sentence);
        var named = bodies.FindAll(b => descriptions.HasInName(b.Body, type.Names));
        if ((named.Count > 0 ? Best(named) : Best(bodies.FindAll(b => descriptions.Type(b.Body) is { } of && type.Of.Contains(of)))) is not { } body) return;
        draft.Refer(sentence, word - 1, word, MentionKind.Title, [body]);
        discourse.See([body], sentence, word, MentionKind.Title);
    }

    // The bodies at a sentence, the most in mind first. Who speaks for a body brings it to mind: "the NATO chief ... The alliance".
    private List<(EntityDraft Body, double Salience)> InMind(int sentence)
    {
        var bySpeaker = new Dictionary<string, double>();
        foreach (var person in draft.Entities)
            if (person is { Kind: EntityKind.Person, Organisation.Name: { } name })
                bySpeaker[name] = Math.Max(bySpeaker.GetValueOrDefault(name), ByPeople * discourse.Salience(person, sentence));
        return [.. draft.Entities.Where(e => e.Kind is EntityKind.Organization or EntityKind.Group)
            .Select(e => (e, Math.Max(discourse.Salience(e, sentence), bySpeaker.GetValueOrDefault(e.Name))))
            .Where(b => b.Item2 > 0).OrderByDescending(b => b.Item2)];
    }

    private static EntityDraft? Best(List<(EntityDraft Body, double Salience)> ranked) =>
        ranked.Count == 0 || (ranked.Count > 1 && ranked[0].Salience < Margin * ranked[1].Salience) ? null : ranked[0].Body;
}
