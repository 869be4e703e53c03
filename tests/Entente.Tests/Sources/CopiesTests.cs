using Entente.Sources;
using Entente.Sources.Duplicates;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Sources;

public sealed class CopiesTests
{
    private const string Story = """
        Norwegian Prime Minister Ada Quill arrived in Stockholm on Monday for two days of talks about the herring of the Skagerrak.
        She was received at the palace by her Swedish colleague, Otto Brandt, who spoke of a frank and useful exchange of views.
        The two governments have quarrelled about the quota since spring, when Norway closed its southern waters to foreign boats.
        Brandt said that his country would send a proposal in writing, and that no one had any interest in a longer dispute.
        """;

    private const string Other = """
        Chad's foreign minister flew to Oslo on Tuesday to open an embassy, the first of his country in the north of Europe.
        The building once belonged to a shipping company, and its cellar still holds maps of routes that nobody has sailed for years.
        """;

    [Fact]
    public void The_same_text_is_a_copy_of_the_first()
    {
        var told = Told(Story, Other, Story);
        Assert.Null(told[0].CopyOf);
        Assert.Null(told[1].CopyOf);
        Assert.Equal(("0", 1.0), (told[2].CopyOf!.Source, told[2].CopyOf!.Share));
        Assert.Equal(told[0].Text.Id, told[2].CopyOf!.Id);
    }

    [Fact]
    public void A_cut_text_is_a_copy_whichever_comes_first()
    {
        var half = string.Join('\n', Story.Split('\n').Take(2));
        Assert.Equal("0", Told(Story, half)[1].CopyOf!.Source);
        Assert.Equal("0", Told(half, Story)[1].CopyOf!.Source);
    }

    [Fact]
    public void All_copies_lead_to_the_first_of_them()
    {
        var reordered = string.Join("\n\n", Story.Split('\n').Reverse());
        Assert.Equal(["0", "0"], Told(Story, reordered, "Another headline\n" + reordered).Skip(1).Select(d => d.CopyOf!.Source));
    }

    [Fact]
    public void An_outlet_s_own_lines_make_no_copies()
    {
        const string Menu = "Home\nWorld\nPolitics\nSubscribe to our newsletter\nAll rights reserved\n";
        Assert.Null(Told(Menu + Story, Menu + Other)[1].CopyOf);
    }

    [Fact]
    public void What_has_no_words_is_no_copy() => Assert.All(Told("§ § §", "---", "§ § §"), d => Assert.Null(d.CopyOf));

    private static List<Document> Told(params string[] texts) =>
        [.. Copies.Tell(texts.Select((t, i) => Sourced.Of(new Document { Text = SourceText.From(t), Source = $"{i}" }))).Select(s => s.Document!)];
}
