using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Parties;

/// <summary>
/// How the lists that political science counts by know the states and territories of knowledge/world: numbers of
/// Correlates of War and of Gleditsch and Ward by year, PLOVER's country code, and what is disputed.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StateSystem
{
    private static readonly Lazy<StateSystem> Shipped = new(() => new StateSystem(KnowledgeBase.Default));

    private readonly Dictionary<CountryCode, State> _states = [];

    /// <summary>Reads the states of some knowledge, with what a user has changed in it.</summary>
    /// <exception cref="FormatException">A number or a day in it is none.</exception>
    public StateSystem(KnowledgeBase knowledge)
    {
        foreach (var entry in knowledge.Section("world/countries").GetProperty("countries").EnumerateArray())
            _states[Code(entry, "code")!.Value] = new State(
                Memberships(entry, "cow"), Memberships(entry, "gw"), Code(entry, "counted-as"), Code(entry, "part-of"),
                Text(entry, "plover"), Text(entry, "reason"));
    }

    /// <summary>The states that this build knows.</summary>
    public static StateSystem Default => Shipped.Value;

    /// <summary>Whether a code has an entry.</summary>
    public bool Knows(CountryCode state) => _states.ContainsKey(state);

    /// <summary>
    /// The numbers of a state in a year: those it holds on the year's last day, otherwise the latest that it held in it.
    /// A list that does not count the state in that year gives null, as both do for a code that is not known.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not between 1 and 9999.</exception>
    public StateNumbers Numbers(CountryCode state, int year) => Numbers(state, Period.Year(year));

    /// <summary>The numbers of a state on a day.</summary>
    public StateNumbers Numbers(CountryCode state, DateOnly day) => Numbers(state, new Period(day, day));

    /// <summary>
    /// PLOVER's country code: ISO 3166 for members of the state system, KOS for Kosovo, for a territory or a disputed
    /// entity the state that PLOVER's manual counts it with. Null where PLOVER has none. It says nothing on status.
    /// </summary>
    public string? PloverCode(CountryCode state)
    {
        if (!_states.TryGetValue(state, out var known)) return null;
        if (known.Plover is not null) return known.Plover;
        if (known.CountedAs is { } counted) return PloverCode(counted);
        // The Holy See and Palestine have codes of their own, and Antarctica; ISO 3166 has them all.
        if (!known.CorrelatesOfWar.IsEmpty) return state.Value;
        return known.PartOf is { } administering ? PloverCode(administering) : state.Value[0] == 'X' ? null : state.Value;
    }

    /// <summary>How its status is or was disputed between states; null where it is not.</summary>
    public string? Dispute(CountryCode state) => _states.GetValueOrDefault(state)?.Reason;

    private StateNumbers Numbers(CountryCode state, Period time)
    {
        if (!_states.TryGetValue(state, out var known)) return default;
        return known.CountedAs is { } counted
            ? Numbers(counted, time)
            : new StateNumbers(Latest(known.CorrelatesOfWar, time), Latest(known.GleditschWard, time));
    }

    private static int? Latest(ImmutableArray<Membership> memberships, Period time)
    {
        for (var i = memberships.Length - 1; i >= 0; i--)
            if (memberships[i].Days.Meets(time))
                return memberships[i].Number;
        return null;
    }

    private static ImmutableArray<Membership> Memberships(JsonElement entry, string list) =>
        entry.TryGetProperty(list, out var members)
            ? [.. members.EnumerateArray().Select(m => new Membership(m.GetProperty("number").GetInt32(), Period.Of(m)))
                .OrderBy(m => m.Days.First ?? DateOnly.MinValue)]
            : [];

    private static CountryCode? Code(JsonElement entry, string key) => Text(entry, key) is { } code ? new CountryCode(code) : null;

    private static string? Text(JsonElement entry, string key) => entry.TryGetProperty(key, out var text) ? text.GetString() : null;

    private sealed record Membership(int Number, Period Days);

    private sealed record State(ImmutableArray<Membership> CorrelatesOfWar, ImmutableArray<Membership> GleditschWard,
        CountryCode? CountedAs, CountryCode? PartOf, string? Plover, string? Reason);
}
