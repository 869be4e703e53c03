namespace Entente.Text;

/// <summary>
/// A stretch of a document's text: half-open <c>[Start, End)</c>, counted in Unicode code points from the start of the
/// text. W3C Web Annotation, SQLite, PostgreSQL, DuckDB, Python and R count the same way.
/// </summary>
/// <remarks>Invariant: <c>0 &lt;= Start &lt;= End</c>. <c>default</c> is the empty span at 0.</remarks>
public readonly record struct Span : IComparable<Span>
{
    /// <summary>Makes the span <c>[start, end)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">start is negative or end lies before start.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code point that belongs to the span.</summary>
    public int Start { get; }

    /// <summary>The first code point after the span.</summary>
    public int End { get; }

    /// <summary>How many code points it holds.</summary>
    public int Length => End - Start;

    /// <summary>True where it holds none.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether all of <paramref name="other"/> lies within this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code point at <paramref name="position"/> lies within this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two share at least one code point.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start, then shorter first.</summary>
    public int CompareTo(Span other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether one comes before the other.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary>The span in the usual notation, <c>[Start, End)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
