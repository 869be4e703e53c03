using System.Globalization;
using Entente.Text;

namespace Entente.Time;

/// <summary>A time expression and what it means, as TIMEX3 of TimeML (ISO 24617-1) writes it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Value">
/// ISO 8601, with X for what the text does not tell (<c>XXXX-10-03</c>, <c>XXXX-WXX-5</c>); an interval as from/to.
/// </param>
public sealed record TimeMention(Span Span, TimeType Type, string Value)
{
    internal static TimeMention Of(TimeExpression expression, TimeLayer times) =>
        new(expression.Span, TimeType.Date, times.Resolve(expression, ahead: false) is { } date
            ? Filled(date.Value)
            : Unresolved(expression));

    // CalendarPoint writes an unknown year as ISO 8601 does, "--10-03"; TimeML fills the places.
    private static string Filled(PartialDate date) =>
        date.To is { } to ? $"{Filled(date.From)}/{Filled(to)}" : Filled(date.From);

    private static string Filled(CalendarPoint point) => point.Year is null ? "XXXX" + point.ToString()[1..] : point.ToString();

    private static string Unresolved(TimeExpression expression) => expression.Anchor switch
    {
        TimeAnchor.Weekday => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{expression.Weekday}"),
        TimeAnchor.DayOffset => expression.Offset == 0 ? "PRESENT_REF" : "XXXX-XX-XX",
        TimeAnchor.Shifted when expression.Unit == "month" => "XXXX-XX",
        _ => Filled(expression.Point),
    };
}
