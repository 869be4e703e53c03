using System.Buffers;
using System.Text.Json;
using Entente.Formats.Conllu;
using Entente.Language;
using Entente.Text;

namespace Entente.Formats.Json;

/// <summary>Writes the language layer of a document as one JSON object: sentences with their words, names, times.</summary>
public static class ParseJson
{
    /// <summary>One parse as UTF-8 JSON on one line, without the line's end.</summary>
    public static byte[] Write(Parse parse)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, ReadingJson.Options))
        {
            var text = parse.Document.Text;
            json.WriteStartObject();
            json.WriteString("source", parse.Document.Source);
            json.WriteStartArray("sentences");
            foreach (var sentence in parse.Sentences) Write(json, sentence);
            json.WriteEndArray();
            json.WriteStartArray("names");
            foreach (var name in parse.Sentences.SelectMany(s => s.Names))
                Write(json, text, name.Span, "type", ConlluWriter.NameLabel(name.Type));
            json.WriteEndArray();
            json.WriteStartArray("times");
            foreach (var time in parse.Times)
                Write(json, text, time.Span, "type", ReadingJson.Name(time.Type).ToUpperInvariant(), "value", time.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Sentence sentence)
    {
        json.WriteStartObject();
        json.WriteNumber("start", sentence.Span.Start);
        json.WriteNumber("end", sentence.Span.End);
        json.WriteStartArray("tokens");
        foreach (var token in sentence.Tokens)
        {
            json.WriteStartObject();
            json.WriteNumber("start", token.Span.Start);
            json.WriteNumber("end", token.Span.End);
            json.WriteString("form", token.Form);
            json.WriteString("lemma", token.Lemma);
            json.WriteString("upos", ConlluWriter.Label(token.Upos));
            json.WriteString("xpos", token.Xpos);
            // As in CoNLL-U: words count from 1, and 0 is above the root.
            json.WriteNumber("head", token.Head + 1);
            json.WriteString("deprel", token.Relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceText text, Span span, params ReadOnlySpan<string> members)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text.Slice(span));
        for (var i = 0; i < members.Length; i += 2) json.WriteString(members[i], members[i + 1]);
        json.WriteEndObject();
    }
}
