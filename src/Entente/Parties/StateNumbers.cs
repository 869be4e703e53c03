namespace Entente.Parties;

/// <summary>The numbers under which the two common lists of the state system count a state; null where a list does not.</summary>
/// <param name="CorrelatesOfWar">Correlates of War, State System Membership (<c>ccode</c>).</param>
/// <param name="GleditschWard">Gleditsch and Ward 1999, List of Independent States with its microstates (<c>gwno</c>).</param>
public readonly record struct StateNumbers(int? CorrelatesOfWar, int? GleditschWard);
