using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Time;

/// <summary>
/// Finds the time expressions in a sentence. At each word the grammars say how far they can read; the longest reading
/// counts, and of equally long ones the first grammar's. Extents are TimeML's: determiners and modifiers belong to an
/// expression ("the end of 2006", "early May"), prepositions do not.
/// </summary>
internal sealed class TimeFinder
{
    private readonly TimeLexicon _words;
    private readonly Tense _tense;
    private readonly Func<TimeRow, int, TimeReading?>[] _grammars;

    public TimeFinder(TimeLexicon words)
    {
        _words = words;
        _tense = new Tense(words);
        _grammars =
        [
            ClockGrammar.Read, SetGrammar.Read, CalendarGrammar.Read, Portion, OwnEnd, Ordinal, DeicticGrammar.Read,
                DeicticGrammar.Reached, Reference,
            LengthGrammar.Read,
        ];
    }

    public ImmutableArray<TimeExpression> Find(Sentence sentence)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var row = new TimeRow(sentence, _words);
        for (var at = 0; at < row.Count;)
        {
            if (At(row, at) is not { } reading)
            {
                at++;
                continue;
            }

            var expression = Make(row, at, reading);
            if (found.Count > 0 && Joins(row, at,
                found[^1])) found[^1] = found[^1] with { Next = expression.Meaning as CalendarMeaning };
            found.Add(expression);
            at = reading.End;
        }

        return found.ToImmutable();
    }

    private TimeReading? At(TimeRow row, int at)
    {
        if (row[at].Word == TimeWord.None
            && !char.IsAsciiDigit(row[at].Form.AsSpan().TrimStart("'’QH") is [var first, ..] ? first : ' ')
            && _words.Phrases(row[at].Form).Count == 0 && !row[at].Form.EndsWith("days", StringComparison.Ordinal))
            return null;
        TimeReading? longest = null;
        foreach (var grammar in _grammars)
            if (grammar(row, at) is { } reading && reading.End > (longest?.End ?? at))
                longest = reading;
        return longest;
    }

    private TimeExpression Make(TimeRow row, int first, TimeReading reading)
    {
        var last = reading.End - 1;
        var (end, to) = reading.Parts is var (firstEnd, second)
            ? (firstEnd - 1, row[second].Span.Cover(row[last].Span)) : (last, (Text.Span?)null);
        var head = Head(row, first, last);
        return new TimeExpression
        {
            First = row[first].Token.Index,
            Last = row[last].Token.Index,
            Span = row[first].Span.Cover(row[end].Span),
            End = to,
            Meaning = reading.Meaning,
            NamesThing = head.Is("nummod") || head.Is("compound") || head.Is("amod"),
            OfThing = head.Is("nmod") || row[first - 1].Has("since"),
            Tense = Tense(row, first, head, reading.Meaning),
        };
    }

    // Up to a bound, the tense of what is bounded tells nothing.
    private TimeDirection Tense(TimeRow row, int first, Token head, TimeMeaning meaning)
    {
        var isDay = meaning is WeekdayMeaning or CalendarMeaning { From.Unit: TimeUnit.Day } or ClockMeaning;
        var tense = _tense.Of(row.Sentence, head, isDay && !row[first - 1].Has("since"));
        return row[first - 1].Has("bounds") && tense != TimeDirection.Ahead ? TimeDirection.Unsaid : tense;
    }

    // 26 June to 4 August · the spring and early summer
    private static bool Joins(TimeRow row, int at, TimeExpression before) =>
        row[at - 1].Token.Index == before.Last + 1 ? row[at - 1].Has("joins")
        : row[at - 2].Token.Index == before.Last + 1 && row[at - 2].Has("joins")
        && row[at - 1].Token.Upos == PartOfSpeech.Adp;

    private static Token Head(TimeRow row, int first, int last)
    {
        var at = row[first].Token;
        while (at.Head >= row[first].Token.Index && at.Head <= row[last].Token.Index) at = row.Sentence.Tokens[at.Head];
        return at;
    }

    // early May · late in the year · the end of 2006 · the first days of May · later this month · the very beginning
    // of the century
    private static TimeReading? Portion(TimeRow row, int at)
    {
        var next = row.Past(at, "articles");
        if (row[next].Has("modifiers"))
        {
            var inner = row.PastHyphen(next + 1);
            if (row[inner].Is("part") && row[inner + 1].Is("of")) inner += 2;
            else if (next == at && row[inner].Has("of-links")) inner++;
            if (Whole(row, inner, definite: inner > next + 1 && row[inner].Is("the")) is { } modified) return modified;
        }

        while (row[next].Has("portion-adjectives")) next++;
        if (!row[next].Has("portions") && !row[next].Has("halves") || !row[next + 1].Is("of")) return null;
        if (row[next].Word.Unit is not null && next == row.Past(at, "articles")) return null;
        return Whole(row, next + 2, definite: true);
    }

    // year's end · the month's end · year-end
    private static TimeReading? OwnEnd(TimeRow row, int at)
    {
        var next = row.Past(at, "articles");
        return row[next].Word is { Unit: TimeUnit.Month or TimeUnit.Year, Plural: false } && (row[next + 1].Has("possessives") || row[next + 1].IsHyphen)
            && row[next + 2].Has("portions")
            ? new TimeReading(next + 3, new ShiftMeaning(row[next].Word.Unit!.Value, 0, FromContext: true))
            : null;
    }

    private static TimeReading? Whole(TimeRow row, int at, bool definite)
    {
        var whole = Portion(row, at) ?? Ordinal(row, at) ?? CalendarGrammar.Read(row, at)
            ?? CalendarGrammar.Read(row, row.Past(at, "articles")) ?? DeicticGrammar.Read(row, at)
            ?? (definite ? DeicticGrammar.Definite(row, at) : null);
        return whole?.Meaning is FixedMeaning ? null : whole;
    }

    // the last week of March · the first month of 2004 · the third week of the year
    private static TimeReading? Ordinal(TimeRow row, int at)
    {
        var first = row.Past(at, "articles");
        if (Numerals.Ordinal(row, first) is not var (next, ordinal)) return null;
        if (row[next].Word is not { Unit: { } unit and >= TimeUnit.Day and <= TimeUnit.Decade, Plural: false }
            || unit is TimeUnit.Quarter) return null;
        if (!row[next + 1].Has("of-links") || Whole(row, next + 2, definite: true) is not { } whole) return null;
        return new TimeReading(whole.End, new OrdinalMeaning(ordinal, unit, whole.Meaning));
    }

    private static TimeReading? Reference(TimeRow row, int at) =>
        row.Phrase(at) is var (end, phrase) && phrase.Meaning is FixedMeaning meaning
        && !row[end].IsHyphen && !row[at - 1].IsHyphen
            ? new TimeReading(end, meaning)
            : null;
}
