using CsCheck;
using Entente.Language;
using Xunit;

namespace Entente.Tests.Language;

public sealed class SentenceSplitterTests
{
    private static readonly WordCutter Cutter = new(KnowledgeBase.Default);
    private static readonly SentenceSplitter Splitter = new(KnowledgeBase.Default);

    // In the expectation a bar stands between sentences, with the space after the first one's last word.
    private static void Splits(string expected)
    {
        var text = expected.Replace("| ", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
        var words = Cutter.Cut(text, 0, text.Length);
        var got = Splitter.Split(text, words).Select(s => text[words[s.First].Start..words[s.End - 1].End]);
        Assert.Equal(expected.Split('|').Select(s => s.Trim()), got);
    }

    [Theory]
    [InlineData("The tsar met Bismarck. | They spoke of the straits. | Nobody was pleased!")]
    [InlineData("Who signed it? | Nobody did.")]
    [InlineData("Really?! | Yes.")]
    public void A_mark_ends_a_sentence(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("Mr. Eden and Gen. Smuts met J. Smith. | He left.")]
    [InlineData("It is in Protocol No. 5 of 1899. | The clause stands.")]
    [InlineData("U.S. President Wilson sailed. | Paris waited.")]
    [InlineData("The note reached St. Petersburg on Oct. 3. | It was rejected.")]
    [InlineData("They saw Col. E. M. House, i.e. Wilson's friend.")]
    [InlineData("They met at 5 p.m. Friday in Locarno. | It rained.")]
    [InlineData("Sec. of State Hay wrote to Maj. Gen. Greely (ret.), his friend.")]
    [InlineData("It starts at 10 a.m. GMT in Yalta. | Stalin is there.")]
    public void An_abbreviation_does_not_end_a_sentence(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("He stayed in the U.S. | The embassy closed.")]
    [InlineData("They brought wine, flags, etc. | Metternich smiled.")]
    [InlineData("They met at 5 p.m. | Molotov came late.")]
    [InlineData("He said no. | They left.")]
    public void An_abbreviation_may_end_a_sentence(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("\"We will come,\" he said. | \"We gave our word.\"")]
    [InlineData("\"We will come. | We gave our word. | We keep it,\" he said.")]
    [InlineData("“We will come. | We gave our word.” | The king nodded.")]
    [InlineData("«We will come.» | The king nodded.")]
    [InlineData("'We will come.' | The king nodded.")]
    [InlineData("He said: \"We will come.\" | She did not.")]
    [InlineData("\"Why now?\" asked the king. | Nobody knew.")]
    [InlineData("\"Why now?\" Foreign Minister Grey asked. | Nobody knew.")]
    [InlineData("\"Why now?\" | The king was silent.")]
    [InlineData("\"Peace!\" he cried. | \"Peace at last!\"")]
    [InlineData("“They asked us, ‘Stay.’” | We left.")]
    public void A_closing_mark_stays_with_its_sentence(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("The pact (it was never signed.) was lost.")]
    [InlineData("The pact failed. | (It was never signed.) | Both sides knew.")]
    [InlineData("The pact failed.[12] | Both sides knew.")]
    [InlineData("The pact failed. [citation needed] | Both sides knew.")]
    public void Brackets_and_notes_stay_with_their_sentence(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("We hoped ... and waited.")]
    [InlineData("We hoped... | Then it rained.")]
    [InlineData("Well… perhaps.")]
    public void An_ellipsis_ends_a_sentence_before_a_capital(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("MINSK, October 3 - The talks opened. | They were short.")]
    [InlineData("VIENNA, Oct. 3 (Courier) -- The talks opened. | They were short.")]
    [InlineData("Kaiser and tsar to meet at Björkö")]
    [InlineData("1. The straits stay open. | 2. The fleet goes home.")]
    [InlineData("• The straits stay open")]
    [InlineData("The king agreed.The queen did not.")]
    public void News_is_read_as_it_is_written(string sentences) =>
        Splits(sentences.Replace("agreed.The", "agreed.|The", StringComparison.Ordinal));

    [Fact]
    public void A_line_drawn_with_signs_stands_alone() =>
        Splits("The note ends here. | ---------- | A second one begins.");

    [Theory]
    [InlineData("( ")]
    [InlineData(". ")]
    [InlineData("a . , ")]
    [InlineData("\" ")]
    [InlineData("?\" A ")]
    [InlineData("... ")]
    [InlineData("etc. ")]
    [InlineData("1. ")]
    [InlineData("a! [b ")]
    public void A_long_paragraph_is_split_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var words = Cutter.Cut(text, 0, text.Length);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Splitter.Split(text, words));
        // A quadratic scan would take minutes; the bound leaves room for a loaded machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Sentences_cover_all_words_in_order() => Pieces.Text(40,
        "He", "the", "U.S.", "etc.", "p.m.", ".", "?", "!", "...", "…", "\"", "'", "”", "“", "(", ")", "[1]", "[", "]", "—", "-",
        ":", "1.", "No.", "J.", "said", "😀", ":)", "------", " ", " ", " ", "\n", "\uD83D", "\u0301").Sample(text =>
    {
        var words = Cutter.Cut(text, 0, text.Length);
        var at = 0;
        foreach (var (first, end) in Splitter.Split(text, words))
        {
            Assert.Equal(at, first);
            Assert.True(end > first);
            at = end;
        }

        Assert.Equal(words.Count, at);
    }, iter: 20_000);
}
