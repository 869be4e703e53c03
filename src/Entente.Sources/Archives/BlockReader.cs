using System.Text;

namespace Entente.Sources.Archives;

/// <summary>Reads a stream by lines and by blocks of known length, in turns.</summary>
internal sealed class BlockReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, as Latin-1; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">It is longer than any header.</exception>
    public string? Line()
    {
        var looked = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (length >= 0) return Take(looked + length, 1);
            looked = _end - _start;
            if (looked == _buffer.Length) throw new InvalidDataException("A line without end.");
            if (!Fill()) return looked == 0 ? null : Take(looked, 0);
        }
    }

    /// <summary>The next bytes; fewer where the stream ends before.</summary>
    /// <param name="length">How many.</param>
    /// <param name="most">How many are kept at most; what is longer is passed over and gives null.</param>
    public byte[]? Block(long length, int most)
    {
        var kept = length <= most ? new MemoryStream((int)Math.Min(length, 1 << 20)) : null;
        while (length > 0 && (_start < _end || Fill()))
        {
            var take = (int)Math.Min(length, _end - _start);
            kept?.Write(_buffer, _start, take);
            _start += take;
            length -= take;
        }

        return kept?.ToArray();
    }

    private string Take(int length, int more)
    {
        var line = Encoding.Latin1.GetString(_buffer.AsSpan(_start, length).TrimEnd((byte)'\r'));
        _start += length + more;
        return line;
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_end, _start) = (_end - _start, 0);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
