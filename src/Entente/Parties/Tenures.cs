using Entente.Time;

namespace Entente.Parties;

/// <summary>What an act, its tense and its times say of an office.</summary>
internal static class Tenures
{
    /// <summary>State and days of the office, or null where nothing is told; a null state leaves it to the words beside the office.</summary>
    /// <param name="act">What the verb tells.</param>
    /// <param name="tense">When the clause holds.</param>
    /// <param name="times">The times that hang on it.</param>
    /// <param name="published">When the document was published, where that is known.</param>
    public static (OfficeState? State, GroundedDate? From, GroundedDate? To)? Of(
        TenureAct act, ClauseTense tense, TenureTimes times, DateOnly? published) => (act, tense) switch
        {
            // Who may resign, will or refuses to holds the office.
            (TenureAct.Ends, ClauseTense.Open or ClauseTense.Present or ClauseTense.Future) => (null, null, null),
            (_, ClauseTense.Open) => null,
            // Without a day, "will be president" is a wish or a forecast.
            (_, ClauseTense.Future) when times.At is null && times.From is null => null,
            (TenureAct.Holds, ClauseTense.Past) => (OfficeState.Former, times.From, times.To),
            // "Has been minister" alone may be over.
            (TenureAct.Holds, ClauseTense.Perfect or ClauseTense.Participle) =>
                times.From is null && times.To is null ? null : (Closed(times.To, published), times.From, times.To),
            (TenureAct.Holds, ClauseTense.Present) => (Closed(times.To, published), times.From, times.To),
            (TenureAct.Holds, ClauseTense.Future) => (OfficeState.Designate, times.From ?? times.At, times.To),
            (TenureAct.Begins or TenureAct.Replaces, ClauseTense.Future) => (OfficeState.Designate, times.At ?? times.From, null),
            (TenureAct.Begins or TenureAct.Replaces, _) => (Closed(times.To, published), times.At ?? times.From, times.To),
            (TenureAct.Chosen, not ClauseTense.Future) => (null, null, null),
            (TenureAct.Proposed, not ClauseTense.Future) => (OfficeState.Designate, null, null),
            (TenureAct.Ends, _) => (OfficeState.Former, null, times.At ?? times.To),
            _ => null,
        };

    /// <summary>Former, where an office has a last day that is not known to lie ahead.</summary>
    public static OfficeState? Closed(GroundedDate? to, DateOnly? published) =>
        to is null || (published is { } day && to.Value.From is { Year: not null } last && last.LastDay > day) ? null : OfficeState.Former;
}
