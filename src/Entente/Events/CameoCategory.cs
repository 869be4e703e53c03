using System.Collections.Immutable;

namespace Entente.Events;

/// <summary>A category of CAMEO and what it is in PLOVER.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">CAMEO's name of it.</param>
/// <param name="Goldstein">Its Goldstein value, -10 (conflict) to 10 (cooperation); null where none is defined.</param>
/// <param name="Plover">What it is in PLOVER; null where PLOVER has dropped or split it.</param>
/// <param name="Nearest">
/// Of what PLOVER has dropped: what a text that CAMEO codes so is by PLOVER's definitions, null where it is nothing.
/// </param>
public sealed record CameoCategory(CameoCode Code, string Name, double? Goldstein, PloverCode? Plover, PloverCode? Nearest);

/// <summary>Event, mode and context: PLOVER's what, how and why.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode, null where it is not told.</param>
/// <param name="Contexts">The contexts, none where they are not told.</param>
public sealed record PloverCode(EventType Type, string? Mode, ImmutableArray<string> Contexts);
