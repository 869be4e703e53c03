using System.Collections.Immutable;
using System.Globalization;
using Entente.Language;

namespace Entente.Time;

/// <summary>
/// Finds the dates in a row of words: "3 October 2024", "October 3-5", "May 2024", "14.05.2023", "on Tuesday",
/// "last May", "yesterday", "two days ago", a year after a word that asks for one.
/// </summary>
internal sealed class TimeFinder(TimeLexicon words)
{
    public ImmutableArray<TimeExpression> Find(ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        for (var at = 0; at < tokens.Length;)
        {
            var expression = At(tokens, at);
            if (expression is not null) found.Add(expression);
            at = expression is null ? at + 1 : expression.Last + 1;
        }

        return found.ToImmutable();
    }

    private TimeExpression? At(ImmutableArray<Token> tokens, int at) =>
        Numeric(tokens, at) ?? MonthFirst(tokens, at) ?? DayFirst(tokens, at) ?? Weekday(tokens, at)
        ?? NearDay(tokens, at) ?? Shifted(tokens, at) ?? Ago(tokens, at) ?? BareYear(tokens, at);

    // 2024-10-03, 14.05.2023, 14/05/2023; a day and a month that could change places tell nothing.
    private static TimeExpression? Numeric(ImmutableArray<Token> tokens, int at)
    {
        var form = tokens[at].Form;
        if (form.Length is < 8 or > 10 || !char.IsAsciiDigit(form[0])) return NumericInPieces(tokens, at);
        var separator = form.AsSpan().IndexOfAny('-', '.', '/');
        if (separator < 0) return null;
        return NumericPoint(form.Split(form[separator])) is { } point
            ? Make(tokens, at, at, TimeAnchor.Full, point)
            : null;
    }

    // The same where each number and mark is a word of its own.
    private static TimeExpression? NumericInPieces(ImmutableArray<Token> tokens, int at)
    {
        if (at + 4 >= tokens.Length || !char.IsAsciiDigit(tokens[at].Form[0])) return null;
        var mark = tokens[at + 1].Form;
        if (mark is not ("-" or "." or "/") || tokens[at + 3].Form != mark) return null;
        for (var i = at; i < at + 4; i++)
            if (!tokens[i].Glued)
                return null;
        return NumericPoint([tokens[at].Form, tokens[at + 2].Form, tokens[at + 4].Form]) is { } point
            ? Make(tokens, at, at + 4, TimeAnchor.Full, point)
            : null;
    }

    private static CalendarPoint? NumericPoint(string[] parts)
    {
        if (parts.Length != 3 || parts.Any(p => p.Length is 0 or > 4 || !p.All(char.IsAsciiDigit))) return null;
        var number = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
        if (parts[0].Length == 4) return Point(number[0], number[1], number[2]);
        if (parts[2].Length != 4) return null;
        if (number[0] > 12 || number[0] == number[1]) return Point(number[2], number[1], number[0]);
        return number[1] > 12 ? Point(number[2], number[0], number[1]) : null;
    }

    // October 3, 2024 · October 3-5 · October 2024 · last October · October
    private TimeExpression? MonthFirst(ImmutableArray<Token> tokens, int at)
    {
        var month = words.Month(tokens[at].Form);
        if (month == 0 || tokens[at].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux) return null;
        var next = at + 1;
        if (next < tokens.Length && Day(tokens[next].Form) is { } day && !IsYear(tokens, next))
        {
            var to = RangeEnd(tokens, next, out var last);
            var year = YearAfter(tokens, last, out last);
            return Dated(tokens, at, last, year, month, day, to);
        }

        var ofYear = next < tokens.Length && tokens[next].Form is "of" or "," ? next + 1 : next;
        if (ofYear < tokens.Length && IsYear(tokens, ofYear))
            return Dated(tokens, at, ofYear, Number(tokens[ofYear].Form), month, null, null);
        return MonthAlone(tokens, at, month);
    }

    // "May" and "March" alone need a word before them that a month follows: names of people are more frequent.
    private TimeExpression? MonthAlone(ImmutableArray<Token> tokens, int at, int month)
    {
        if (at == 0) return null;
        var direction = words.Direction(tokens[at - 1].Form);
        if (direction == TimeDirection.Unsaid && !words.BeforeYear.Contains(tokens[at - 1].Form.ToLowerInvariant())
            && tokens[at - 1].Form.ToLowerInvariant() is not ("for" or "on" or "the" or "'s" or "’s"))
            return null;
        // "in November of the last year"
        var last = at;
        if (at + 2 < tokens.Length && tokens[at + 1].Form == "of")
        {
            var word = tokens[at + 2].Form == "the" ? at + 3 : at + 2;
            if (word + 1 < tokens.Length && tokens[word + 1].Lemma == "year"
                && words.Direction(tokens[word].Form) is var of and not TimeDirection.Unsaid)
                return Make(tokens, at, word + 1, TimeAnchor.Shifted, new CalendarPoint(null, month)) with
                {
                    Unit = "year", Offset = of switch { TimeDirection.Back => -1, TimeDirection.Ahead => 1, _ => 0 },
                };
        }

        var first = direction == TimeDirection.Unsaid ? at : at - 1;
        return Make(tokens, first, last, TimeAnchor.YearUnsaid, new CalendarPoint(null, month)) with { Direction = direction };
    }

    // 3 October 2024 · 3-5 October · the 3rd of October
    private TimeExpression? DayFirst(ImmutableArray<Token> tokens, int at)
    {
        if (Day(tokens[at].Form) is not { } day) return null;
        var to = RangeEnd(tokens, at, out var last);
        var month = last + 1;
        if (month < tokens.Length && tokens[month].Form == "of") month++;
        if (month >= tokens.Length || words.Month(tokens[month].Form) is not (> 0 and var number)) return null;
        var year = YearAfter(tokens, month, out last);
        return Dated(tokens, at, last, year, number, day, to);
    }

