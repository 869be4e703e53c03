using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// What a reader has in mind as the text goes on: whom it has mentioned, where, how, and how long ago.
/// </summary>
/// <remarks>
/// The weights of places in a sentence follow the order of grammatical roles that centering theory found for English (Grosz,
/// Joshi and Weinstein 1995): subject over object over others; each sentence back counts a little over half.
/// </remarks>
internal sealed class Discourse(PartyDraft draft)
{
    private const double Fading = 0.55;
    private const int Memory = 6;
    private const double Familiarity = 0.12;

    private readonly Dictionary<EntityDraft, List<Sighting>> _seen = [];
    private readonly int[] _moment = new int[draft.Words.Length];

    /// <summary>Begins a sentence. Only narrative makes time pass: a long quotation does not push its speaker out of mind.</summary>
    public void Enter(int sentence) =>
        _moment[sentence] = (sentence == 0 ? 0 : _moment[sentence - 1]) + (IsNarrative(sentence) ? 1 : 0);

    /// <summary>Notes that words refer to people and bodies.</summary>
    public void See(IReadOnlyList<EntityDraft> entities, int sentence, int head, MentionKind kind)
    {
        var weight = Weight(draft.Sentence(sentence), head) / entities.Count;
        foreach (var entity in entities.Select(e => e.Now))
        {
            if (entity.Kind is EntityKind.Place or EntityKind.Gathering) continue;
            if (!_seen.TryGetValue(entity, out var list)) _seen[entity] = list = [];
            list.Add(new Sighting(sentence, head, kind, weight));
        }
    }

    /// <summary>Makes the mentions of one entity those of another, which had none yet.</summary>
    public void Merge(EntityDraft from, EntityDraft into)
    {
        if (_seen.Remove(from, out var list)) _seen[into] = list;
    }

    /// <summary>The last mention of an entity, null where it was not mentioned yet.</summary>
    public Sighting? Last(EntityDraft entity) => _seen.TryGetValue(entity, out var list) ? list[^1] : null;

    /// <summary>The mentions in the sentence where an entity was mentioned last, the last one first; none where it was not yet.</summary>
    public IEnumerable<Sighting> Latest(EntityDraft entity)
    {
        if (!_seen.TryGetValue(entity, out var list)) yield break;
        for (var i = list.Count - 1; i >= 0 && list[i].Sentence == list[^1].Sentence; i--) yield return list[i];
    }

    /// <summary>How often it was mentioned.</summary>
    public int Count(EntityDraft entity) => _seen.TryGetValue(entity, out var list) ? list.Count : 0;

    /// <summary>How many sentences of narrative lie between.</summary>
    public int Distance(Sighting seen, int sentence) => _moment[sentence] - _moment[seen.Sentence];

    /// <summary>How much an entity is in mind: the more recent and the more often in a prominent place, the more; 0 where not at all.</summary>
    public double Salience(EntityDraft entity, int sentence)
    {
        if (!_seen.TryGetValue(entity, out var list)) return 0;
        var total = Familiarity * Math.Min(list.Count, 12);
        for (var i = list.Count - 1; i >= 0 && Distance(list[i], sentence) is var back and <= Memory; i--)
            total += list[i].Weight * Math.Pow(Fading, back);
        return total;
    }

    private bool IsNarrative(int sentence)
    {
        for (var word = 0; word < draft.Words[sentence].Count; word++)
            if (!draft.IsQuoted(sentence, word) && draft.Words[sentence].Tokens[word].Upos != PartOfSpeech.Punct)
                return true;
        return false;
    }

    // What the place of a mention in its sentence weighs.
    private static double Weight(Sentence sentence, int head)
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

/// <summary>A mention as the reader remembers it.</summary>
/// <param name="Sentence">Where.</param>
/// <param name="Word">The word from which the rest of it hangs.</param>
/// <param name="Kind">How it referred.</param>
/// <param name="Weight">What its place in the sentence weighs.</param>
internal readonly record struct Sighting(int Sentence, int Word, MentionKind Kind, double Weight);
