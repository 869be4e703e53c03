using System.Text;
using System.Text.Json;
using CsCheck;
using Entente.Formats.Json;
using Entente.Tests.Fuzz;
using Entente.Tests.Specs;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void Its_length_is_counted_in_code_points() => Awkward.Texts.Sample(input =>
    {
        var text = SourceText.From(input);
        Assert.Equal(text.Value.EnumerateRunes().Count(), text.Length);
        Assert.Equal(new Span(0, text.Length), text.Whole);
    });

    [Fact]
    public void Offsets_go_there_and_back() => Awkward.Texts.Sample(input =>
    {
        var text = SourceText.From(input);
        for (var i = 0; i <= text.Length; i++) Assert.Equal(i, text.ToCodePoint(text.ToUtf16(i)));
        var at = 0;
        var number = 0;
        foreach (var rune in text.Value.EnumerateRunes())
        {
            Assert.Equal(at, text.ToUtf16(number));
            for (var unit = 0; unit < rune.Utf16SequenceLength; unit++) Assert.Equal(number, text.ToCodePoint(at + unit));
            at += rune.Utf16SequenceLength;
            number++;
        }
    });

    [Fact]
    public void The_words_of_a_span_are_its_code_points() =>
        Gen.Select(Awkward.Texts, Gen.Int[0, 200], Gen.Int[0, 200]).Sample((input, a, b) =>
        {
            var text = SourceText.From(input);
            var span = new Span(Math.Min(a, b) % (text.Length + 1), text.Length);
            var expected = string.Concat(text.Value.EnumerateRunes().Skip(span.Start).Take(span.Length));
            Assert.Equal(expected, text[span]);
            Assert.Equal(span, text.FromUtf16(text.ToUtf16(span.Start), text.ToUtf16(span.End)));
        });

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character_and_nothing_moves() => Awkward.Texts.Sample(input =>
    {
        var text = SourceText.From(input);
        Assert.Equal(text.Value, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Value)));
        Assert.Equal(input.Length - (input.StartsWith('\uFEFF') ? 1 : 0), text.Value.Length);
    });

    [Fact]
    public void Newlines_and_no_break_spaces_stay() =>
        Assert.Equal("a\r\nb\u00A0c\u2028d", SourceText.From("a\r\nb\u00A0c\u2028d").Value);

    [Fact]
    public void A_byte_order_mark_at_the_start_is_dropped_and_no_other() =>
        Assert.Equal("a\uFEFFb", SourceText.From("\uFEFFa\uFEFFb").Value);

    [Fact]
    public void A_span_beyond_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceText.From("😀")[new Span(0, 2)]);

    [Fact]
    public void The_id_is_the_hash_of_the_text_as_it_is_written() => Assert.Equal(
        SourceText.From("a\uFFFDb").Id, SourceText.From("a\uD83Db").Id);

    [Fact]
    public void A_document_with_lone_surrogates_and_emoji_is_read_back_with_the_same_spans()
    {
        const string report = "\uD83D VIENNA 😀 — \"We \uDE00 agreed 🇺🇳,\" Foreign Minister Clemens Metternich of Austria said on 3 May 1815."
            + "\r\n\r\nMetternich\u00A0met British Foreign Secretary Robert Castlereagh \uDE00\uD83D in Vienna.";
        new Invariants().CheckReading(Workshop.Reader, report);
        using var json = JsonDocument.Parse(ReadingJson.Write(Workshop.Read(report)));
        var quote = json.RootElement.GetProperty("quotes").EnumerateArray()
            .First(q => q.GetProperty("form").GetString() == "direct").GetProperty("content")[0];
        Assert.Equal("We \uFFFD agreed 🇺🇳,", quote.GetProperty("text").GetString());
        Assert.Equal(14, quote.GetProperty("start").GetInt32());
    }
}
