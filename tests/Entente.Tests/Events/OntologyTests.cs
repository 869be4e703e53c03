using Entente.Events;
using Entente.Formats.Json;
using Xunit;

namespace Entente.Tests.Events;

public sealed class OntologyTests
{
    private static readonly Ontology Shipped = Ontology.Default;

    public static TheoryData<EventType> EveryType => [.. Enum.GetValues<EventType>()];

    [Fact]
    public void It_is_whole()
    {
        Assert.Equal((16, 67, 37, 313),
            (Shipped.Types.Length, Shipped.Types.Sum(t => t.Modes.Length), Shipped.Contexts.Length, Shipped.Categories.Length));
        Assert.Equal(20, Shipped.Categories.Count(c => c.Code.Parent is null));
    }

    [Fact]
    public void Quad_classes_have_the_numbers_of_PLOVER() => Assert.Equal(
        Enum.GetValues<QuadClass>().Select(q => ReadingJson.Name(q).Replace('-', ' ') + " " + (int)q),
        KnowledgeBase.Default.Section("ontology/plover").GetProperty("quads").EnumerateObject().Select(q => $"{q.Name} {q.Value}"));

    [Fact]
    public void All_codes_are_unique_and_fall_under_one_another()
    {
        Assert.Equal(Shipped.Categories.Length, Shipped.Categories.Select(c => c.Code).Distinct().Count());
        Assert.All(Shipped.Categories, c => Assert.True(c.Code.Parent is not { } parent || Shipped.Find(parent) is not null, c.Code.Value));
    }

    [Fact]
    public void Goldstein_values_lie_between_minus_ten_and_ten()
    {
        Assert.All(Shipped.Categories, c => Assert.True(c.Goldstein is null or >= -10 and <= 10, c.Code.Value));
        Assert.Equal(["1214"], Shipped.Categories.Where(c => c.Goldstein is null).Select(c => c.Code.Value));
    }

    [Fact]
    public void Every_code_has_a_type_except_those_that_PLOVER_drops_or_splits() =>
        Assert.All(Shipped.Categories, c => Assert.Equal(c.Code.Root.Value is "01" or "02" || c.Code.Value == "08", c.Plover is null));

    [Fact]
    public void Every_appeal_is_near_a_request() =>
        Assert.All(Shipped.Categories.Where(c => c.Code.Root.Value == "02"), c => Assert.Equal(EventType.Request, c.Nearest?.Type));

    [Fact]
    public void Modes_and_contexts_of_the_codes_are_those_of_PLOVER()
    {
        var contexts = Shipped.Contexts.Select(c => c.Name).ToHashSet();
        foreach (var code in Shipped.Categories.SelectMany(c => new[] { c.Plover, c.Nearest }).OfType<PloverCode>())
        {
            Assert.True(code.Mode is null || Shipped.Mode(code.Type, code.Mode) is not null, code.ToString());
            Assert.All(code.Contexts, c => Assert.Contains(c, contexts));
        }
    }

    [Theory]
    [MemberData(nameof(EveryType))]
    public void Each_type_and_mode_has_a_code_that_leads_back_to_the_type(EventType type)
    {
        foreach (var mode in Shipped[type].Modes.Select(m => m.Name).Prepend(null))
        {
            // CAMEO has one general code for yielding in words and in deeds.
            var back = (type, mode) is (EventType.Retreat, null or "resign") ? EventType.Concede : type;
            Assert.Equal(back, Shipped.ToPlover(Shipped.ToCameo(type, mode))?.Type);
            Assert.All(Shipped.Contexts.Select(c => Shipped.ToCameo(type, mode, [c.Name])).Where(c => c != Shipped.ToCameo(type, mode)),
                code => Assert.Equal(type, Shipped.ToPlover(code)?.Type));
        }
    }

    [Theory]
    [MemberData(nameof(EveryType))]
    public void Scores_fit_their_quad_class(EventType type)
    {
        var isFriendly = Shipped.Quad(type) is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation;
        foreach (var mode in Shipped[type].Modes.Select(m => m.Name).Prepend(null))
        {
            if ((type, mode) is (EventType.Request, "assist")) continue; // as PLOVER prints it
            Assert.InRange(Shipped.Score(type, mode), isFriendly ? 0.5 : -10, isFriendly ? 10 : 0);
        }
    }

    [Fact]
    public void An_accusation_has_the_score_that_the_manual_means() => Assert.Equal(-3, Shipped.Score(EventType.Accuse));

    [Fact]
    public void Sanctions_are_material_conflict() => Assert.Equal(QuadClass.MaterialConflict, Shipped.Quad(EventType.Sanction));

    [Theory]
    [InlineData(EventType.Consult, "visit", EventType.Agree, "036")]
    [InlineData(EventType.Aid, null, EventType.Agree, "033")]
    [InlineData(EventType.Retreat, "withdraw", EventType.Concede, "0356")]
    [InlineData(EventType.Retreat, "release", EventType.Concede, "0353")]
    public void What_is_to_come_is_what_PLOVER_makes_of_it(EventType type, string? mode, EventType planned, string code) =>
        Assert.Equal(new FutureAct(planned, new CameoCode(code)), Shipped.Future(type, mode));

    [Fact]
    public void A_threat_stays_a_threat() => Assert.Null(Shipped.Future(EventType.Threaten, "expel"));

    [Theory]
    [InlineData(EventType.Cooperate, null, "military", "062")]
    [InlineData(EventType.Cooperate, null, "gender", "060")]
    [InlineData(EventType.Cooperate, null, "gender military", "062")]
    [InlineData(EventType.Cooperate, null, "economic military", "060")]
    [InlineData(EventType.Accuse, "allege", "crime corruption", "1121")]
    [InlineData(EventType.Sanction, "discontinue", "economic", "163")]
    [InlineData(EventType.Agree, "visit", "", "030")]
    public void A_context_leads_to_a_narrower_code_and_two_that_differ_do_not(EventType type, string? mode, string contexts, string code) =>
        Assert.Equal(code, Shipped.ToCameo(type, mode, contexts.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Value);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("01a")]
    [InlineData("01111")]
    [InlineData("١٢")]
    public void What_is_no_code_is_none(string text) => Assert.Throws<ArgumentException>(() => new CameoCode(text));

    [Fact]
    public void A_code_knows_what_it_falls_under()
    {
        var code = new CameoCode("0871");
        Assert.Equal(("08", "087"), (code.Root.Value, code.Parent?.Value));
        Assert.True(code.IsWithin(new CameoCode("087")) && !code.IsWithin(new CameoCode("086")));
        Assert.Null(Shipped.Find(new CameoCode("99")));
    }
}
