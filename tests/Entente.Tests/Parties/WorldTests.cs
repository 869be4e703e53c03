using System.Text;
using Entente.Parties;
using Xunit;

namespace Entente.Tests.Parties;

public sealed class WorldTests
{
    private static readonly World Shipped = new(KnowledgeBase.Default);

    [Theory]
    [InlineData("Belgrade", null, "SRB")]
    [InlineData("Belgrade", 1975, "YUG")]
    [InlineData("Belgrade", 2004, "SCG")]
    [InlineData("Belgrade", 2019, "SRB")]
    [InlineData("Kremlin", null, "RUS")]
    [InlineData("Kremlin", 1972, "SUN")]
    [InlineData("Kremlin", 2012, "RUS")]
    [InlineData("Prague", 1980, "CSK")]
    [InlineData("Prague", 2010, "CZE")]
    [InlineData("Soviet", 1972, "SUN")]
    [InlineData("Soviet", 2012, "SUN")]
    [InlineData("Yugoslavia", 2012, "YUG")]
    [InlineData("Zaire", 2012, "COD")]
    [InlineData("Macedonia", 2000, "MKD")]
    [InlineData("Saigon", 1970, "RVN")]
    [InlineData("Saigon", null, "RVN")]
    [InlineData("Saigon", 2010, null)]
    [InlineData("Katanga", 1961, "XKT")]
    [InlineData("Katanga", 2005, "COD")]
    [InlineData("UAR", 1960, "XUR")]
    [InlineData("Congo", 1970, null)]
    public void The_year_of_the_report_decides_whose_a_shared_name_is(string name, int? year, string? country) =>
        Assert.Equal(country, Bearer(Shipped, name, year)?.Country?.Value);

    [Theory]
    [InlineData("Transnistria")]
    [InlineData("Kosovo")]
    [InlineData("Taiwan")]
    [InlineData("Palestine")]
    [InlineData("Western Sahara")]
    [InlineData("Somaliland")]
    public void A_disputed_entity_is_called_as_it_is_and_carries_PRE(string name)
    {
        Assert.Equal((name, "PRE"), (Bearer(Shipped, name, null)!.Name, Bearer(Shipped, name, null)!.Sector));
        Assert.Null(Bearer(Shipped, "Portugal", null)!.Sector);
    }

    [Fact]
    public void Changes_rename_reassign_and_add()
    {
        const string Changes = """
            {"countries": [{"code": "PRT", "name": "Lusitania"}, {"code": "XNC", "disputed": false, "reason": null},
              {"code": "XZZ", "name": "Ruritania", "adjectives": ["Ruritanian"], "cow": [{"number": 999, "from": 1990}]}],
             "organisations": [{"name": "League of Zenda", "code": "IGOZEN"}],
             "groups": [{"name": "Blue Column", "names": ["BC Front"]}]}
            """;
        using var compiled = new MemoryStream(Encoding.UTF8.GetBytes(Changes));
        var knowledge = KnowledgeBase.Default.WithWorld(compiled);
        var world = new World(knowledge);
        Assert.Equal("Lusitania", Bearer(world, "Portuguese", null)!.Name);
        Assert.Null(Bearer(world, "Northern Cyprus", null)!.Sector);
        Assert.Equal("XZZ", Bearer(world, "Ruritanian", null)!.Code);
        Assert.Equal("IGOZEN", Bearer(world, "League of Zenda", null)!.Code);
        Assert.Equal("Blue Column", Bearer(world, "BC Front", null)!.Name);
        Assert.Equal(999, new StateSystem(knowledge).Numbers(new CountryCode("XZZ"), 2001).CorrelatesOfWar);
        Assert.Equal("Portugal", Bearer(new World(KnowledgeBase.Default), "Portuguese", null)!.Name);
    }

    [Theory]
    [InlineData("Warsaw Pact", 1970)]
    [InlineData("Warsaw Pact", 2020)]
    [InlineData("Warsaw Pact", null)]
    public void An_organisation_that_has_ended_can_be_spoken_of(string name, int? year) =>
        Assert.Equal(name, Bearer(Shipped, name, year)?.Name);

    private static WorldEntry? Bearer(World world, string name, int? year) =>
        world.Find(name.Split(' '), year is { } y ? Period.Year(y) : null) is [var match] ? match.Entry : null;
}
