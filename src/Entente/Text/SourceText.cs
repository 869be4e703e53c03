using System.Security.Cryptography;
using System.Text;

namespace Entente.Text;

/// <summary>
/// The immutable text of a document. It is the one place that knows how UTF-16 indices, bytes and code points relate:
/// everything outside speaks in <see cref="Span"/>s of code points.
/// </summary>
/// <remarks>
/// Newlines and no-break spaces stay as they are. A byte order mark at the start is dropped, and a lone surrogate,
/// which no UTF-8 file can hold, becomes U+FFFD, so that what is printed is what was counted. Thread-safe.
/// </remarks>
public sealed class SourceText
{
    // UTF-16 index of the high half of each pair; with its position in the list this gives both directions.
    private readonly int[] _pairs;
    private string? _id;

    private SourceText(string value, int[] pairs)
    {
        Value = value;
        _pairs = pairs;
    }

    /// <summary>The text as .NET holds it.</summary>
    public string Value { get; }

    /// <summary>Its length in code points.</summary>
    public int Length => Value.Length - _pairs.Length;

    /// <summary>All of it.</summary>
    public Span Whole => new(0, Length);

    /// <summary>The document id: SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public string Id => _id ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    /// <summary>The words of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string this[Span span] => Slice(span).ToString();

    /// <summary>Takes a decoded text.</summary>
    public static SourceText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith('\uFEFF')) text = text[1..];
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return new SourceText(text, []);

        var pairs = new List<int>();
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                pairs.Add(i);
                i++;
            }
            else
            {
                mended ??= new StringBuilder(text);
                mended[i] = '\uFFFD';
            }
        }

        return new SourceText(mended?.ToString() ?? text, [.. pairs]);
    }

    /// <summary>The words of a span without copying them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public ReadOnlySpan<char> Slice(Span span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        var start = ToUtf16(span.Start);
        return Value.AsSpan(start, ToUtf16(span.End) - start);
    }

    /// <summary>The span of a stretch given in UTF-16 indices; an index inside a surrogate pair counts as before it.</summary>
    public Span FromUtf16(int start, int end) => new(ToCodePoint(start), ToCodePoint(end));

    /// <summary>The code point that starts at, or holds, a UTF-16 index.</summary>
    public int ToCodePoint(int utf16)
    {
        if (_pairs.Length == 0) return utf16;
        // A pair that starts before the index takes one unit more than one code point; inside it, the index is its own.
        var found = Array.BinarySearch(_pairs, utf16);
        return utf16 - (found >= 0 ? found : ~found);
    }

    /// <summary>The UTF-16 index at which a code point starts.</summary>
    public int ToUtf16(int codePoint)
    {
        if (_pairs.Length == 0) return codePoint;
        // The i-th pair starts at code point _pairs[i] - i, which rises with i.
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle] - middle < codePoint) low = middle + 1;
            else high = middle;
        }

        return codePoint + low;
    }
}
