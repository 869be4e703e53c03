using Entente.Language;
using Xunit;

namespace Entente.Tests.Language;

public sealed class VerbFormsTests
{
    private readonly VerbForms _forms = new(KnowledgeBase.Default);

    [Theory]
    [InlineData("boycotted", "boycott")]
    [InlineData("Boycotting", "boycott")]
    [InlineData("rebuked", "rebuke")]
    [InlineData("severing", "sever")]
    [InlineData("levied", "levy")]
    [InlineData("levying", "levy")]
    [InlineData("levies", "levy")]
    [InlineData("overran", "overrun")]
    public void The_form_of_a_verb_that_the_table_does_not_know_leads_to_it(string form, string lemma) =>
        Assert.Equal(lemma, _forms.Lemma(form, PartOfSpeech.Verb));

    [Fact]
    public void A_noun_and_any_other_verb_are_left_to_the_table()
    {
        Assert.Null(_forms.Lemma("exiles", PartOfSpeech.Noun));
        Assert.Null(_forms.Lemma("signed", PartOfSpeech.Verb));
    }
}
