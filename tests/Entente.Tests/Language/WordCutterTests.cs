using CsCheck;
using Entente.Language;
using Xunit;

namespace Entente.Tests.Language;

public sealed class WordCutterTests
{
    private static readonly WordCutter Cutter = new(KnowledgeBase.Default);

    private static void Cuts(string text, string words) => Assert.Equal(words, Cut(text));

    internal static string Cut(string text) => string.Join(' ', Cutter.Cut(text, 0, text.Length)
        .Select(w => text.Substring(w.Start, w.Length).Replace(' ', '_')));

    [Theory]
    [InlineData("Mr. Eden met Gen. Catroux.", "Mr. Eden met Gen. Catroux .")]
    [InlineData("Dr. von Hoesch called on Sir John.", "Dr. von Hoesch called on Sir John .")]
    [InlineData("the late Lt. Col. Redl", "the late Lt. Col. Redl")]
    public void A_title_keeps_its_full_stop(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("the U.S. and the U.K. met in St. Moritz", "the U.S. and the U.K. met in St. Moritz")]
    [InlineData("a U.S.-led fleet", "a U.S. - led fleet")]
    [InlineData("the U.S.'s note", "the U.S. 's note")]
    [InlineData("J. Foster Dulles and G. F. Kennan", "J. Foster Dulles and G. F. Kennan")]
    [InlineData("i.e. the tsar, e.g. at 9 a.m. sharp", "i.e. the tsar , e.g. at 9 a.m. sharp")]
    public void Initials_keep_their_full_stops(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("They met on Jan. 5 and on Sept. 30", "They met on Jan. 5 and on Sept. 30")]
    [InlineData("Note No. 7 said no.", "Note No. 7 said no .")]
    [InlineData("It fills vol. 3, pp. 12", "It fills vol. 3 , pp. 12")]
    public void An_abbreviation_before_a_number_keeps_its_full_stop(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("flags, hymns, etc. The tsar left", "flags , hymns , etc . The tsar left")]
    [InlineData("They met at 5 p.m. Molotov spoke", "They met at 5 p.m . Molotov spoke")]
    [InlineData("They met at 5 p.m. GMT", "They met at 5 p.m. GMT")]
    [InlineData("bought by Krupp and Co.", "bought by Krupp and Co .")]
    public void An_abbreviation_that_ends_the_sentence_gives_its_full_stop_away(string text, string words) =>
        Cuts(text, words);

    [Theory]
    [InlineData("He didn't say Minsk's envoys can't or won't", "He did n't say Minsk 's envoys ca n't or wo n't")]
    [InlineData("They’re Talleyrand’s, I’ll say", "They 're Talleyrand 's , I 'll say")]
    [InlineData("We cannot; it's gonna be", "We can not ; it 's gon na be")]
    [InlineData("He wouldn't've come", "He would n't 've come")]
    [InlineData("the allies' fleets of the 1930s", "the allies ' fleets of the 1930s")]
    [InlineData("O'Higgins read d'Argenson", "O'Higgins read d'Argenson")]
    public void Clitics_are_words(string text, string words)
    {
        var got = Cut(text).Replace('’', '\'');
        Assert.Equal(words, got);
    }