    private TimeExpression? Weekday(ImmutableArray<Token> tokens, int at)
    {
        if (!char.IsUpper(tokens[at].Form[0]) || !words.Weekdays.TryGetValue(tokens[at].Form.ToLowerInvariant(), out var day))
            return null;
        // "Wednesday, 9 October 2024": the date says it all, and the weekday belongs to it.
        var after = at + 1 < tokens.Length && tokens[at + 1].Form == "," ? at + 2 : at + 1;
        if (after < tokens.Length && (MonthFirst(tokens, after) ?? DayFirst(tokens, after)) is { Point.Day: not null } date)
            return date with { First = at, Span = tokens[at].Span.Cover(date.Span) };
        var direction = at > 0 ? words.Direction(tokens[at - 1].Form) : TimeDirection.Unsaid;
        return Make(tokens, direction == TimeDirection.Unsaid ? at : at - 1, at, TimeAnchor.Weekday, default) with
        {
            Weekday = day, Direction = direction,
        };
    }

    private TimeExpression? NearDay(ImmutableArray<Token> tokens, int at) =>
        words.Days.TryGetValue(tokens[at].Form.ToLowerInvariant(), out var offset)
            && tokens[at].Upos is not (PartOfSpeech.Propn or PartOfSpeech.Verb)
            && !(at + 1 < tokens.Length && tokens[at + 1].Form is "'s" or "’s" && offset == 0)
            ? Make(tokens, at, at, TimeAnchor.DayOffset, default) with { Offset = offset }
            : null;

    // last week is no day, month or year that ISO 8601 could write without guessing; last month and year are.
    private TimeExpression? Shifted(ImmutableArray<Token> tokens, int at)
    {
        if (at == 0 || tokens[at].Form.ToLowerInvariant() is not ("month" or "year")) return null;
        var offset = words.Direction(tokens[at - 1].Form) switch
        {
            TimeDirection.Back => -1,
            TimeDirection.Ahead => 1,
            TimeDirection.This => 0,
            _ => (int?)null,
        };
        return offset is { } shift
            ? Make(tokens, at - 1, at, TimeAnchor.Shifted, default) with { Unit = tokens[at].Form.ToLowerInvariant(), Offset = shift }
            : null;
    }

    // two days ago
    private TimeExpression? Ago(ImmutableArray<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Length || tokens[at + 2].Form != "ago" || tokens[at + 1].Lemma != "day") return null;
        var count = words.Numerals.TryGetValue(tokens[at].Form.ToLowerInvariant(), out var numeral) ? numeral
            : tokens[at].Form.Length < 3 && int.TryParse(tokens[at].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
            : 0;
        return count > 0
            ? Make(tokens, at, at + 2, TimeAnchor.DayOffset, default) with { Offset = -count }
            : null;
    }

    private TimeExpression? BareYear(ImmutableArray<Token> tokens, int at) =>
        at > 0 && IsYear(tokens, at) && words.BeforeYear.Contains(tokens[at - 1].Form.ToLowerInvariant())
            && !(at + 1 < tokens.Length && tokens[at + 1].Upos is PartOfSpeech.Noun or PartOfSpeech.Sym && tokens[at].Is("nummod"))
            ? Make(tokens, at, at, TimeAnchor.Full, new CalendarPoint(Number(tokens[at].Form)))
            : null;

    private static TimeExpression? Dated(ImmutableArray<Token> tokens, int first, int last, int? year, int month, int? day, int? to)
    {
        if (Point(year, month, day) is not { } point) return null;
        var expression = Make(tokens, first, last, year is null ? TimeAnchor.YearUnsaid : TimeAnchor.Full, point);
        return to is { } end && end > day && Point(year, month, end) is { } until ? expression with { To = until } : expression;
    }

    // 3-5, 3–5, 3 to 5, 3 and 4: the end of a range of days that begins at a word.
    private static int? RangeEnd(ImmutableArray<Token> tokens, int at, out int last)
    {
        last = at;
        if (at + 2 >= tokens.Length || tokens[at + 1].Form is not ("-" or "–" or "—" or "to" or "and")) return null;
        if (Day(tokens[at + 2].Form) is not { } end) return null;
        last = at + 2;
        return end;
    }

    private static int? YearAfter(ImmutableArray<Token> tokens, int at, out int last)
    {
        last = at;
        var year = at + 1 < tokens.Length && tokens[at + 1].Form is "," or "of" ? at + 2 : at + 1;
        if (year >= tokens.Length || !IsYear(tokens, year)) return null;
        last = year;
        return Number(tokens[year].Form);
    }

    private static int? Day(string form)
    {
        var digits = form.AsSpan();
        if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th") digits = digits[..^2];
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is >= 1 and <= 31 ? day : null;
    }

    private static bool IsYear(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Form.Length == 4 && tokens[at].Form.All(char.IsAsciiDigit)
        && Number(tokens[at].Form) is >= 1800 and <= 2100;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static CalendarPoint? Point(int? year, int month, int? day) =>
        CalendarPoint.Exists(year, month, day) ? new CalendarPoint(year, month, day) : null;

    private static TimeExpression Make(ImmutableArray<Token> tokens, int first, int last, TimeAnchor anchor, CalendarPoint point) =>
        new()
        {
            First = first, Last = last, Span = tokens[first].Span.Cover(tokens[last].Span), Anchor = anchor, Point = point,
        };
}
