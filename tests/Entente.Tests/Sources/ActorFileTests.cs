using Entente.Parties;
using Entente.Sources.Actors;
using Xunit;

namespace Entente.Tests.Sources;

public sealed class ActorFileTests
{
    [Fact]
    public void A_table_gives_actors_and_names_the_lines_it_leaves_out()
    {
        var file = Read("""
            Name,Code,Aliases,Sector,Kind,From,To
            "Lindqvist, Anders",rurgov,A. Lindqvist | Lindqvist;Anders L.,,person,2020-01,2024

            ,RUR,,,,,
            No Code,,,,,,
            Late,RUR,,,,2021,2020
            When,RUR,,,,May,
            Odd,RUR,,government,,,
            Kind,RUR,,,spirit,,
            Short,RUR
            Blue Column,RUR,,reb,,,
            """);
        Assert.Equal(2, file.Entries);
        var person = file.List.Actors[0];
        Assert.Equal(("Lindqvist, Anders", "RURGOV", EntityKind.Person), (person.Name, person.Code, person.Kind));
        Assert.Equal(["A. Lindqvist", "Lindqvist", "Anders L."], person.Aliases);
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2024, 12, 31)), (person.From, person.To));
        Assert.Equal("REB", file.List.Actors[1].Sector);
        Assert.Equal(["list:4", "list:5", "list:6", "list:7", "list:8", "list:9", "list:10"], file.Problems.Select(p => p.Where));
        Assert.All(file.Problems, p => Assert.Equal("EN0411", p.Code));
    }

    [Fact]
    public void A_dictionary_gives_names_codes_and_times()
    {
        var file = Read("""
            <!-- a comment
                 over lines [XXX] -->
            RURITANIA_ [RUR] # with a comment
            +KINGDOM_OF_RURITANIA
            ANDERS_LINDQVIST ; and another
            +A._LINDQVIST
            	[RURGOV 20200101-240630]
            	[RURELI >20240701]
            	[RURCVL < 991231]
            	[rur]
            NOBODY [---]
            """);
        Assert.Empty(file.Problems);
        Assert.Equal(3, file.Entries);
        Assert.Equal(["RUR", "RURGOV", "RURELI", "RURCVL", "RUR"], file.List.Actors.Select(a => a.Code));
        Assert.Equal(("RURITANIA", "KINGDOM OF RURITANIA"), (file.List.Actors[0].Name, file.List.Actors[0].Aliases.Single()));
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2024, 6, 30)), (file.List.Actors[1].From, file.List.Actors[1].To));
        Assert.Equal((new DateOnly(2024, 7, 1), null), (file.List.Actors[2].From, file.List.Actors[2].To));
        Assert.Equal((null, new DateOnly(1999, 12, 31)), (file.List.Actors[3].From, file.List.Actors[3].To));
        Assert.All(file.List.Actors, a => Assert.True(a.InCapitals));
    }

    [Fact]
    public void An_agent_has_its_plural_and_the_place_of_its_code()
    {
        var file = Read("""
            !PERSON! = MAN, WOMEN
            SOLDIER [~MIL]
            DEPUTY [~LEG]
            POLICE {} [~COP]
            ENVOY_AT_LARGE {ENVOYS_AT_LARGE} [~GOV]
            SPOKES!PERSON! [~GOV]
            RELIEF_BODY {} [NGO~]
            """);
        Assert.Empty(file.Problems);
        Assert.Equal(6, file.Entries);
        Assert.Equal(["soldier", "soldiers", "deputy", "deputies", "police", "envoy at large", "envoys at large", "spokesman", "spokeswomen", "relief body"],
            file.List.Roles.Select(r => r.Words));
        Assert.Equal(("NGO", true), (file.List.Roles[^1].Code, file.List.Roles[^1].GoesBefore));
    }

    [Theory]
    [InlineData("RURITANIA", "list:1")]
    [InlineData("+RURITANIAN", "list:1")]
    [InlineData("\t[RUR]", "list:1")]
    [InlineData("RURITANIA [RUR]\nZENDA [RUR 20201301-20211231]", "list:2")]
    [InlineData("RURITANIA [RUR]\nZENDA [RUR\nSTRELSAU [RUR]", "list:2")]
    [InlineData("SOLDIER [~]", "list:1")]
    public void A_line_that_is_no_entry_is_named(string text, string where) => Assert.Equal(where, Assert.Single(Read(text).Problems.Take(1)).Where);

    [Fact]
    public void The_lines_between_bad_ones_are_read() =>
        Assert.Equal(["RURITANIA", "STRELSAU"], Read("RURITANIA [RUR]\n<oops>\nSTRELSAU [RURGOV]").List.Actors.Select(a => a.Name));

    [Fact]
    public void A_line_longer_than_any_entry_is_named_at_once() =>
        Assert.Equal("list:1", Assert.Single(Read(new string('A', 1) + new string(' ', 200_000) + "<").Problems).Where);

    [Fact]
    public void A_quotation_mark_left_open_ends_no_run() => Assert.Equal(0, Read("name,code\n\"Ruritania,RUR\n").Entries);

    private static ActorFile Read(string text) => ActorFile.Read(new StringReader(text), "list");
}
