using Entente.Events;
using Entente.Parties;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Events;

public sealed class ScopeTests
{
    private static readonly Entity Norway = Entity("Norway", EntityKind.Country, "NOR");
    private static readonly Entity Sweden = Entity("Sweden", EntityKind.Country, "SWE");
    private static readonly Entity Quill = Entity("Ada Quill", EntityKind.Person, "NOR");
    private static readonly Entity Guild = Entity("Dockers' Guild", EntityKind.Organization, null);
    private static readonly Entity Unknown = Entity("Otto Brandt", EntityKind.Person, null);
    private static readonly Entity Nations = Entity("United Nations", EntityKind.Organization, null, "IGOUNO");
    private static readonly Entity Oslo = Entity("Oslo", EntityKind.Place, "NOR");
    private static readonly Entity Malmo = Entity("Malmö", EntityKind.Place, "SWE");

    [Fact]
    public void Parties_of_one_country_are_domestic()
    {
        Assert.True(IsDomestic([Norway], [Quill]));
        Assert.True(Scope.IsDomestic(EventType.Consult, [Norway, Quill], [], [Sweden]));
    }

    [Fact]
    public void Parties_of_two_countries_are_international()
    {
        Assert.False(IsDomestic([Norway], [Sweden]));
        Assert.False(IsDomestic([Norway, Sweden], []));
        Assert.False(IsDomestic([Norway], [Quill, Sweden]));
    }

    [Fact]
    public void A_party_of_no_known_country_may_be_a_foreign_one()
    {
        Assert.False(IsDomestic([Norway], [Unknown]));
        Assert.False(IsDomestic([Unknown], []));
        Assert.False(IsDomestic([Norway], [Guild]));
    }

    [Fact]
    public void An_international_organisation_is_of_no_country()
    {
        Assert.False(IsDomestic([Norway], [Nations]));
        Assert.False(IsDomestic([Nations], [Nations]));
    }

    [Fact]
    public void One_side_alone_is_domestic_where_nothing_foreign_stands_beside_it()
    {
        Assert.True(IsDomestic([Norway], [], Norway, Quill, Oslo, Guild, Unknown));
        Assert.True(Scope.IsDomestic(EventType.Protest, [Norway, Quill], [], [Oslo]));
        Assert.False(IsDomestic([Norway], [], Norway, Sweden));
        Assert.False(IsDomestic([Norway], [], Norway, Malmo));
        Assert.False(IsDomestic([Norway], [], Norway, Nations));
        Assert.False(Scope.IsDomestic(EventType.Protest, [Norway, Quill], [], [Malmo]));
    }

    [Fact]
    public void Whom_the_act_is_done_to_goes_before_who_is_spoken_of() => Assert.True(IsDomestic([Norway], [Quill], Sweden));

    private static bool IsDomestic(Entity[] actors, Entity[] recipients, params Entity[] beside) =>
        Scope.IsDomestic(EventType.Accuse, actors, recipients, beside);

    private static Entity Entity(string name, EntityKind kind, string? country, string? code = null) => new()
    {
        Id = name, Name = name, Kind = kind, Country = country is null ? null : new CountryCode(country), Code = code ?? country,
        Mentions = [new Mention(new Span(0, 1), MentionKind.Name)],
    };
}
