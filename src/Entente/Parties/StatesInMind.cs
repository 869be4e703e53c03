using Entente.Language;

namespace Entente.Parties;

/// <summary>Which states a reader has in mind: those spoken of, and those whose office-holders are.</summary>
internal sealed class StatesInMind(PartyDraft draft, Discourse discourse)
{
    /// <summary>How much the office-holders of a state bring it to mind, against mentions of its own.</summary>
    private const double ByPeople = 0.7;

    /// <summary>The share of the second's salience above which a third can be meant as well.</summary>
    private const double Third = 0.6;

    /// <summary>The states at a sentence, the most in mind first.</summary>
    public List<(EntityDraft State, double Salience)> At(int sentence)
    {
        var all = new Dictionary<CountryCode, double>();
        foreach (var entity in draft.Entities)
        {
            if (entity.Country is not { } country || entity.Kind is EntityKind.Place or EntityKind.Gathering) continue;
            var salience = discourse.Salience(entity, sentence);
            if (salience > 0) all[country] = Math.Max(all.GetValueOrDefault(country), entity.Kind == EntityKind.Person ? ByPeople * salience : salience);
        }

        return [.. all.Select(s => (State: draft.State(s.Key), s.Value)).Where(s => s.State is not null)
            .Select(s => (s.State!, s.Value)).OrderByDescending(s => s.Value).ThenBy(s => s.Item1.Code, StringComparer.Ordinal)];
    }

    /// <summary>The two states that stand out, null where a third is nearly as much in mind.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="word">The word that means them: who acts on "both sides" is neither.</param>
    /// <param name="groupsToo">Whether bands that fight or negotiate can be meant as well: "both sides".</param>
    public List<EntityDraft>? Two(int sentence, int word, bool groupsToo = false)
    {
        var states = At(sentence);
        if (groupsToo) states = WithGroups(states, sentence);
        if (IsActedOn(draft.Sentence(sentence), word) && Binding.Subject(draft.Sentence(sentence), word) is { } subject
            && draft.At(sentence, subject) is [var actor])
            states.RemoveAll(s => s.State == actor || (actor.Country is not null && s.State.Country == actor.Country));
        return states.Count < 2 || states[1].Salience < 0.3 || (states.Count > 2 && states[2].Salience > Third * states[1].Salience)
            ? null
            : [states[0].State, states[1].State];
    }

    // "Urged both sides", "called on both governments"
    private static bool IsActedOn(Sentence s, int word) => s.Tokens[word] is var token
        && (token.Is("obj") || token.Is("iobj") || (token.Is("obl") && s.Child(word, "case")?.Lemma is "on" or "upon"));

    private List<(EntityDraft State, double Salience)> WithGroups(List<(EntityDraft State, double Salience)> states, int sentence) =>
        [.. states.Concat(draft.Entities.Where(e => e.Kind == EntityKind.Group).Select(e => (e, discourse.Salience(e, sentence))).Where(g => g.Item2 > 0))
            .OrderByDescending(s => s.Item2).ThenBy(s => s.Item1.Code, StringComparer.Ordinal)];

    /// <summary>The one of some states that stands out, null where two do.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="fitting">The states that can be meant; null: any.</param>
    /// <param name="margin">How many times the next it must be in mind.</param>
    public EntityDraft? One(int sentence, IReadOnlySet<CountryCode>? fitting, double margin)
    {
        var states = At(sentence).FindAll(s => fitting is null || fitting.Contains(s.State.Country!.Value));
        return states.Count == 0 || states[0].Salience < 0.3 || (states.Count > 1 && states[0].Salience < margin * states[1].Salience)
            ? null
            : states[0].State;
    }
}
