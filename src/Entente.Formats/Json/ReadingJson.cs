using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Formats.Json;

/// <summary>
/// Writes readings as <c>entente.reading/1</c>, one JSON object a document: the public contract, described by
/// docs/reading.schema.json. Unknown is null.
/// </summary>
public static class ReadingJson
{
    /// <summary>The contract's name and version.</summary>
    public const string Format = "entente.reading/1";

    internal static readonly JsonWriterOptions Options = new()
    {
        // The output is a file, not a web page: letters of every script stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One reading as UTF-8 JSON on one line, without the line's end.</summary>
    public static byte[] Write(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options)) new ReadingWriter(json, reading.Document.Text).Write(reading);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The name that the contract gives to a value of an enumeration: lower case, words parted by hyphens.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + c : c.ToString())).ToLowerInvariant();
}
