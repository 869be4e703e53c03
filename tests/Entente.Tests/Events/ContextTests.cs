using Entente.Events;
using Entente.Tests.Specs;
using Xunit;

namespace Entente.Tests.Events;

public sealed class ContextTests
{
    [Fact]
    public void Every_context_of_plover_has_its_terms()
    {
        var lists = KnowledgeBase.Default.Section("english/contexts").GetProperty("contexts");
        Assert.Equal(Ontology.Default.Contexts.Select(c => c.Name), lists.EnumerateObject().Select(c => c.Name));
        foreach (var context in lists.EnumerateObject())
        {
            string[] terms = [.. context.Value.EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray()).Select(t => t.GetString()!)];
            Assert.True(terms.Length >= 15, context.Name);
            Assert.Equal(terms.Distinct(), terms);
        }
    }

    [Theory]
    [InlineData("The two navies will search the strait for the missing submarine.", "military")]
    [InlineData("A prisoner of war wrote home.", "military")]
    [InlineData("Both sides gave back their prisoners of war.", "military")]
    [InlineData("The governor praised the new school.", "")]
    [InlineData("They talked about nuclear energy.", "technology")]
    [InlineData("They talked about nuclear weapons.", "cbrn")]
    [InlineData("The WHO sent two doctors.", "health")]
    [InlineData("The man who came had two questions.", "")]
    [InlineData("They spoke of drug trafficking.", "illegal_drugs, trafficking")]
    [InlineData("The ministers spoke of women’s rights.", "rights_freedoms, gender")]
    public void A_term_gives_its_contexts(string sentence, string contexts) => Assert.Equal(contexts, Contexts(sentence));

    [Fact]
    public void A_weak_term_counts_only_with_another()
    {
        Assert.Equal("", Contexts("The vote was close."));
        Assert.Equal("", Contexts("One vote and another vote were missing."));
        Assert.Equal("election", Contexts("The candidate lost the vote."));
    }

    [Fact]
    public void The_paragraph_speaks_where_the_sentence_does_not()
    {
        const string text = "He spoke of the earthquake in Lisbon. Nobody answered him.\n\nThe evening was warm.";
        Assert.Equal(["disasters", "disasters", ""], All(text));
    }

    [Fact]
    public void What_the_sentence_says_goes_before_its_paragraph() =>
        Assert.Equal(["disasters", "migration"], All("He spoke of the earthquake. She spoke of the refugees."));

    [Fact]
    public void A_persons_name_is_no_term() => Assert.Equal("", Contexts("The minister Christian Lange met Christian Falk on Monday."));

    private static string Contexts(string sentence) => Assert.Single(All(sentence));

    private static List<string> All(string text)
    {
        var lexicon = new ContextLexicon(KnowledgeBase.Default);
        var sentences = Workshop.Parse(text).Sentences;
        return [.. sentences.Select(s => string.Join(", ", lexicon.Of(s, sentences)))];
    }
}
