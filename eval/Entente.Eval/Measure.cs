namespace Entente.Eval;

/// <summary>One number of an evaluation.</summary>
/// <param name="DataSet">What was read.</param>
/// <param name="Metric">What was counted, such as <c>events precision</c>.</param>
/// <param name="Value">In per cent, or a count.</param>
/// <param name="Kind">How it is held against the last one.</param>
internal sealed record Measure(string DataSet, string Metric, double Value, MeasureKind Kind = MeasureKind.Floor);

/// <summary>How a number is held against the one in floors.json.</summary>
internal enum MeasureKind
{
    /// <summary>It may not fall.</summary>
    Floor,

    /// <summary>A count of errors: it may not rise.</summary>
    Ceiling,

    /// <summary>Told, and held against nothing.</summary>
    Told,
}
