namespace Entente.Sources.Archives;

/// <summary>What a file may unpack to, counted over all its layers. Not thread-safe: a file is unpacked by one thread.</summary>
/// <param name="total">Bytes in all.</param>
/// <param name="ratio">Bytes for each packed byte.</param>
/// <param name="free">Bytes before the ratio counts.</param>
internal sealed class Allowance(long total, int ratio, long free)
{
    private long _left = total;

    public static Allowance OfFile() => new(Limits.Unpacked, Limits.Ratio, Limits.FreelyUnpacked);

    /// <summary>Whether nothing more may be unpacked.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Takes note of bytes that were unpacked.</summary>
    /// <param name="bytes">How many just now.</param>
    /// <param name="unpacked">How many in all of the same packed stream.</param>
    /// <param name="packed">How many packed bytes they came from.</param>
    /// <exception cref="UnreadableException">They are too many.</exception>
    public void Spend(int bytes, long unpacked, long packed)
    {
        _left -= bytes;
        if (IsSpent || (unpacked > free && unpacked / ratio > packed)) throw new UnreadableException(Reasons.Bomb);
    }
}
