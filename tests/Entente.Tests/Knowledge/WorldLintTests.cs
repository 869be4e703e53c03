using Entente.Knowledge;
using Entente.Tests.Specs;
using Xunit;

namespace Entente.Tests.Knowledge;

public sealed class WorldLintTests
{
    private const string Countries = """
        countries:
          - code: XAA
            name: Ruritania
            names: []
            adjectives: [Ruritanian]
            capital: [Strelsau]
            cow: [{number: 901, from: 1920-01-01, to: 1990-10-02}]
            gw: [{number: 901, from: 1920-01-01}]
          - code: XBB
            name: Elbonia
            part-of: XAA
            cow: [{number: 901, from: 1990-10-03}]
        ambiguous:
          - {alias: The Isles, candidates: [XAA, XBB], default: null}
        """;

    private const string Organisations = """
        classes: [NGOENV]
        organisations:
          - {code: IGOLOZ, name: League of Zenda, names: [LoZ], kind: organization, type: alliance}
          - {code: IGOLOZ, name: Council of the League, names: [], kind: organization, type: body, part-of: League of Zenda}
          - {code: NGOENV, name: Green Elbonia, names: [], kind: organization, type: ngo}
          - {code: NGOENV, name: Green Ruritania, names: [], kind: organization, type: ngo}
        """;

    [Fact]
    public void The_world_that_comes_with_it_has_no_problems() =>
        Assert.Empty(WorldLint.Check(Path.Combine(Workshop.Repository, "knowledge")));

    [Fact]
    public void A_sound_world_has_no_problems() => Assert.Empty(Check(Countries, Organisations));

    [Theory]
    [InlineData("code: XBB", "code: XAA", 9, "'XAA' stands in countries already, in line 2")]
    [InlineData("code: XBB", "code: Xbb", 9, "'Xbb' is no code of three capital letters")]
    [InlineData("name: Elbonia", "name: Elbonia\n    colour: red", 11, "'colour' is no member of countries")]
    [InlineData("name: Elbonia", "name: Elbonia\n    from: 1990\n    to: 1980", 12, "XBB ends before it begins")]
    [InlineData("name: Elbonia", "name: Elbonia\n    from: May", 11, "'May' at 'from' is no year and no day")]
    [InlineData("name: Elbonia", "name: Elbonia\n    disputed: true", 11, "XBB is disputed and has no 'reason'")]
    [InlineData("name: Elbonia", "name: Elbonia\n    capital: Strelsau", 11, "'capital' must be a list of names")]
    [InlineData("name: Elbonia", "name: Elbonia\n    capital: [Strelsau]", 11, "'Strelsau' names Ruritania too")]
    [InlineData("part-of: XAA", "part-of: XCC", 11, "there is no 'XCC' for 'part-of'")]
    [InlineData("1990-10-03}]", "1990-10-02}]", 12, "the number 901 of 'cow' counts Ruritania at the same time")]
    [InlineData("from: 1990-10-03}]", "since: 1990}]", 12, "'cow' wants a number")]
    [InlineData("gw: [{number: 901, from: 1920-01-01}]", "gw: [{number: 901, from: 1920}, {number: 902, from: 1950}]", 8,
        "Ruritania has the numbers 901 and 902 of 'gw' at the same time")]
    public void A_problem_of_a_state_is_named_with_its_line(string was, string becomes, int line, string what) =>
        Named(Check(Countries.Replace(was, becomes, StringComparison.Ordinal), Organisations), "world/countries.yaml", line, what);

    [Fact]
    public void A_name_of_a_former_state_may_be_one_of_todays() =>
        Assert.Empty(Check(Countries.Replace("name: Elbonia", "name: Elbonia\n    capital: [Strelsau]\n    to: 1999", StringComparison.Ordinal), Organisations));

    [Fact]
    public void An_ambiguous_name_may_have_two_bearers() =>
        Assert.Empty(Check(Countries.Replace("name: Elbonia", "name: Elbonia\n    names: [The Isles]", StringComparison.Ordinal)
            .Replace("names: []", "names: [The Isles]", StringComparison.Ordinal), Organisations));

    [Theory]
    [InlineData("type: alliance", "type: alliance, part-of: League of Fenda", 3, "there is no 'League of Fenda' for 'part-of'")]
    [InlineData("type: alliance", "type: club", 3, "'club' is no type")]
    [InlineData("kind: organization, type: alliance", "kind: alliance", 3, "'alliance' is no kind that organisations have")]
    [InlineData("[NGOENV]", "[NGODEV]", 6, "'NGOENV' is the code of Green Elbonia already")]
    [InlineData("name: Green Elbonia, names: []", "name: Green Elbonia, names: [LoZ]", 5, "'LoZ' names League of Zenda too")]
    public void A_problem_of_an_organisation_is_named_with_its_line(string was, string becomes, int line, string what) =>
        Named(Check(Countries, Organisations.Replace(was, becomes, StringComparison.Ordinal)), "world/organisations.yaml", line, what);

    [Theory]
    [InlineData("states: []", 1, "'states' is no list of the world")]
    [InlineData("countries:\n  - code: XZZ\n    adjectives: [Foo]", 2, "there is no state 'XZZ' to change; a new one needs a 'name'")]
    [InlineData("countries:\n  - adjectives: [Foo]", 2, "an entry of countries needs a 'code'")]
    [InlineData("groups: x", 1, "'groups' must be a list")]
    [InlineData("groups: [x]", 1, "an entry of 'groups' must be a mapping")]
    [InlineData("groups: [x", 2, "")]
    [InlineData("groups:\n  - name: X\n    ? [a]\n    : b", 3, "'' is no member of groups")]
    [InlineData("- x", 1, "a mapping is wanted")]
    public void A_problem_of_a_users_changes_is_named_with_its_line(string changes, int line, string what)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, changes);
            Named(WorldLint.CheckFile(path, code => code == "XAA"), path, line, what);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Named(IReadOnlyList<KnowledgeProblem> problems, string file, int line, string what)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((file, line), (problem.File, problem.Line));
        Assert.StartsWith(what, problem.What, StringComparison.Ordinal);
    }

    private static IReadOnlyList<KnowledgeProblem> Check(string countries, string organisations)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var world = folder.CreateSubdirectory("world");
            File.WriteAllText(Path.Combine(world.FullName, "countries.yaml"), countries);
            File.WriteAllText(Path.Combine(world.FullName, "organisations.yaml"), organisations);
            return WorldLint.Check(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
