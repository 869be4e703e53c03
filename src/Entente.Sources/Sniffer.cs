using System.Text.Json;

namespace Entente.Sources;

/// <summary>Tells by its first bytes what a file holds whose name does not.</summary>
internal static class Sniffer
{
    private const int Head = 64 << 10;

    /// <summary>Reads as much as tells the kind; what was read is in <paramref name="head"/>.</summary>
    public static InputKind Sniff(Stream stream, out byte[] head)
    {
        var read = new byte[Head];
        var length = stream.ReadAtLeast(read, Head, throwOnEndOfStream: false);
        // The first line of a JSON Lines file is as long as a report may be.
        while (MayBeEntry(read.AsSpan(0, length)) && length == read.Length && length < Limits.Bytes
               && FirstLine(read.AsSpan(0, length)).Length == Trim(read.AsSpan(0, length)).Length)
        {
            Array.Resize(ref read, length * 2);
            length += stream.ReadAtLeast(read.AsSpan(length), length, throwOnEndOfStream: false);
        }

        head = read.AsSpan(0, length).ToArray();
        return Tell(head);
    }

    private static InputKind Tell(ReadOnlySpan<byte> head)
    {
        head = Trim(head);
        if (Begins(head, "<!doctype"u8) || Begins(head, "<html"u8)) return InputKind.Html;
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

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> lower)
    {
        if (head.Length < lower.Length) return false;
        for (var i = 0; i < lower.Length; i++)
            if ((head[i] is >= (byte)'A' and <= (byte)'Z' ? head[i] + 32 : head[i]) != lower[i])
                return false;
        return true;
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
