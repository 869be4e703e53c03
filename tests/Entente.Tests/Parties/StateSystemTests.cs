using Entente.Parties;
using Xunit;

namespace Entente.Tests.Parties;

public sealed class StateSystemTests
{
    // Where the two lists differ, and where a number changed hands.
    [Theory]
    [InlineData("USA", 1990, 2, 2)]
    [InlineData("DEU", 1938, 255, 255)]
    [InlineData("DEU", 1947, null, null)]
    [InlineData("DEU", 1952, null, 260)]
    [InlineData("DEU", 1980, 260, 260)]
    [InlineData("DEU", 1990, 255, 260)]
    [InlineData("DEU", 2020, 255, 260)]
    [InlineData("DDR", 1952, null, 265)]
    [InlineData("DDR", 1990, 265, 265)]
    [InlineData("DDR", 1991, null, null)]
    [InlineData("YUG", 1985, 345, 345)]
    [InlineData("YUG", 1999, 345, 345)]
    [InlineData("SCG", 2004, 345, 345)]
    [InlineData("SRB", 2004, null, null)]
    [InlineData("SRB", 2015, 345, 340)]
    [InlineData("MNE", 2006, 341, 341)]
    [InlineData("SUN", 1962, 365, 365)]
    [InlineData("RUS", 1962, null, null)]
    [InlineData("RUS", 1992, 365, 365)]
    [InlineData("YEM", 1985, 678, 678)]
    [InlineData("YEM", 1995, 679, 678)]
    [InlineData("YMD", 1985, 680, 680)]
    [InlineData("VNM", 1970, 816, 816)]
    [InlineData("RVN", 1970, 817, 817)]
    [InlineData("RVN", 1976, null, null)]
    [InlineData("CSK", 1980, 315, 315)]
    [InlineData("CZE", 1993, 316, 316)]
    [InlineData("SVK", 1993, 317, 317)]
    [InlineData("SYR", 1960, null, 652)]
    [InlineData("EGY", 1960, 651, 651)]
    [InlineData("XUR", 1960, 651, 651)]
    [InlineData("ZAN", 1964, 511, 511)]
    [InlineData("TZA", 1980, 510, 510)]
    [InlineData("KIR", 1990, null, 970)]
    [InlineData("KIR", 2010, 946, 970)]
    [InlineData("TUV", 2010, 947, 973)]
    [InlineData("NRU", 2010, 970, 971)]
    [InlineData("TON", 2010, 955, 972)]
    [InlineData("WSM", 1970, null, 990)]
    [InlineData("JPN", 1948, null, 740)]
    [InlineData("XKX", 2010, 347, 347)]
    [InlineData("TWN", 2010, 713, 713)]
    [InlineData("XAB", 2010, null, 396)]
    [InlineData("XSO", 2010, null, 397)]
    [InlineData("PSE", 2020, null, null)]
    [InlineData("GRL", 2020, null, null)]
    [InlineData("XTB", 1949, null, 711)]
    [InlineData("QQQ", 2000, null, null)]
    public void A_state_has_its_number_in_each_list_by_year(string state, int year, int? correlatesOfWar, int? gleditschWard) =>
        Assert.Equal(new StateNumbers(correlatesOfWar, gleditschWard), StateSystem.Default.Numbers(new CountryCode(state), year));

    [Fact]
    public void On_the_day_it_changes_a_number_is_the_new_ones()
    {
        Assert.Equal(260, StateSystem.Default.Numbers(new CountryCode("DEU"), new DateOnly(1990, 10, 2)).CorrelatesOfWar);
        Assert.Equal(255, StateSystem.Default.Numbers(new CountryCode("DEU"), new DateOnly(1990, 10, 3)).CorrelatesOfWar);
    }

    [Theory]
    [InlineData("FRA", "FRA")]
    [InlineData("GLP", "FRA")]
    [InlineData("HKG", "HKG")]
    [InlineData("XKX", "KOS")]
    [InlineData("TWN", "TWN")]
    [InlineData("PSE", "PSE")]
    [InlineData("VAT", "VAT")]
    [InlineData("XTN", "MDA")]
    [InlineData("XAB", "GEO")]
    [InlineData("XNC", "CYP")]
    [InlineData("XSL", "SOM")]
    [InlineData("ESH", "MAR")]
    [InlineData("XUR", "EGY")]
    [InlineData("MHL", "MHL")]
    [InlineData("XTR", null)]
    [InlineData("QQQ", null)]
    public void PLOVER_counts_a_territory_with_a_state_and_a_state_as_itself(string state, string? code) =>
        Assert.Equal(code, StateSystem.Default.PloverCode(new CountryCode(state)));

    [Fact]
    public void What_is_disputed_has_a_reason()
    {
        foreach (var code in new[] { "XKX", "TWN", "PSE", "ESH", "XAB", "XSO", "XNC", "XTN", "XNK", "XSL" })
            Assert.NotEmpty(StateSystem.Default.Dispute(new CountryCode(code))!);
        Assert.Null(StateSystem.Default.Dispute(new CountryCode("PRT")));
    }
}
