using System.Text;
using Entente.Sources.Archives;
using Entente.Sources.Feeds;
using Entente.Sources.Html;
using Entente.Sources.Pdf;
using Entente.Text;

namespace Entente.Sources;

/// <summary>From a part to its documents, whatever it holds. What is wrong with it is a value.</summary>
internal static class PartReader
{
    /// <summary>The documents of a part, read as they are asked for. Disposes its content.</summary>
    public static IEnumerable<Sourced> Read(Part part) => Guarded(part.Where, () => Open(part), part.Content);

    /// <summary>Some documents, and in place of what their reading throws, why it ended. The system may fail at any read.</summary>
    /// <param name="where">What the reading is known by.</param>
    /// <param name="read">Opens them.</param>
    /// <param name="content">Disposed at the end; may be null.</param>
    public static IEnumerable<Sourced> Guarded(string where, Func<IEnumerable<Sourced>> read, IDisposable? content = null)
    {
        using (content)
        {
            IEnumerator<Sourced>? each = null;
            try
            {
                while (Next(where, read, ref each, out var next))
                {
                    yield return next;
                    if (each is null) yield break;
                }
            }
            finally
            {
                each?.Dispose();
            }
        }
    }

    // False at the end. After a failure there is one more and no enumerator.
    private static bool Next(string where, Func<IEnumerable<Sourced>> read, ref IEnumerator<Sourced>? each, out Sourced next)
    {
        next = null!;
        try
        {
            each ??= read().GetEnumerator();
            if (!each.MoveNext()) return false;
            next = each.Current;
        }
        catch (Exception e) when (Why(e, where) is { } why)
        {
            next = Sourced.Of(why);
            each?.Dispose();
            each = null;
        }

        return true;
    }

    private static Unreadable? Why(Exception e, string where) => e switch
    {
        UnreadableException unreadable => unreadable.At(where),
        InvalidDataException => Reasons.Damaged(where),
        FileNotFoundException or DirectoryNotFoundException => Reasons.Missing(where),
        EndOfStreamException => Reasons.Damaged(where),
        IOException or UnauthorizedAccessException or NotSupportedException => Reasons.Locked(where, e.Message),
        _ => null,
    };

    private static IEnumerable<Sourced> Open(Part part)
    {
        var (kind, content) = Sniffer.Tell(part.Kind, part.Content);
        part = part with { Kind = kind, Content = content };
        if (kind is InputKind.Gzip or InputKind.Zip)
        {
            var zips = part.Zips + (kind == InputKind.Zip ? 1 : 0);
            if (part.Layers >= Limits.Layers || zips > Limits.Zips) return [Sourced.Of(Reasons.ManyLayers(part.Where))];
            return kind == InputKind.Zip ? ZipFiles.Read(part with { Zips = zips }) : GzipFile.Read(part);
        }

        return kind switch
        {
            InputKind.JsonLines => JsonLines.Read(InUtf8(part.Content), part.Where),
            InputKind.Warc => WarcFile.Read(part),
            _ => WholeFile.Read(part.Content) is { } bytes ? Read(bytes, part) : [Sourced.Of(Reasons.LargeFile(part.Where))],
        };
    }

    private static IEnumerable<Sourced> Read(byte[] bytes, Part part) => part.Kind switch
    {
        InputKind.Html => [ArticlePage.Read(bytes, part.Where, part.Charset)],
        InputKind.Pdf => [PdfReport.Read(bytes, part.Where)],
        InputKind.Feed => FeedReports.Read(bytes, part.Where, part.Charset),
        InputKind.FeedList => [Sourced.Of(Reasons.ListOfFeeds(part.Where))],
        _ => [PlainText(bytes, part)],
    };

    private static Sourced PlainText(byte[] bytes, Part part) =>
        TextDecoder.Decode(bytes, part.Where, part.Charset, out var problem) is { } text
            ? Sourced.Of(new Document { Text = SourceText.From(text), Source = part.Where })
            : Sourced.Of(problem!);

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
}
