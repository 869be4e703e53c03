namespace Entente.Sources;

/// <summary>The lines of a stream as bytes, one at a time, so that a file of any size takes the memory of its longest line.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;

    /// <summary>The number of the line that was read last, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line that was read last was longer than <see cref="Limits.Bytes"/>; it was passed over.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Reads a line, without its end; valid until the next is read.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        TooLong = false;
        var looked = _start;
        while (true)
        {
            var length = _buffer.AsSpan(looked, _end - looked).IndexOf((byte)'\n');
            if (length >= 0) return Give(looked + length, looked + length + 1, out line);
            looked = _end;
            if (_end - _start > Limits.Bytes)
            {
                TooLong = true;
                looked = _end = _start;
            }

            if (!Fill(ref looked)) return Rest(out line);
        }
    }

    private bool Rest(out ReadOnlySpan<byte> line)
    {
        if (_start < _end || TooLong) return Give(_end, _end, out line);
        line = default;
        return false;
    }

    private bool Give(int end, int next, out ReadOnlySpan<byte> line)
    {
        Number++;
        line = _buffer.AsSpan(_start, end - _start).TrimEnd((byte)'\r');
        _start = next;
        return true;
    }

    private bool Fill(ref int looked)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (looked, _end, _start) = (looked - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
