namespace Entente.Parties;

/// <summary>
/// Which of several people a pronoun means: the one whose signs, weighed, say most. The weights were fitted as a conditional
/// logistic regression (a choice among those whom gender and syntax allow) on the documents of GUM that are not set apart.
/// </summary>
internal sealed class Antecedents(PartyDraft draft, Discourse discourse, PeopleLexicon lexicon)
{
    public static Action<PartyDraft, int, int, List<(EntityDraft, double[])>>? Trace;

    public EntityDraft? Best(IEnumerable<EntityDraft> people, int sentence, int word, Gender gender)
    {
        var known = people.Where(p => discourse.Last(p) is not null && !Binding.Forbids(draft, p, sentence, word)).ToList();
        if (known.Count == 0) return null;
        var latest = known.MaxBy(p => (discourse.Last(p)!.Value.Sentence, discourse.Last(p)!.Value.Word));
        Trace?.Invoke(draft, sentence, word, known.ConvertAll(p => (p, Signs(p, sentence, word, gender, p == latest))));
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

    private static readonly double[] Weights =
        [1.29, 0.47, -0.42, -0.84, -0.51, 0.57, -0.02, -0.17, 0.45, 0.09, -1.07, 1.36, 0.48, 2.44, 0.83, 1.94, -1.00, 0.72, 0.17, 0.85, -0.20, 0.92, 0];

    private double[] Signs(EntityDraft person, int sentence, int word, Gender gender, bool isLatest)
    {
        var last = discourse.Last(person)!.Value;
        var s = draft.Sentence(sentence);
        var token = s.Tokens[word];
        var before = draft.Sentence(last.Sentence).Tokens[last.Word];
        var distance = discourse.Distance(last, sentence);
        var given = person.Gender == Gender.Unknown && person.Names.Count > 0 && person.Names[0].Length > 1 ? lexicon.OfGivenName(person.Names[0][0]) : Gender.Unknown;
        var subject = Binding.Subject(s, word);
        var isSubject = before.Is("nsubj");
        return
        [
            On(distance == 0 && last.Sentence == sentence),
            On(distance == 1),
            On(distance == 2),
            On(distance is 3 or 4),
            On(distance > 4),
            On(isSubject && last.Weight >= 3),
            On(isSubject && last.Weight < 3),
            On(before.Is("obj") || before.Is("iobj")),
            On(before.Is("nmod:poss")),
            On(isSubject && token.Is("nsubj")),
            On(last.Kind == MentionKind.Pronoun),
            On(last.Kind == MentionKind.Title),
            Math.Log(discourse.Count(person)),
            On(person.Names.Count > 0),
            On(person.Gender == gender),
            On(given == gender),
            On(given != gender && given != Gender.Unknown),
            On(subject is { } at && draft.At(sentence, at)?.Contains(person) == true),
            On(isLatest),
            Math.Log(discourse.Salience(person, sentence)),
            On(person.Public),
            On(isSubject && distance == 1 && token.Is("nsubj")),
            On(subject is { } own && token.Relation == "nmod:poss" && draft.At(sentence, own)?.Contains(person) == true),
        ];
    }

    private static double On(bool sign) => sign ? 1 : 0;
}
