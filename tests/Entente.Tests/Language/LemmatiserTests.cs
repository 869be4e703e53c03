using System.Text;
using Entente.Language;
using Xunit;

namespace Entente.Tests.Language;

public sealed class LemmatiserTests
{
    private static readonly Lemmatiser Lemmatiser = Open();

    [Theory]
    [InlineData("urged", PartOfSpeech.Verb, "VBD", "urge")]
    [InlineData("negotiating", PartOfSpeech.Verb, "VBG", "negotiate")]
    [InlineData("condemned", PartOfSpeech.Verb, "VBN", "condemn")]
    [InlineData("trafficking", PartOfSpeech.Verb, "VBG", "traffic")]
    [InlineData("rejecting", PartOfSpeech.Verb, "VBG", "reject")]
    [InlineData("envoys", PartOfSpeech.Noun, "NNS", "envoy")]
    [InlineData("treaties", PartOfSpeech.Noun, "NNS", "treaty")]
    [InlineData("ceasefires", PartOfSpeech.Noun, "NNS", "ceasefire")]
    [InlineData("heaviest", PartOfSpeech.Adj, "JJS", "heavy")]
    [InlineData("bigger", PartOfSpeech.Adj, "JJR", "big")]
    public void Regular_inflections_go_back_to_their_word(string form, PartOfSpeech upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("met", PartOfSpeech.Verb, "VBD", "meet")]
    [InlineData("withdrew", PartOfSpeech.Verb, "VBD", "withdraw")]
    [InlineData("overthrown", PartOfSpeech.Verb, "VBN", "overthrow")]
    [InlineData("fled", PartOfSpeech.Verb, "VBD", "flee")]
    [InlineData("were", PartOfSpeech.Aux, "VBD", "be")]
    [InlineData("crises", PartOfSpeech.Noun, "NNS", "crisis")]
    [InlineData("headquarters", PartOfSpeech.Noun, "NNS", "headquarters")]
    [InlineData("worst", PartOfSpeech.Adj, "JJS", "bad")]
    public void Irregular_inflections_go_back_too(string form, PartOfSpeech upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("meeting", PartOfSpeech.Verb, "VBG", "meet")]
    [InlineData("meeting", PartOfSpeech.Noun, "NN", "meeting")]
    [InlineData("left", PartOfSpeech.Verb, "VBD", "leave")]
    [InlineData("left", PartOfSpeech.Adj, "JJ", "left")]
    [InlineData("found", PartOfSpeech.Verb, "VBD", "find")]
    [InlineData("found", PartOfSpeech.Verb, "VB", "found")]
    public void The_tag_decides_between_two_words(string form, PartOfSpeech upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("n't", PartOfSpeech.Part, "RB", "not")]
    [InlineData("n’t", PartOfSpeech.Part, "RB", "not")]
    [InlineData("'ll", PartOfSpeech.Aux, "MD", "will")]
    [InlineData("’ll", PartOfSpeech.Aux, "MD", "will")]
    [InlineData("’s", PartOfSpeech.Part, "POS", "'s")]
    [InlineData("'s", PartOfSpeech.Aux, "VBZ", "be")]
    [InlineData("'ve", PartOfSpeech.Aux, "VBP", "have")]
    [InlineData("'d", PartOfSpeech.Aux, "MD", "would")]
    [InlineData("an", PartOfSpeech.Det, "DT", "a")]
    [InlineData("them", PartOfSpeech.Pron, "PRP", "they")]
    [InlineData("her", PartOfSpeech.Pron, "PRP$", "her")]
    [InlineData("her", PartOfSpeech.Pron, "PRP", "she")]
    public void Short_forms_have_the_lemma_of_the_word(string form, PartOfSpeech upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, upos, xpos));

    [Fact]
    public void Apostrophe_s_before_been_is_have() =>
        Assert.Equal("have", Lemmatiser.Lemma("’s", PartOfSpeech.Aux, "VBZ", next: "been"));

    [Theory]
    [InlineData("Ministers", PartOfSpeech.Noun, "NNS", "minister")]
    [InlineData("Talks", PartOfSpeech.Noun, "NNS", "talk")]
    [InlineData("Agreed", PartOfSpeech.Verb, "VBD", "agree")]
    [InlineData("The", PartOfSpeech.Det, "DT", "the")]
    public void First_words_lose_their_capital(string form, PartOfSpeech upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, upos, xpos, first: true));

    [Theory]
    [InlineData("Minsk", "NNP", "Minsk")]
    [InlineData("Lukashenko", "NNP", "Lukashenko")]
    [InlineData("Honduras", "NNP", "Honduras")]
    [InlineData("NATO", "NNP", "NATO")]
    [InlineData("UNOPOL", "NNP", "UNOPOL")]
    [InlineData("McDowell", "NNP", "McDowell")]
    [InlineData("Kazakhs", "NNPS", "Kazakh")]
    public void Names_keep_their_capitals(string form, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, PartOfSpeech.Propn, xpos));

    [Fact]
    public void A_known_name_in_capitals_is_written_as_usual_and_an_acronym_is_left_alone()
    {
        Assert.Equal("Washington", Lemmatiser.Lemma("WASHINGTON", PartOfSpeech.Propn, "NNP"));
        Assert.Equal("ASEAN", Lemmatiser.Lemma("ASEAN", PartOfSpeech.Propn, "NNP"));
    }

    [Fact]
    public void Peoples_adjectives_keep_their_capital_and_common_ones_do_not()
    {
        Assert.Equal("Armenian", Lemmatiser.Lemma("Armenian", PartOfSpeech.Adj, "JJ"));
        Assert.Equal("Ukrainian", Lemmatiser.Lemma("Ukrainian", PartOfSpeech.Adj, "JJ", first: true));
        Assert.Equal("bilateral", Lemmatiser.Lemma("Bilateral", PartOfSpeech.Adj, "JJ"));
    }

    [Fact]
    public void A_headline_in_capitals_is_read_like_any_sentence() =>
        Assert.Equal(
            ["President", "visit", "Germany", "and", "sign", "agreement"],
            Lemmatiser.Lemmas(
                ["PRESIDENT", "VISITS", "GERMANY", "AND", "SIGNS", "AGREEMENTS"],
                [PartOfSpeech.Propn, PartOfSpeech.Verb, PartOfSpeech.Propn, PartOfSpeech.Cconj, PartOfSpeech.Verb,
                    PartOfSpeech.Noun],
                ["NNP", "VBZ", "NNP", "CC", "VBZ", "NNS"]));

    [Theory]
    [InlineData("2,500", "2500")]
    [InlineData("1,250,000.75", "1250000.75")]
    [InlineData("2025", "2025")]
    [InlineData("Three", "three")]
    public void Numbers_lose_the_commas_of_their_thousands(string form, string lemma) =>
        Assert.Equal(lemma, Lemmatiser.Lemma(form, PartOfSpeech.Num, "CD"));

    [Fact]
    public void Where_the_two_tags_contradict_each_other_the_universal_one_is_believed()
    {
        Assert.Equal("Mariinsky", Lemmatiser.Lemma("Mariinsky", PartOfSpeech.Propn, "JJ"));
        Assert.Equal("briefing", Lemmatiser.Lemma("briefing", PartOfSpeech.Noun, "VBG"));
        Assert.Equal("denounce", Lemmatiser.Lemma("denounced", PartOfSpeech.Verb, "JJ"));
    }

    [Fact]
    public void A_drawn_out_word_is_the_word() =>
        Assert.Equal("very", Lemmatiser.Lemma("veryyyyy", PartOfSpeech.Adv, "RB"));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("’")]
    [InlineData("\ud83d")]
    [InlineData("Ωμέγα")]
    [InlineData(",,,")]
    [InlineData("1,")]
    public void Any_form_under_any_tag_has_a_lemma(string form)
    {
        foreach (var upos in Enum.GetValues<PartOfSpeech>())
            foreach (var xpos in (string[])["NN", "NNS", "NNP", "NNPS", "JJR", "VBD", "VBG", "RB", "CD", "?", ""])
                Assert.Equal(form.Length == 0, Lemmatiser.Lemma(form, upos, xpos).Length == 0);
    }

    [Fact]
    public void A_word_of_a_thousand_letters_has_a_lemma() =>
        Assert.Equal(1000, Lemmatiser.Lemma(new string('X', 999) + "Y", PartOfSpeech.Noun, "NN").Length);

    [Fact]
    public void A_lemma_that_equals_the_form_is_the_form_itself()
    {
        var form = new string("bilateral");
        Assert.Same(form, Lemmatiser.Lemma(form, PartOfSpeech.Adj, "JJ"));
    }

    [Theory]
    [InlineData("=a\tDT")]
    [InlineData("-s\tNNS\tx")]
    [InlineData("?")]
    public void A_line_of_no_known_kind_is_refused(string line) =>
        Assert.Throws<InvalidDataException>(() => Lemmatiser.Load(new MemoryStream(Encoding.UTF8.GetBytes(line))));

    private static Lemmatiser Open()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "models", "english", "lemmas.tsv")))
            folder = folder.Parent ?? throw new FileNotFoundException("models/english/lemmas.tsv");
        using var stream = File.OpenRead(Path.Combine(folder.FullName, "models", "english", "lemmas.tsv"));
        return Lemmatiser.Load(stream);
    }
}
