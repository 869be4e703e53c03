namespace Entente.Sources.Archives;

/// <summary>The bytes that a decoder gives, as long as the file's allowance lasts.</summary>
/// <param name="decoder">Gives the bytes; disposed with this.</param>
/// <param name="packed">How many packed bytes it took so far.</param>
/// <param name="allowance">What they are taken from.</param>
internal sealed class UnpackedStream(Stream decoder, Func<long> packed, Allowance allowance) : ForwardStream
{
    private long _unpacked;

    public override int Read(Span<byte> buffer)
    {
        var read = decoder.Read(buffer);
        _unpacked += read;
        allowance.Spend(read, _unpacked, packed());
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) decoder.Dispose();
        base.Dispose(disposing);
    }
}
