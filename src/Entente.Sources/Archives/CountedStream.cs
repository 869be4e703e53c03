namespace Entente.Sources.Archives;

/// <summary>Counts the bytes that are read from a stream, and may stop at a number of them.</summary>
internal sealed class CountedStream(Stream stream) : Stream
{
    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    /// <summary>How many may be read before <see cref="Reason"/> ends it.</summary>
    public long Most { get; set; } = long.MaxValue;

    /// <summary>Why no more may be read.</summary>
    public Func<string, Unreadable> Reason { get; set; } = Reasons.Bomb;

    public override bool CanRead => true;

    public override bool CanSeek => stream.CanSeek;

    public override bool CanWrite => false;

    public override long Length => stream.Length;

    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        Count += read;
        return Count <= Most ? read : throw new UnreadableException(Reason);
    }

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
