using CsCheck;
using Entente.Tests.Language;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Text;

public sealed class ParagraphsTests
{
    private static string[] Find(string text) => [.. Paragraphs.Find(text).Select(p => text[p.Start..p.End])];

    [Theory]
    [InlineData("One.\n\nTwo.")]
    [InlineData("One.\r\n\r\nTwo.\r\n")]
    [InlineData("\u00A0One.\u00A0\n \u00A0 \nTwo. ")]
    [InlineData("One.\u2029Two.")]
    [InlineData("\r\rOne.\rTwo.")]
    public void A_blank_line_ends_a_paragraph_however_lines_end(string text) =>
        Assert.Equal(["One.", "Two."], Find(text));

    [Fact]
    public void A_line_of_a_list_is_a_paragraph() => Assert.Equal(
        ["King to visit Reval", "- the straits", "- the fleet"],
        Find("King to visit Reval\n- the straits\n- the fleet\n"));

    [Fact]
    public void In_a_text_wrapped_at_a_margin_two_lines_are_one_paragraph() => Assert.Equal(2, Find(
        "The ministers of the three courts met on Tuesday in the small town near\n"
        + "the border, where they spoke for two hours about the canal, the customs\n"
        + "duties and the return of prisoners. No communiqué was issued, but it is\n"
        + "understood that they will meet again in the spring, at a place which is\n"
        + "still to be chosen.\n\n"
        + "Of the difficult question of the islands nothing was heard from Baron\n"
        + "Aehrenthal.").Length);

    [Fact]
    public void Headlines_of_like_length_are_paragraphs() => Assert.Equal(3, Find(
        "Foreign ministers of six powers gather at Algeciras to end quarrel\n"
        + "Emperor lands at Tangier and speaks of the independence of sultans\n"
        + "Delegates of the republic return home without signing the protocol\n").Length);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_block_wrapped_at_a_margin_is_one_paragraph(string newline)
    {
        string[] lines =
        [
            "The ministers of the three courts met on Tuesday in the small town near",
            "the border, where they spoke for two hours about the canal, the customs",
            "duties and the return of prisoners. No communiqué was issued, but it is",
            "understood that they will meet again.",
        ];
        var block = string.Join(newline, lines);
        Assert.Equal([block, "The king is ill."], Find(block + newline + newline + "The king is ill."));
    }

    [Fact]
    public void A_short_line_ends_a_paragraph_in_a_wrapped_block() => Assert.Equal(2, Find(
        "The ministers of the three courts met on Tuesday in the small town near\n"
        + "the border, where they spoke for two hours about the canal, the customs\n"
        + "duties and prisoners.\n"
        + "Afterwards the hosts gave a dinner at which nobody said a word about it\n"
        + "and everybody spoke about the weather.").Length);

    [Fact]
    public void Paragraphs_cover_every_visible_character() => Pieces.Text(60,
        "a", "Bc", " ", "\n", "\r", "\r\n", "\u2028", "\u00A0", "\t", "- ", "1. ", "\uD83D",
        "word word word word word word word ")
        .Sample(text =>
        {
            var at = 0;
            foreach (var paragraph in Paragraphs.Find(text))
            {
                Assert.True(paragraph.Length > 0 && string.IsNullOrWhiteSpace(text[at..paragraph.Start]));
                Assert.False(char.IsWhiteSpace(text[paragraph.Start]) || char.IsWhiteSpace(text[paragraph.End - 1]));
                at = paragraph.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }, iter: 20_000);
}
