using System.Text;
using Entente.Text;

namespace Entente.Sources;

/// <summary>From the files to read to their documents, one after another and only as they are asked for.</summary>
/// <param name="standardInput">Opens standard input, once.</param>
public sealed class Documents(Func<Stream> standardInput)
{
    /// <summary>The documents of some files, and for each that cannot be read, why. Never throws for what a file holds.</summary>
    public IEnumerable<Sourced> Read(IEnumerable<Input> inputs) => inputs.SelectMany(Read);

    /// <summary>The documents of a file.</summary>
    public IEnumerable<Sourced> Read(Input input)
    {
        Stream? stream = null;
        Sourced? failed = null;
        try
        {
            stream = input.Path == Input.StandardInput ? standardInput() : OpenFile(input.Path);
        }
        catch (Exception e) when (IsOfTheSystem(e))
        {
            failed = Failed(input, e);
        }

        if (failed is not null) return [failed];
        return Guarded(Read(input, stream!), stream!, input);
    }

    private static IEnumerable<Sourced> Read(Input input, Stream stream)
    {
        var kind = input.Kind;
        if (kind == InputKind.Unknown)
        {
            kind = Sniffer.Sniff(stream, out var head);
            stream = new HeadedStream(head, stream);
        }

        if (kind == InputKind.JsonLines)
        {
            foreach (var entry in JsonLines.Read(InUtf8(stream), input.Path)) yield return entry;
            yield break;
        }

        Func<byte[], string, Sourced> read = kind == InputKind.Html ? HtmlPage.Read : PlainText;
        yield return WholeFile.Read(stream) is { } bytes ? read(bytes, input.Path) : Sourced.Of(Reasons.LargeFile(input.Path));
    }

    // JSON Lines are UTF-8, but some shells write what they pipe as UTF-16.
    private static Stream InUtf8(Stream stream)
    {
        var head = new byte[4];
        Array.Resize(ref head, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var whole = new HeadedStream(head, stream);
        return TextDecoder.ByMark(head) is { } mark and not UTF8Encoding
            ? Encoding.CreateTranscodingStream(whole, mark, Encoding.UTF8)
            : whole;
    }

    private static Sourced PlainText(byte[] bytes, string where) =>
        TextDecoder.Decode(bytes, where, null, out var problem) is { } text
            ? Sourced.Of(new Document { Text = SourceText.From(text), Source = where })
            : Sourced.Of(problem!);

    // The system may fail at any read: half a file that was read is given, and then what went wrong.
    private static IEnumerable<Sourced> Guarded(IEnumerable<Sourced> documents, Stream stream, Input input)
    {
        using (stream)
        {
            using var each = documents.GetEnumerator();
            while (true)
            {
                Sourced? next;
                var failed = false;
                try
                {
                    next = each.MoveNext() ? each.Current : null;
                }
                catch (Exception e) when (IsOfTheSystem(e))
                {
                    next = Failed(input, e);
                    failed = true;
                }

                if (next is null) yield break;
                yield return next;
                if (failed) yield break;
            }
        }
    }

    private static FileStream OpenFile(string path) =>
        new(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });

    private static bool IsOfTheSystem(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException;

    private static Sourced Failed(Input input, Exception e) => Sourced.Of(
        e is FileNotFoundException or DirectoryNotFoundException
            ? Reasons.Missing(input.Path)
            : Reasons.Locked(input.Path, e.Message));
}
