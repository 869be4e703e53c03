using System.Globalization;
using Entente.Parties;
using Entente.Tests.Specs;
using Entente.Text;
using Entente.Time;
using Xunit;

namespace Entente.Tests.Parties;

/// <summary>What offices rest on, and whom and what their holders represent.</summary>
public sealed class OfficeTests
{
    [Fact]
    public void A_stated_day_rests_on_its_words()
    {
        var office = Only("Ada Quill was appointed foreign minister of Norway on 3 May 1985.");
        Assert.Equal(DateBasis.Stated, office.From!.Basis);
        Assert.Equal(["3 May 1985"], Words("Ada Quill was appointed foreign minister of Norway on 3 May 1985.", office.From.Evidence));
    }

    [Fact]
    public void A_weekday_is_resolved_against_the_day_of_publication()
    {
        var office = Only("Ada Quill stepped down as foreign minister of Norway on Tuesday.", "1985-05-09");
        Assert.Equal(DateBasis.Resolved, office.To!.Basis);
        Assert.Equal("1985-05-07", office.To.Value.ToString());
    }

    [Fact]
    public void A_weekday_without_a_day_of_publication_tells_no_day() =>
        Assert.Null(Only("Ada Quill stepped down as foreign minister of Norway on Tuesday.").To);

    [Fact]
    public void An_office_taken_up_and_left_rests_on_both_sentences()
    {
        var office = Only("Ada Quill became prime minister of Norway in 1981. She resigned as prime minister in 1985.");
        Assert.Equal(2, office.Evidence.Spans.Length);
    }

    [Fact]
    public void A_counterpart_holds_the_office_and_not_its_days()
    {
        var reading = Workshop.Read("Ada Quill has been Norway's foreign minister since 1981. She met her Swedish counterpart, Otto Brandt.");
        var brandt = Assert.Single(reading.Entities, e => e.Name == "Otto Brandt");
        Assert.All(brandt.Offices, o => Assert.Null(o.From));
    }

    [Fact]
    public void A_day_to_come_lies_ahead()
    {
        var office = Only("Ada Quill will take office as president of Iceland on 1 June.", "1985-05-09");
        Assert.Equal((OfficeState.Designate, "1985-06-01"), (office.State, office.From!.Value.ToString()));
    }

    [Theory]
    [InlineData("Ada Quill, Sweden's defence minister (2002-2006), spoke.")]
    [InlineData("They met Ada Quill, Sweden's defence minister (2002-2006).")]
    [InlineData("Ada Quill (Sweden's defence minister 2002-2006) met them.")]
    [InlineData("They met Ada Quill (Swedish defence minister from 2002 to 2006).")]
    [InlineData("Ada Quill, who was Swedish defence minister between 2002 and 2006, spoke.")]
    [InlineData("Ada Quill became Swedish defence minister in 2002 and left office in 2006.")]
    [InlineData("Ada Quill had been appointed defence minister of Sweden in 2002; Quill resigned as defence minister in 2006.")]
    public void A_range_tells_the_first_and_the_last_year(string text)
    {
        var office = Only(text);
        Assert.Equal(("defence minister", OfficeState.Former, "2002", "2006"),
            (office.Title, office.State, office.From?.Value.ToString(), office.To?.Value.ToString()));
    }

    [Theory]
    [InlineData("Norwegian Prime Minister Ada Quill spoke.", "NOR", "NOR", "GOV")]
    [InlineData("General Ada Quill, chief of the general staff of Sweden, spoke to the minister.", "SWE", "SWE", "MIL")]
    [InlineData("Swedish speaker of parliament Ada Quill spoke to the minister.", "SWE", "SWE", "LEG")]
    [InlineData("Senator Ada Quill of Chile spoke to the minister.", "CHL", "CHL", "LEG")]
    [InlineData("Chief Justice Ada Quill of Botswana spoke to the president.", "BWA", "BWA", "JUD")]
    [InlineData("Malaysia's opposition leader, Ada Quill, spoke to the minister.", "MYS", "MYS", "OPP")]
    [InlineData("The rebel commander Ada Quill spoke to the minister of defence.", null, null, "REB")]
    [InlineData("Party chairwoman Ada Quill spoke to the prime minister.", null, null, "PTY")]
    [InlineData("Archbishop Ada Quill spoke to the prime minister.", null, null, "REL")]
    [InlineData("Intelligence chief Ada Quill of Jordan spoke to the minister.", "JOR", "JOR", "SPY")]
    [InlineData("NATO Secretary General Ada Quill spoke to the minister.", null, "IGONAT", "IGO")]
    [InlineData("The UN's special envoy for Libya, Ada Quill, spoke to the minister.", null, "IGOUNO", "GOV")]
    [InlineData("Norwegian Prime Minister General Ada Quill spoke.", "NOR", "NOR", "GOV")]
    [InlineData("A spokeswoman for the Chilean foreign ministry, Ada Quill, spoke.", "CHL", "CHL", "GOV")]
    public void A_holder_of_an_office_is_public_and_represents(string text, string? country, string? code, string? sector)
    {
        var person = Person(text);
        Assert.True(person.Public);
        Assert.Equal((country, code, sector), (person.Country?.Value, person.Code, person.Sector));
    }

    [Theory]
    [InlineData("The Swedish ambassador met the journalist Ada Quill.", "JRN")]
    [InlineData("The Swedish ambassador met Ada Quill, a journalist.", "JRN")]
    [InlineData("Businesswoman Ada Quill paid for the Swedish minister's flight.", "BUS")]
    [InlineData("The trawler's owner, Ada Quill, wrote to the Swedish minister.", "BUS")]
    [InlineData("Ada Quill, a prisoner in Chad, wrote to the Swedish minister.", "CVL")]
    [InlineData("French tourist Ada Quill left Mali with the Swedish ambassador.", "CVL")]
    [InlineData("Ada Quill is a nurse, the Swedish ambassador said.", "MED")]
    [InlineData("The guest, Ada Quill, showed the Swedish minister a map.", null)]
    [InlineData("Ada Quill, the guest from Chad, slept at the Swedish embassy.", null)]
    [InlineData("The wife of the Swedish president, Ada Quill, opened the school.", null)]
    [InlineData("The lawyer of the Swedish president, Ada Quill, opened the letter.", "CVL")]
    [InlineData("Ada Quill wrote to the Swedish minister.", null)]
    [InlineData("Ada Quill may become prime minister of Sweden.", null)]
    public void A_private_person_is_not_public(string text, string? sector)
    {
        var person = Person(text);
        Assert.False(person.Public);
        Assert.Empty(person.Offices);
        Assert.Equal(sector, person.Sector);
    }

    private static Entity Person(string text) => Assert.Single(Workshop.Read(text).Entities, e => e.Name == "Ada Quill");

    private static Office Only(string text, string? published = null)
    {
        var day = published is null ? null
            : new GroundedDate(new PartialDate(CalendarPoint.Of(DateOnly.Parse(published, CultureInfo.InvariantCulture))), DateBasis.Given, []);
        var reading = Workshop.Reader.Read(new Document { Text = SourceText.From(text), Source = "test", Published = day });
        return Assert.Single(Assert.Single(reading.Entities, e => e.Name == "Ada Quill").Offices);
    }

    private static string[] Words(string text, IEnumerable<Span> spans) => [.. spans.Select(s => SourceText.From(text)[s])];
}
