namespace Entente.Events;

/// <summary>What an act is: PLOVER's type and mode, and the CAMEO code.</summary>
internal readonly record struct ActCode(EventType Type, string? Mode, CameoCode Cameo);
