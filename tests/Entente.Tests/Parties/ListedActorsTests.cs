using Entente.Parties;
using Entente.Sources.Actors;
using Entente.Tests.Specs;
using Entente.Text;
using Entente.Time;
using Xunit;

namespace Entente.Tests.Parties;

public sealed class ListedActorsTests
{
    private const string Table = """
        name,aliases,code,sector,from,to
        Kingdom of Ruritania,Ruritania|Ruritanian,RUR,,,
        Blue Column,,RUR,REB,,
        Zenda Guild,,NGOZEN,,,
        Anders Lindqvist,,RURGOV,,2020-01-01,2024-06-30
        Anders Lindqvist,,RURELI,,2024-07-01,
        """;

    private const string Dictionary = """
        RURITANIA [RUR]
        +RURITANIAN
        STRELSAU [RURGOV]
        PORTUGAL [POR]
        UNITED_NATIONS [IGOUNO]
        ENT [ENT]
        """;

    private const string Roles = """
        SOLDIER [~MIL]
        POLICE {} [~COP]
        RIGHTS_BODY [NGO~]
        """;

    [Fact]
    public void Names_of_a_table_have_its_codes_and_sectors()
    {
        var reading = Read("The Kingdom of Ruritania accused the Blue Column on Monday. The Zenda Guild protested.", null, Table);
        Assert.Equal(["Country RUR ", "Group RUR REB", "Organization NGOZEN "], Codes(reading));
    }

    [Theory]
    [InlineData("2022-05-01", "RUR GOV")]
    [InlineData("2024-06-30", "RUR GOV")]
    [InlineData("2025", "RUR ELI")]
    [InlineData("2024", "none")]
    [InlineData("2019-05-01", "none")]
    [InlineData(null, "none")]
    public void A_code_bound_in_time_holds_where_the_date_is_known_to_lie_in_it(string? published, string code)
    {
        var reading = Read("Anders Lindqvist met the Portuguese president in Lisbon on Monday.", published, Table);
        var person = reading.Entities.FirstOrDefault(e => e.Name == "Anders Lindqvist");
        Assert.Equal(code, person?.Code is null ? "none" : $"{person.Code} {person.Sector}");
        if (person?.Code is not null) Assert.Equal("RUR", person.Country?.Value);
    }

    [Fact]
    public void Names_in_capitals_stand_for_any_case_but_begin_with_a_capital()
    {
        var reading = Read("Ruritania and the United Nations met in Strelsau. Some went by ent and by Ent.", null, Dictionary);
        Assert.Contains("Country RUR ", Codes(reading));
        Assert.Contains("Organization IGOUNO ", Codes(reading));
        Assert.Contains("Government RUR GOV", Codes(reading));
        Assert.DoesNotContain(reading.Entities, e => e.Code == "ENT");
        Assert.Equal("Ruritania", reading.Entities.First(e => e.Code == "RUR").Name);
    }

    [Fact]
    public void A_users_code_for_a_state_holds_for_all_its_names()
    {
        var portugal = Read("Portuguese officials met in Lisbon.", null, Dictionary).Entities.First(e => e.Kind == EntityKind.Country);
        Assert.Equal(("Portugal", "PRT", "POR"), (portugal.Name, portugal.Country?.Value, portugal.Code));
    }

    [Fact]
    public void A_name_with_a_states_code_is_a_persons_behind_a_title()
    {
        var reading = Read("Ruritanian Prime Minister Lindqvist met President Mauno Koivisto of Finland in Helsinki.", null, "name,code\nRuritania,RUR\nRuritanian,RUR\nLindqvist,RUR\n");
        Assert.Contains("Person RUR GOV", Codes(reading));
    }

    [Fact]
    public void A_role_makes_an_actor_of_the_state_beside_it()
    {
        var reading = Read("Ruritanian soldiers fought the police of Portugal. A rights body of Ruritania protested; soldiers slept.", null, Dictionary, Roles);
        Assert.Contains("Government RUR MIL", Codes(reading));
        // The police are a body that Entente knows itself.
        Assert.Contains("Government POR COP", Codes(reading));
        Assert.Contains("Organization NGORUR ", Codes(reading));
        Assert.Equal(1, reading.Entities.Count(e => e.Sector == "MIL"));
    }

    [Fact]
    public void The_earlier_of_two_entries_counts()
    {
        var reading = Read("The Blue Column met the Zenda Guild.", null, "name,code\nBlue Column,AAA\nBlue Column,BBB\n", Table);
        Assert.Contains("Country AAA ", Codes(reading));
        Assert.DoesNotContain(reading.Entities, e => e.Code == "BBB");
    }

    private static Reading Read(string text, string? published, params string[] files)
    {
        var list = ActorFile.Join(files.Select(f => ActorFile.Read(new StringReader(f), "list")));
        var reader = new Reader(Workshop.Model, KnowledgeBase.Default.WithActors(list));
        GroundedDate? date = published is null ? null
            : new GroundedDate(Entente.Sources.IsoDate.Parse(published)!.Value, DateBasis.Given, []);
        return reader.Read(new Document { Text = SourceText.From(text), Source = "test", Published = date });
    }

    private static IEnumerable<string> Codes(Reading reading) =>
        reading.Entities.Where(e => e.Code is not null).Select(e => $"{e.Kind} {e.Code} {e.Sector}");
}
