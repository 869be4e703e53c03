using CsCheck;
using Entente.Formats.Json;
using Entente.Tests.Language;
using Entente.Tests.Specs;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Fuzz;

/// <summary>Texts put together at random from names, titles, nouns, pronouns and quotation marks: all that coreference goes by.</summary>
public sealed class WhoIsWhoTests
{
    private static readonly Gen<string> Texts = Pieces.Text(60,
        "Ada Quill", "Quill", "Otto Brandt", "Brandt's", "King Otto", "Norwegian Prime Minister ", "the Swedish minister", "the two leaders",
        "both sides", "the Finn", "Norway", "Oslo", "the African Union", "the union", "the rebels", "the country's top diplomat", "the island nation",
        "the city-state", "her Danish counterpart", "his predecessor", "its envoy", "the host", "his guest", "a fisherman", "the fisherman", "his father",
        " he ", " him ", " his ", " himself ", "She ", " her ", " it ", " I ", " we ", " our country ", " you ", " your president ", " who ",
        " met ", " received ", " visited ", " told ", " said ", " is ", " was not ", " became ", " succeeded ", " of ", " as ", " in ", " and ", " before ",
        "'s", ",", ", ", ". ", ".\n\n", ": ", "\"", "“", "”", " ");

    private static Reading Read(string text) => Workshop.Reader.Read(new Document { Text = SourceText.From(text), Source = "fuzz" });

    [Fact]
    public void Any_row_of_names_titles_and_pronouns_is_read_and_its_spans_are_the_texts()
    {
        var invariants = new Invariants();
        Texts.Sample(text => invariants.CheckReading(Workshop.Reader, text), iter: 1_000);
    }

    [Fact]
    public void A_second_reading_is_the_same() =>
        Texts.Sample(text => Assert.Equal(ReadingJson.Write(Read(text)), ReadingJson.Write(Read(text))), iter: 300);

    [Fact]
    public void Every_mention_is_told_once_in_order_and_within_the_text() => Texts.Sample(
        text =>
        {
            foreach (var entity in Read(text) is var reading ? reading.Entities : [])
            {
                Assert.NotEmpty(entity.Mentions);
                Assert.Equal(entity.Mentions.Distinct().OrderBy(m => m.Span), entity.Mentions);
                Assert.All(entity.Mentions, m => Assert.True(reading.Document.Text.Whole.Contains(m.Span) && !m.Span.IsEmpty));
                Assert.All(entity.Mentions, m => Assert.Equal(reading.Document.Text[m.Span].Trim(), reading.Document.Text[m.Span]));
            }
        },
        iter: 300);
}
