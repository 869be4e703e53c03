using System.Text;
using CsCheck;
using Entente.Sources;
using Xunit;

namespace Entente.Tests.Sources;

public sealed class TextDecoderTests
{
    private const string English = "The foreign ministers of the two states met in Geneva and agreed to hold further talks in the spring. ";

    private static string? Decode(byte[] bytes, string? declared = null) => TextDecoder.Decode(bytes, "x", declared, out _);

    private static string Code(byte[] bytes)
    {
        Assert.Null(TextDecoder.Decode(bytes, "x", null, out var problem));
        return problem!.Code;
    }

    [Fact]
    public void Every_text_in_UTF8_comes_back_as_it_was() =>
        Gen.String[Gen.Char['\u0020', '\uD7FF'], 1, 200].Where(s => !string.IsNullOrWhiteSpace(s)).Sample(text =>
            Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Every_text_with_a_byte_order_mark_comes_back_without_it() =>
        Gen.Select(Gen.String[Gen.Char['\u0020', '\uD7FF'], 1, 200].Where(s => !string.IsNullOrWhiteSpace(s)),
            Gen.Int[0, 3].Select(i => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 }[i])).Sample((text, encoding) =>
            Assert.Equal(text, Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])));

    [Fact]
    public void No_bytes_make_it_throw_and_each_give_a_text_or_a_problem() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            var text = TextDecoder.Decode(bytes, "x", null, out var problem);
            Assert.True(text is null != problem is null);
        });

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF16_without_a_mark_is_told_by_its_zeros(string name) =>
        Assert.Equal(English, Decode(Encoding.GetEncoding(name).GetBytes(English)));

    [Theory]
    [InlineData("windows-1252", "“We’re ready,” said Müller; the café in Genève was full – and the façade, naïvely, was déjà vu. ")]
    [InlineData("koi8-r", "Министры иностранных дел двух государств встретились в Женеве и договорились продолжить переговоры весной. ")]
    [InlineData("windows-1251", "Министры иностранных дел двух государств встретились в Женеве и договорились продолжить переговоры весной. ")]
    public void Older_encodings_are_told_by_their_letters(string name, string words)
    {
        Decode([]); // registers the code pages
        var text = string.Concat(Enumerable.Repeat(words + (name == "windows-1252" ? English : ""), 8));
        Assert.Equal(text, Decode(Encoding.GetEncoding(name).GetBytes(text)));
    }

    [Fact]
    public void What_the_page_declares_counts_where_it_is_not_UTF8() =>
        Assert.Equal("Łódź", Decode([0xA3, 0xF3, 0x64, 0xBC], "ISO-8859-2"));

    [Fact]
    public void Binary_data_are_no_text()
    {
        Assert.Equal("EN0402", Code([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0x41, 0x42]));
        Assert.Equal("EN0402", Code([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]));
        Assert.Equal("EN0402", Code(Encoding.Latin1.GetBytes("%PDF-1.4\n" + new string('\u0001', 50) + "stream")));
    }

    [Fact]
    public void Nothing_but_white_space_is_empty()
    {
        Assert.Equal("EN0403", Code([]));
        Assert.Equal("EN0403", Code([0xEF, 0xBB, 0xBF, 0x0A, 0x20]));
    }

    [Fact]
    public void A_text_that_is_too_long_says_so() =>
        Assert.Equal("EN0404", Code(Encoding.ASCII.GetBytes(new string('a', Limits.Characters + 1))));

    [Fact]
    public void Bytes_that_break_the_encoding_of_their_mark_are_not_guessed_at() =>
        Assert.Equal("EN0406", Code([0xEF, 0xBB, 0xBF, 0x41, 0xC3, 0x28, 0xFF]));
}
