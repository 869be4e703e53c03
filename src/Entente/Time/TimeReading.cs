namespace Entente.Time;

/// <summary>A stretch of words that the grammar of time has read: up to where, and what they mean.</summary>
/// <param name="End">The word behind the last.</param>
/// <param name="Meaning">What they mean.</param>
internal sealed record TimeReading(int End, TimeMeaning Meaning)
{
    /// <summary>Of an interval, where its two ends stand: the word behind the first, and the first of the second.</summary>
    public (int FirstEnd, int SecondStart)? Parts { get; init; }
}
