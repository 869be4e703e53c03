namespace Entente.Sources;

/// <summary>A stream whose first bytes were read already, to see what it holds: gives those, then the rest.</summary>
internal sealed class HeadedStream(byte[] head, Stream rest) : ForwardStream
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at == head.Length) return rest.Read(buffer);
        var given = Math.Min(buffer.Length, head.Length - _at);
        head.AsSpan(_at, given).CopyTo(buffer);
        _at += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
