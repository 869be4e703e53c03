namespace Entente.Eval;

/// <summary>One data set and how it is scored.</summary>
internal interface IEvaluation
{
    /// <summary>The data set's name in the table and in floors.json.</summary>
    string Name { get; }

    /// <summary>Why it cannot be done here, null where it can.</summary>
    string? Missing(Workshop workshop);

    /// <summary>Reads and scores it.</summary>
    IEnumerable<Measure> Run(Workshop workshop);
}
