using System.Text.Json;

namespace Entente.Sources;

/// <summary>Tells by its first bytes what a file holds whose name does not, or says otherwise.</summary>
internal static class Sniffer
{
    private const int Head = 64 << 10;
    private const int Signature = 8;

    /// <summary>The kind of some content, and the content from its beginning.</summary>
    /// <param name="named">What its name tells. A name may be wrong: pages are saved packed, and PDFs as pages.</param>
    /// <param name="content">Its bytes.</param>
    public static (InputKind Kind, Stream Content) Tell(InputKind named, Stream content)
    {
        var start = content.CanSeek ? content.Position : 0;
        var head = new byte[Signature];
        Array.Resize(ref head, content.ReadAtLeast(head, Signature, throwOnEndOfStream: false));
        var kind = BySignature(head) ?? named;
        // What calls itself packed and is not was unpacked on its way.
        if (kind == InputKind.Gzip && named == kind && BySignature(head) is null) kind = InputKind.Unknown;
        if (kind == InputKind.Unknown) kind = ByContent(content, ref head);
        if (!content.CanSeek) return (kind, new HeadedStream(head, content));
        content.Position = start;
        return (kind, content);
    }

    // RFC 1952, section 2.3.1; PKWARE's APPNOTE, sections 4.3.7 and 4.3.16; ISO 32000-1, section 7.5.2; ISO 28500, section 4.
    private static InputKind? BySignature(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, 8, ..] => InputKind.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => InputKind.Zip,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => InputKind.Pdf,
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => InputKind.Warc,
        _ => null,
    };

    private static InputKind ByContent(Stream content, ref byte[] head)
    {
        var read = new byte[Head];
        head.CopyTo(read, 0);
        var length = head.Length + content.ReadAtLeast(read.AsSpan(head.Length), Head - head.Length, throwOnEndOfStream: false);
        // The first line of a JSON Lines file is as long as a report may be.
        while (MayBeEntry(read.AsSpan(0, length)) && length == read.Length && length < Limits.Bytes
               && FirstLine(read.AsSpan(0, length)).Length == Trim(read.AsSpan(0, length)).Length)
        {
            Array.Resize(ref read, length * 2);
            length += content.ReadAtLeast(read.AsSpan(length), length, throwOnEndOfStream: false);
        }

        head = read.AsSpan(0, length).ToArray();
        return ByContent(head);
    }

    private static InputKind ByContent(ReadOnlySpan<byte> head)
    {
        head = Trim(head);
        if (MarkupRoot.Of(head) is { } root) return root;
        return MayBeEntry(head) && IsEntry(FirstLine(head)) ? InputKind.JsonLines : InputKind.Text;
    }

    private static bool MayBeEntry(ReadOnlySpan<byte> head) => Trim(head) is [(byte)'{', ..];

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        head = Trim(head);
        var end = head.IndexOf((byte)'\n');
        return end < 0 ? head : head[..end];
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> head)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..]) head = head[3..];
        return head.TrimStart(" \t\r\n\f"u8);
    }

    private static bool IsEntry(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var entry = JsonDocument.ParseValue(ref reader);
            return entry.RootElement.ValueKind == JsonValueKind.Object && entry.RootElement.TryGetProperty("text", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
