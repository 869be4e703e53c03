namespace Entente.Eval;

/// <summary>How many of so many.</summary>
internal sealed class Share
{
    private long _part;
    private long _whole;

    /// <summary>In per cent; nothing of nothing is all.</summary>
    public double Percent => _whole == 0 ? 100 : 100.0 * _part / _whole;

    /// <summary>Counts more.</summary>
    public void Add(int part, int whole) => (_part, _whole) = (_part + part, _whole + whole);
}
