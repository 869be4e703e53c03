using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// How much each person is on the reader's mind: the more recent and the more often a subject, the more.
/// </summary>
/// <remarks>
/// The weights follow the order of grammatical roles that centering theory found for English (Grosz, Joshi and Weinstein
/// 1995): subject over object over others; each sentence back counts a little over half.
/// </remarks>
internal sealed class Salience
{
    private const double Fading = 0.55;
    private const int Memory = 6;
    private const double Familiarity = 0.12;

    private readonly Dictionary<EntityDraft, List<(int Sentence, double Weight)>> _seen = [];

    public IEnumerable<EntityDraft> Known => _seen.Keys;

    public void See(EntityDraft entity, int sentence, double weight)
    {
        if (!_seen.TryGetValue(entity, out var list)) _seen[entity] = list = [];
        list.Add((sentence, weight));
    }

    public double Of(EntityDraft entity, int sentence)
    {
        if (!_seen.TryGetValue(entity, out var list)) return 0;
        var total = Familiarity * Math.Min(list.Count, 12);
        for (var i = list.Count - 1; i >= 0 && sentence - list[i].Sentence <= Memory; i--)
            total += list[i].Weight * Math.Pow(Fading, sentence - list[i].Sentence);
        return total;
    }

    /// <summary>What the place of a mention in its sentence weighs.</summary>
    public static double Weight(Sentence sentence, int head)
    {
        var token = sentence.Tokens[head];
        while (token.Is("conj") || token.Is("appos") || token.Is("flat") || token.Is("compound") || token.Is("nmod:desc"))
        {
            if (token.Head < 0) break;
            token = sentence.Tokens[token.Head];
        }

        if (token.Is("nsubj") && token.Head >= 0)
        {
            var clause = sentence.Tokens[token.Head];
            return clause.Head < 0 || clause.Is("parataxis") || clause.Is("conj") ? 4
                : clause.Is("ccomp") ? 3
                : 2;
        }

        return token.Head < 0 ? 2
            : token.Is("obj") || token.Is("iobj") ? 1.6
            : token.Is("obl") ? 1.3
            : 0.8;
    }
}
