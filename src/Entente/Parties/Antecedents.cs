namespace Entente.Parties;

/// <summary>
/// Which of several people a pronoun means: the one whose signs, weighed, say most. The weights were fitted as a conditional
/// logistic regression (a choice among those whom gender and syntax allow) on the documents of GUM that are not set apart.
/// </summary>
internal sealed class Antecedents(PartyDraft draft, Discourse discourse, PeopleLexicon lexicon)
{
    public EntityDraft? Best(IEnumerable<EntityDraft> people, int sentence, int word, Gender gender)
    {
        var known = people.Where(p => discourse.Last(p) is not null && !Binding.Forbids(draft, p, sentence, word)).ToList();
        // A man's first name is no "she" where someone else is.
        if (known.Exists(p => p.Gender == gender || Given(p) == gender))
            known.RemoveAll(p => Given(p) is not Gender.Unknown and var given && given != gender);
        if (known.Count == 0) return null;
        var latest = known.MaxBy(p => (discourse.Last(p)!.Value.Sentence, discourse.Last(p)!.Value.Word));
        EntityDraft? best = null;
        var most = double.NegativeInfinity;
        foreach (var person in known)
        {
            var signs = Signs(person, sentence, word, gender, person == latest);
            var score = 0.0;
            for (var i = 0; i < signs.Length; i++) score += signs[i] * Weights[i];
            if (score > most) (best, most) = (person, score);
        }

        return best;
    }

    // What the first name tells, as long as nothing else has told it.
    private Gender Given(EntityDraft person) => person.Gender == Gender.Unknown && person.Names.Count > 0 && person.Names[0].Length > 1
        ? lexicon.OfGivenName(person.Names[0][0])
        : Gender.Unknown;

    // In the order of the signs: mentioned ...
    private static readonly double[] Weights =
    [
        0.80, // in the same sentence
        0.12, // a sentence back at most
        -0.75, // two back
        -0.27, // three or four
        0.08, // more
        -0.52, // as the subject of the main clause or nearly
        0.08, // as an object
        0.53, // so, in the sentence before
        0.30, // so, where the pronoun is a subject too
        -0.05, // last by a pronoun
        0.18, // there by a name
        0.37, // how often, as a logarithm
        0.67, // of the pronoun's gender, as the text told
        1.06, // by the first name
        -0.57, // of the other by the first name
        0.85, // the subject of the pronoun's clause
        0.09, // the one mentioned last of all
        1.10, // salience, as a logarithm
        0.35, // a possessive's own subject
        0.65, // both within quotations
        -0.20, // how often more in that sentence
    ];

    private double[] Signs(EntityDraft person, int sentence, int word, Gender gender, bool isLatest)
    {
        var last = discourse.Last(person)!.Value;
        var s = draft.Sentence(sentence);
        var token = s.Tokens[word];
        var seen = discourse.Latest(person).ToList();
        var prominence = seen.Max(m => m.Weight);
        var distance = discourse.Distance(last, sentence);
        var given = Given(person);
        var subject = Binding.Subject(s, word);
        var quoted = draft.IsQuoted(sentence, word);
        return
        [
            On(last.Sentence == sentence),
            On(last.Sentence != sentence && distance <= 1),
            On(distance == 2),
            On(distance is 3 or 4),
            On(distance > 4),
            On(prominence >= 3),
            On(prominence < 3 && prominence >= 1.6),
            On(prominence >= 3 && last.Sentence == sentence - 1),
            On(prominence >= 3 && token.Is("nsubj")),
            On(last.Kind == MentionKind.Pronoun),
            On(seen.Exists(m => m.Kind == MentionKind.Name)),
            Math.Log(discourse.Count(person)),
            On(person.Gender == gender),
            On(given == gender),
            On(given != gender && given != Gender.Unknown),
            On(subject is { } at && draft.At(sentence, at)?.Contains(person) == true),
            On(isLatest),
            Math.Log(discourse.Salience(person, sentence)),
            On(subject is { } own && token.Relation == "nmod:poss" && draft.At(sentence, own)?.Contains(person) == true),
            On(quoted && draft.IsQuoted(last.Sentence, last.Word)),
            Math.Min(4, seen.Count) - 1,
        ];
    }

    private static double On(bool sign) => sign ? 1 : 0;
}
