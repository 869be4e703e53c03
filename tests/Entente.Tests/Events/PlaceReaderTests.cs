using Entente.Events;
using Entente.Language;
using Entente.Parties;
using Entente.Tests.Specs;
using Entente.Text;
using Entente.Time;
using Xunit;

namespace Entente.Tests.Events;

public sealed class PlaceReaderTests
{
    private static readonly PartyResolver Parties = new(KnowledgeBase.Default);
    private static readonly PlaceReader Places = new(KnowledgeBase.Default);

    [Theory]
    [InlineData("The ministers met in Oslo.", "met", "Oslo NOR")]
    [InlineData("The Swedish minister met Ada Quill in Oslo on Monday.", "met", "Oslo NOR")]
    [InlineData("The two ministers signed a treaty in Tallinn on 5 May.", "signed", "Tallinn EST")]
    [InlineData("Talks between Chad and Sudan opened in Tripoli.", "Talks", "Tripoli LBY")]
    [InlineData("Norway and Sweden held talks in Reykjavik.", "talks", "Reykjavik ISL")]
    [InlineData("A bomb exploded near Kirkuk.", "exploded", "Kirkuk")]
    [InlineData("The navy seized a trawler off Somalia.", "seized", "Somalia SOM")]
    [InlineData("They met in Norway in May.", "met", "Norway NOR")]
    [InlineData("She came back from Tallinn, where she had met an old friend.", "met", "Tallinn EST")]
    [InlineData("She came back from Tallinn, where she had met an old friend and had been received by the president.", "received", "Tallinn EST")]
    [InlineData("The presidents will meet in Geneva next week.", "meet", "Geneva")]
    public void A_place_behind_a_preposition_is_where(string text, string trigger, string place) => Assert.Equal(place, Of(text, trigger));

    [Theory]
    [InlineData("The ministers met in Tete, Mozambique, on Monday.", "met", "Tete MOZ")]
    [InlineData("The ministers met in the port of Haiphong.", "met", "Haiphong")]
    [InlineData("The ministers met in the Vietnamese port of Haiphong.", "met", "Haiphong VNM")]
    [InlineData("The ministers met at a hotel in Oslo.", "met", "Oslo NOR")]
    [InlineData("Students protested outside the embassy in Oslo.", "protested", "Oslo NOR")]
    [InlineData("The ministers agreed on a truce at talks in Geneva.", "agreed", "Geneva")]
    public void The_finest_place_of_a_row_counts(string text, string trigger, string place) => Assert.Equal(place, Of(text, trigger));

    [Theory]
    [InlineData("The ministers met in May.", "met")]
    [InlineData("The ministers met in talks that lasted three hours.", "met")]
    [InlineData("Norway expressed anger at Sweden.", "expressed")]
    [InlineData("The minister spoke at the United Nations.", "spoke")]
    [InlineData("Norway has confidence in the government of Sweden.", "has")]
    [InlineData("The ministers met in Oslo and Bergen.", "met")]
    [InlineData("OSLO, 3 May (Agency) - The Swedish minister met Ada Quill on Monday.", "met")]
    [InlineData("The minister criticised the elections in Belarus.", "criticised")]
    [InlineData("The minister said that the bridge in Oslo was closed.", "said")]
    [InlineData("The ministers met outside Norway.", "met")]
    [InlineData("The minister welcomed the talks in Geneva.", "welcomed")]
    [InlineData("The minister left early because of a protest in Bergen.", "left")]
    [InlineData("The ministers met in the Palace.", "met")]
    public void What_is_no_place_of_the_act_is_none(string text, string trigger) => Assert.Equal("none", Of(text, trigger));

    [Fact]
    public void The_evidence_covers_what_tells_the_country()
    {
        var text = SourceText.From("The ministers met in Tete, Mozambique, on Monday.");
        Assert.Equal(["Tete", "Mozambique"], Read(text, "met")!.Evidence.Select(e => text[e]));
    }

    private static string Of(string words, string trigger) =>
        Read(SourceText.From(words), trigger) is { } place ? $"{place.Name} {place.Country?.Value}".TrimEnd() : "none";

    // As a frame would ask: the trigger, and the verb that it hangs on.
    private static Place? Read(SourceText text, string trigger)
    {
        var sentences = Workshop.Model.Analyse(text);
        var times = new TimeLayer(sentences, [.. sentences.Select(s => new TimeFinder(new TimeLexicon(KnowledgeBase.Default)).Find(s))], null);
        var parties = Parties.Resolve(text, sentences, Quotations.Of([], []), times, null).Freeze();
        var s = sentences.First(s => s.Tokens.Any(t => t.Form == trigger));
        var word = s.Tokens.First(t => t.Form == trigger);
        List<int> scope = [word.Index];
        if (word.Upos != PartOfSpeech.Verb && word.Head >= 0 && s.Tokens[word.Head].Upos == PartOfSpeech.Verb) scope.Add(word.Head);
        return Places.Of(parties, s, scope);
    }
}
