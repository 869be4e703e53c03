using System.Buffers;
using System.Text.Json;
using Entente.Sources;
using Entente.Text;
using Entente.Time;

namespace Entente.Formats.Json;

/// <summary>Writes the article of a page as one JSON object, as <c>entente article</c> prints it. Unknown is null.</summary>
public static class ArticleJson
{
    /// <summary>One article as UTF-8 JSON on one line, without the line's end.</summary>
    public static byte[] Write(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, ReadingJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("source", article.Source);
            json.WriteString("title", article.Title);
            json.WriteString("byline", article.Byline);
            json.WriteString("outlet", article.Outlet);
            Write(json, "published", article.Published, article.Text);
            Write(json, "modified", article.Modified, article.Text);
            json.WriteString("language", article.Language);
            json.WriteString("canonical_url", article.CanonicalUrl);
            json.WriteString("text", article.Text.Value);
            json.WriteStartArray("boilerplate");
            foreach (var region in article.Boilerplate)
            {
                json.WriteStartObject();
                WriteSpan(json, region.Span, article.Text);
                json.WriteString("kind", ReadingJson.Name(region.Kind));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, GroundedDate? date, SourceText text)
    {
        if (date is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", date.Value.ToString());
        json.WriteString("basis", ReadingJson.Name(date.Basis));
        json.WriteStartArray("evidence");
        foreach (var span in date.Evidence)
        {
            json.WriteStartObject();
            WriteSpan(json, span, text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, Span span, SourceText text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text.Slice(span));
    }
}
