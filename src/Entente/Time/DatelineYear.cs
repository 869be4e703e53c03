using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Time;

/// <summary>
/// The year of a report whose date line leaves it out. The report is of the first such day behind the last date that it tells with
/// its year, if that lies within twelve months (news leaves out no older year) and the weekday that the report calls its own agrees;
/// else the year stays open.
/// </summary>
internal static class DatelineYear
{
    public static GroundedDate? Find(IReadOnlyList<Sentence> sentences, ImmutableArray<TimeExpression>[] expressions)
    {
        if (Dateline.WithoutYear(sentences, expressions) is not var (sentence, day) || day.Point is not { Month: { } month, Day: { } number }) return null;
        if (expressions[sentence.Index].FirstOrDefault(e => e is { Meaning: WeekdayMeaning { Direction: TimeDirection.Unsaid }, Tense: not TimeDirection.Ahead })
            is not { Meaning: WeekdayMeaning weekday } named) return null;
        if (expressions.SelectMany(e => e).Where(e => e is { Point: { Year: not null, Month: not null }, Calendar.To: null, Tense: not TimeDirection.Ahead })
            .MaxBy(e => e.Point!.Value.FirstDay) is not { Point: { } last } anchor) return null;
        for (var year = last.FirstDay.Year; year <= last.FirstDay.Year + 1; year++)
        {
            if (!CalendarPoint.Exists(year, month, number)) continue;
            var date = new DateOnly(year, month, number);
            if (date < last.FirstDay) continue;
            return date <= last.FirstDay.AddYears(1) && ((int)date.DayOfWeek + 6) % 7 == weekday.Weekday - 1
                ? new GroundedDate(new PartialDate(CalendarPoint.Of(date)), DateBasis.Inferred, [day.Span, named.Span, anchor.Span])
                : null;
        }

        return null;
    }
}
