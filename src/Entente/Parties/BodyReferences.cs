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
        var bodies = draft.Entities.FindAll(e => e.Kind is EntityKind.Organization or EntityKind.Group && Salience(e, sentence) > 0);
        var named = bodies.FindAll(b => descriptions.HasInName(b, type.Names));
        if (Best(named, sentence) is not { } body)
        {
            if (named.Count > 0) return;
            body = Best(bodies.FindAll(b => descriptions.Type(b) is { } of && type.Of.Contains(of)), sentence);
            if (body is null) return;
        }

        draft.Refer(sentence, word - 1, word, MentionKind.Title, [body]);
        discourse.See([body], sentence, word, MentionKind.Title);
    }

    // Who speaks for a body brings it to mind: "the NATO chief ... The alliance".
    private double Salience(EntityDraft body, int sentence) => Math.Max(discourse.Salience(body, sentence), draft.Entities
        .Where(e => e.Kind == EntityKind.Person && e.Organisation?.Name == body.Name)
        .Select(e => ByPeople * discourse.Salience(e, sentence)).DefaultIfEmpty().Max());

    private EntityDraft? Best(List<EntityDraft> bodies, int sentence)
    {
        var ranked = bodies.Select(b => (Body: b, Salience: Salience(b, sentence))).OrderByDescending(b => b.Salience).ToList();
        return ranked.Count == 0 || (ranked.Count > 1 && ranked[0].Salience < Margin * ranked[1].Salience) ? null : ranked[0].Body;
    }
}
