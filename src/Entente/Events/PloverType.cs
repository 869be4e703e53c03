using System.Collections.Immutable;

namespace Entente.Events;

/// <summary>An event type of PLOVER.</summary>
/// <param name="Type">The type.</param>
/// <param name="Quad">Its quad class.</param>
/// <param name="Score">PLOVER's score, -10 (conflict) to 10 (cooperation).</param>
/// <param name="Meaning">What falls under it.</param>
/// <param name="NeedsRecipient">Whether PLOVER has no such event without a recipient.</param>
/// <param name="Modes">Its modes, none where PLOVER has none.</param>
/// <param name="Cameo">The way to CAMEO.</param>
/// <param name="Future">What PLOVER makes of it while it is still to come, null where it stays what it is.</param>
/// <param name="Note">Why a number or a code is not what one would expect.</param>
public sealed record PloverType(EventType Type, QuadClass Quad, double Score, string Meaning, bool NeedsRecipient,
    ImmutableArray<PloverMode> Modes, CameoEquivalent Cameo, FutureAct? Future, string? Note);

/// <summary>A mode of an event type: how it was done.</summary>
/// <param name="Name">Its name, such as <c>third-party</c>.</param>
/// <param name="Score">Its score, that of its type where it has none of its own.</param>
/// <param name="Meaning">What falls under it.</param>
/// <param name="Cameo">The way to CAMEO.</param>
/// <param name="Future">What PLOVER makes of it while it is still to come, null where it stays what it is.</param>
/// <param name="Note">Why a number or a code is not what one would expect.</param>
public sealed record PloverMode(string Name, double Score, string Meaning, CameoEquivalent Cameo, FutureAct? Future, string? Note);

/// <summary>A context of PLOVER: what an event was about.</summary>
/// <param name="Name">Its name, such as <c>human_rights</c>.</param>
/// <param name="Meaning">What falls under it.</param>
public sealed record PloverContext(string Name, string Meaning);

/// <summary>What an act is while it is only announced: promised cooperation is AGREE, a promised retreat CONCEDE.</summary>
/// <param name="Type">The type.</param>
/// <param name="Cameo">The CAMEO code of the intent.</param>
public sealed record FutureAct(EventType Type, CameoCode Cameo);

/// <summary>The CAMEO codes of a type or mode.</summary>
/// <param name="General">The most general one.</param>
/// <param name="ByContext">Those that a context leads to.</param>
public sealed record CameoEquivalent(CameoCode General, ImmutableDictionary<string, CameoCode> ByContext)
{
    /// <summary>The code for an event in these contexts: the general one where they lead nowhere, or to several codes.</summary>
    public CameoCode In(IEnumerable<string> contexts)
    {
        CameoCode? only = null;
        foreach (var context in contexts)
        {
            if (!ByContext.TryGetValue(context, out var code) || code == only) continue;
            if (only is not null) return General;
            only = code;
        }

        return only ?? General;
    }
}
