using System.Globalization;
using Entente.Sources.Dates;
using Xunit;

namespace Entente.Tests.Sources.Dates;

public sealed class WrittenDatesTests
{
    [Theory]
    [InlineData("2024-10-03", null)]
    [InlineData("2024/10/3 12:30", "zh")]
    [InlineData("2024.10.03.", "hu")]
    [InlineData("2024年10月3日", "ja")]
    [InlineData("2024년 10월 3일", "ko")]
    [InlineData("03.10.2024, 14:20 Uhr", "de")]
    [InlineData("3. Oktober 2024", "de")]
    [InlineData("Thursday 3 October 2024", "en-GB")]
    [InlineData("Thursday, October 3rd, 2024", "en-US")]
    [InlineData("Oct. 3, 2024 9:15 a.m.", "en")]
    [InlineData("3 de octubre de 2024", "es")]
    [InlineData("le 3 octobre 2024 à 10h00", "fr")]
    [InlineData("3 ottobre 2024", "it")]
    [InlineData("3 октября 2024 г.", "ru")]
    [InlineData("3 жовтня 2024", "uk")]
    [InlineData("3 października 2024", "pl")]
    [InlineData("2024. október 3.", "hu")]
    [InlineData("3 Ekim 2024", "tr")]
    [InlineData("٣ أكتوبر ٢٠٢٤", "ar")]
    [InlineData("3 تشرين الأول 2024", "ar")]
    [InlineData("3 تشرين الأول / أكتوبر 2024", "ar")]
    [InlineData("3 tháng 10, 2024", "vi")]
    [InlineData("3.10.24", "de")]
    public void The_third_of_October_in_many_ways(string text, string? language) => Assert.Equal(new DateOnly(2024, 10, 3), First(text, language, false));

    [Theory]
    [InlineData("10/03/2024", true, "2024-10-03")]
    [InlineData("10/03/2024", false, "2024-03-10")]
    [InlineData("25/03/2024", true, "2024-03-25")]
    public void Which_comes_first_is_for_the_country_to_say_where_both_may(string text, bool monthFirst, string day) =>
        Assert.Equal(day, First(text, "en", monthFirst)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("32.10.2024")]
    [InlineData("call 555-10-2024-7")]
    [InlineData("31 February 2024")]
    [InlineData("version 2.0.24")]
    [InlineData("in 2024")]
    [InlineData("3 October")]
    [InlineData("1.234.567")]
    public void What_is_no_day_is_none(string text) => Assert.Null(First(text, "en", false));

    private static DateOnly? First(string text, string? language, bool monthFirst) => new WrittenDates(DateKnowledge.Default, language, monthFirst).First(text)?.Day;
}
