namespace Entente.Events;

/// <summary>PLOVER's quad classes, with PLOVER's numbers.</summary>
public enum QuadClass
{
    /// <summary>Cooperation in words.</summary>
    VerbalCooperation = 1,
    /// <summary>Cooperation in deeds.</summary>
    MaterialCooperation = 2,
    /// <summary>Conflict in words.</summary>
    VerbalConflict = 3,
    /// <summary>Conflict in deeds.</summary>
    MaterialConflict = 4,
}
