using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Entente.Sources;

/// <summary>
/// From bytes to text: by byte order mark, then as strict UTF-8, then as the page itself declares, then by what the bytes
/// look like. Bytes that fit none of these are not guessed at.
/// </summary>
public static class TextDecoder
{
    /// <summary>Below it a detected encoding is a guess (UTF.Unknown gives 0 to 1).</summary>
    private const float LeastConfidence = 0.5f;

    /// <summary>Enough to tell an encoding by; more only takes time.</summary>
    private const int Sample = 256 << 10;

    /// <summary>Control characters that no text holds: NUL to BS, and SO to SUB. ESC begins ISO 2022 shifts.</summary>
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 9).Concat(Enumerable.Range(14, 13)).Select(c => (byte)c)]);

    private const byte Escape = 0x1B;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="where">What a problem is reported as.</param>
    /// <param name="declared">The name of the encoding that the content declares, or null.</param>
    /// <param name="problem">Why it cannot be decoded; null where it can.</param>
    /// <returns>The text without byte order mark; null where there is a problem.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string where, string? declared, out Unreadable? problem) =>
        DecodeAs([declared], bytes, where, out problem);

    /// <summary>Decodes a file whose encoding may be named more than once: by who sent it, then by itself.</summary>
    /// <param name="declared">The names, in the order in which they count.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="where">What a problem is reported as.</param>
    /// <param name="problem">Why it cannot be decoded; null where it can.</param>
    /// <returns>The text without byte order mark; null where there is a problem.</returns>
    public static string? DecodeAs(ReadOnlySpan<string?> declared, ReadOnlySpan<byte> bytes, string where, out Unreadable? problem)
    {
        problem = null;
        var text = ByMark(bytes) is { } mark ? Strictly(mark, bytes[mark.Preamble.Length..]) : Unmarked(bytes, declared, ref problem, where);
        if (text is null) problem ??= Reasons.Encoding(where);
        else if (text.Length > Limits.Characters) problem = Reasons.LongText(where);
        else if (IsBinary(text)) problem = Reasons.Binary(where);
        else if (string.IsNullOrWhiteSpace(text)) problem = Reasons.Empty(where);
        return problem is null ? text : null;
    }

    /// <summary>The encoding that a byte order mark tells, or null.</summary>
    internal static Encoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(true, true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? Unmarked(ReadOnlySpan<byte> bytes, ReadOnlySpan<string?> declared, ref Unreadable? problem, string where)
    {
        if (ByZeros(bytes) is { } wide) return Strictly(wide, bytes);
        if (IsBinary(bytes))
        {
            problem = Reasons.Binary(where);
            return null;
        }

        return Shifted(bytes, declared) ?? Strictly(Encoding.UTF8, bytes) ?? Declared(bytes, declared) ?? Detected(bytes);
    }

    // ISO 2022 writes everything in seven bits, which is UTF-8 too, and means something else.
    private static string? Shifted(ReadOnlySpan<byte> bytes, ReadOnlySpan<string?> declared)
    {
        if (!bytes.Contains(Escape)) return null;
        foreach (var name in declared)
            if (name?.StartsWith("iso-2022-", StringComparison.OrdinalIgnoreCase) == true && Named(name) is { } named)
                return Strictly(named, bytes);
        return null;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes, ReadOnlySpan<string?> declared)
    {
        foreach (var name in declared)
            if (Named(name) is { } named && Strictly(named, bytes) is { } text)
                return text;
        return null;
    }

    // UTF-16 without a mark: of Latin letters every other byte is zero, always on the same side.
    private static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        var most = sample.Length / 2 * 6 / 10;
        if (odd > most && even == 0) return Encoding.Unicode;
        return even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    // One stray control character is dirt, many are another kind of file.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        return sample.Contains((byte)0) || Count(sample) * 100 > sample.Length;
    }

    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (int next; (next = bytes.IndexOfAny(Controls)) >= 0; bytes = bytes[(next + 1)..]) count++;
        return count;
    }

    private static bool IsBinary(string text) => text.AsSpan(0, Math.Min(text.Length, Sample)).Contains('\0');

    private static string? Detected(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        return detected is { Confidence: >= LeastConfidence } && Named(detected.EncodingName) is { } encoding
            ? Strictly(encoding, bytes)
            : null;
    }

    /// <summary>An encoding by its name; what calls itself Latin-1 or ASCII is windows-1252 (WHATWG Encoding, section 4.2).</summary>
    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var label = name.Trim().ToLowerInvariant();
        if (label is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") label = "windows-1252";
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
