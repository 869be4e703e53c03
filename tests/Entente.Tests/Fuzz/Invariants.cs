using System.Text.Json;
using Entente.Formats.Json;
using Entente.Language;
using Entente.Text;

namespace Entente.Tests.Fuzz;

/// <summary>What must be true of every text, however spoilt. Throws where it is not.</summary>
internal sealed class Invariants
{
    private readonly WordCutter _cutter = new(KnowledgeBase.Default);
    private readonly SentenceSplitter _splitter = new(KnowledgeBase.Default);

    /// <summary>
    /// Offsets go there and back; every visible character stands in one paragraph and one word; words stand in order and
    /// are cut nowhere within a pair; sentences take up all words.
    /// </summary>
    public void CheckWords(string input)
    {
        var text = SourceText.From(input);
        var value = text.Value;
        Hold(text.ToUtf16(text.Length) == value.Length && text.ToCodePoint(value.Length) == text.Length, "length");
        var covered = 0;
        foreach (var paragraph in Paragraphs.In(text, [text.Whole]))
        {
            var (start, end) = (text.ToUtf16(paragraph.Start), text.ToUtf16(paragraph.End));
            Hold(start >= covered && end > start && string.IsNullOrWhiteSpace(value[covered..start]), "paragraphs");
            covered = end;
            var words = _cutter.Cut(value, start, end);
            CheckCover(text, words, start, end);
            var next = 0;
            foreach (var (first, stop) in _splitter.Split(value, words))
            {
                Hold(first == next && stop > first, "sentences");
                next = stop;
            }

            Hold(next == words.Count, "the last sentence");
        }

        Hold(string.IsNullOrWhiteSpace(value[covered..]), "the end of the text");
    }

    /// <summary>Reads it and checks every span that is written against the text that is written.</summary>
    public void CheckReading(Reader reader, string input)
    {
        var reading = reader.Read(new Document { Text = SourceText.From(input), Source = "fuzz" });
        using var json = JsonDocument.Parse(ReadingJson.Write(reading));
        var text = SourceText.From(json.RootElement.GetProperty("document").GetProperty("text").GetString()!);
        Hold(text.Value == reading.Document.Text.Value, "the text as written");
        CheckSpans(text, json.RootElement);
    }

    private static void CheckSpans(SourceText text, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) CheckSpans(text, item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out var start))
            {
                var span = new Span(start.GetInt32(), element.GetProperty("end").GetInt32());
                Hold(!span.IsEmpty && text[span] == element.GetProperty("text").GetString(), $"span {span}");
            }

            foreach (var member in element.EnumerateObject()) CheckSpans(text, member.Value);
        }
    }

    private static void CheckCover(SourceText text, List<Utf16Range> words, int start, int end)
    {
        var at = start;
        foreach (var word in words)
        {
            Hold(word.Start >= at && word.End > word.Start && word.End <= end, "order of words");
            Hold(string.IsNullOrWhiteSpace(text.Value[at..word.Start]), "a character between words");
            Hold(text.ToUtf16(text.ToCodePoint(word.Start)) == word.Start && text.ToUtf16(text.ToCodePoint(word.End)) == word.End,
                "a word cut within a pair");
            at = word.End;
        }

        Hold(string.IsNullOrWhiteSpace(text.Value[at..end]), "a character after the last word");
    }

    private static void Hold(bool holds, string what)
    {
        if (!holds) throw new InvalidDataException($"It does not hold: {what}.");
    }
}