    [Theory]
    [InlineData("the Franco-Russian entente", "the Franco - Russian entente")]
    [InlineData("a 20-year pact, anti-French and post-war", "a 20 - year pact , anti-French and post-war")]
    [InlineData("an ex-minister and his co-signer", "an ex-minister and his co-signer")]
    [InlineData("a counter-to-counter offer", "a counter - to - counter offer")]
    [InlineData("Chou En-lai received Ban Ki-moon", "Chou En - lai received Ban Ki-moon")]
    public void A_hyphen_is_a_word_unless_a_prefix_stands_before_it(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("1,500 men, 3.5 tons, 7:30 and 12/31/1899", "1,500 men , 3.5 tons , 7:30 and 12/31/1899")]
    [InlineData("the 19th, the 2nd and .5", "the 19th , the 2nd and .5")]
    [InlineData("$5 million, €5, £3.2bn and US$40", "$ 5 million , € 5 , £ 3.2 bn and US$ 40")]
    [InlineData("AED7 billion or Rs500", "AED 7 billion or Rs 500")]
    [InlineData("25% or 25 %", "25 % or 25 %")]
    [InlineData("1939-1945 at 5pm and 300km", "1939 - 1945 at 5 pm and 300 km")]
    [InlineData("call 555-867-5309", "call 555-867-5309")]
    [InlineData("the class of '48", "the class of '48")]
    public void Numbers_stay_whole_and_their_units_do_not(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("see https://example.org/a_(b)?c=1#d.", "see https://example.org/a_(b)?c=1#d .")]
    [InlineData("(www.example.com)", "( www.example.com )")]
    [InlineData("write to press.office@example.org, please", "write to press.office@example.org , please")]
    [InlineData("#Helsinki1975 by @envoy_1", "#Helsinki1975 by @envoy_1")]
    [InlineData("The site example.com said", "The site example.com said")]
    public void An_address_is_one_word(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("the tsar left.The king stayed", "the tsar left . The king stayed")]
    [InlineData("peace,bread and land", "peace , bread and land")]
    [InlineData("P.O.Box 7", "P.O. Box 7")]
    public void What_is_glued_is_cut(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("\"Peace,\" he said", "\" Peace , \" he said")]
    [InlineData("“Peace is ‘near’,” he said", "“ Peace is ‘ near ’ , ” he said")]
    [InlineData("«Mir» and 'pax' [sic]", "« Mir » and ' pax ' [ sic ]")]
    [InlineData("war--or peace—or neither", "war -- or peace — or neither")]
    [InlineData("well... perhaps… or . . . no?!", "well ... perhaps … or . . . no ?!")]
    [InlineData("and/or, w/o AT&T", "and / or , w/o AT&T")]
    [InlineData("• first * second", "• first * second")]
    [InlineData("thanks :-) and ;)", "thanks :-) and ;)")]
    public void Marks_are_words(string text, string words) => Cuts(text, words);

    [Theory]
    [InlineData("👍🏽 ok", "👍🏽 ok")]
    [InlineData("🇧🇾🇨🇳", "🇧🇾 🇨🇳")]
    [InlineData("cafe\u0301 \"\u0301x", "cafe\u0301 \"\u0301 x")]
    public void What_belongs_together_on_screen_is_not_cut(string text, string words) => Cuts(text, words);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char, 0, 60],
        Pieces.Text(30, "don't", "U.S.", "p.m.", " ", "\r\n", "\u00A0", "\u2028", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "e\u0301",
            "\u200B", "\u00AD", "\uFE0F", "...", ". . .", "“", "”", "'", "’", "\"", "(", ")", "[1]", "-", "--", "—", "/", "&", "@",
            "#", "http://", "www.", "a@b.c", "1,000", "1/2", "+", "$", "%", "No.", "etc.", ":)", "<3", "The", "a", "Ki-moon",
            "1.", "?!", ".", ",", ":", "n't", "'s", "_", "=", "**", "x\u0301\u0302", "\0", "٣", "中文", "🇧", "🇧🇾"));

    [Fact]
    public void Words_cover_every_visible_character_once_and_in_order() => Texts.Sample(text =>
    {
        var at = 0;
        foreach (var word in Cutter.Cut(text, 0, text.Length))
        {
            Assert.True(word.Length > 0 && word.Start >= at, "words overlap or are empty");
            Assert.True(string.IsNullOrWhiteSpace(text[at..word.Start]), "a visible character is in no word");
            Assert.False(text[word.Start..word.End].Any(char.IsWhiteSpace), "white space is in a word");
            Assert.False(word.Start > 0 && char.IsSurrogatePair(text, word.Start - 1), "a surrogate pair is cut");
            at = word.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]), "a visible character is in no word");
    }, iter: 20_000);

    [Theory]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("x-")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("a@")]
    [InlineData("http://a")]
    [InlineData("I'")]
    [InlineData("e\u0301")]
    [InlineData("👩‍")]
    [InlineData("1/")]
    [InlineData("1-")]
    [InlineData("a.b")]
    [InlineData(",")]
    [InlineData("A.\"")]
    [InlineData("-a_")]
    public void A_million_characters_without_white_space_are_cut_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Cutter.Cut(text, 0, text.Length));
        // A quadratic scan would take minutes; the bound leaves room for a loaded machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }
}
