using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Time;

/// <summary>
/// The day of a report as its own head gives it: a line with a date and no verb ("Suva, 9 August 2031", "Posted: 9 August 2031"),
/// or the words before the first sentence proper ("SUVA, May 3, 2031 -", "Suva, 9 August 2031 (Agency).", "Suva, 9 August 2031:").
/// </summary>
internal static class Dateline
{
    /// <summary>Sentences at the head of a report in which its date can stand.</summary>
    private const int Head = 8;

    /// <summary>A line of more words is a sentence.</summary>
    private const int LongestLine = 12;

    /// <summary>How far into a sentence the words before its dash reach.</summary>
    private const int LongestPlace = 14;

    /// <summary>How many words the name of a place before a date can have, with its commas.</summary>
    private const int LongestName = 6;

    public static GroundedDate? Find(IReadOnlyList<Sentence> sentences, ImmutableArray<TimeExpression>[] expressions)
    {
        for (var s = 0; s < Math.Min(Head, sentences.Count); s++)
        {
            foreach (var expression in expressions[s])
            {
                if (expression is not { Point: { IsDay: true } point, Calendar.To: null }) continue;
                if (IsLine(sentences[s], expression) || BeforeDash(sentences[s], expression) || BehindPlace(sentences[s], expression))
                    return new GroundedDate(new PartialDate(point), DateBasis.Stated, [expression.Span]);
            }
        }

        return null;
    }

    /// <summary>The day before the dash of the first sentence proper that leaves its year open: "SUVA, May 3 -".</summary>
    /// <returns>The sentence and the day, or null.</returns>
    public static (Sentence Sentence, TimeExpression Day)? WithoutYear(IReadOnlyList<Sentence> sentences, ImmutableArray<TimeExpression>[] expressions)
    {
        for (var s = 0; s < Math.Min(Head, sentences.Count); s++)
            foreach (var expression in expressions[s])
                if (expression is { Point: { Year: null, Day: not null }, Calendar.To: null } && BeforeDash(sentences[s], expression))
                    return (sentences[s], expression);
        return null;
    }

    // A line that begins with the date may name its length or hour behind it ("9 August 2031 | 6 min read"), and one that begins
    // with a word and a colon says what the date is of ("Posted: 9 August 2031").
    private static bool IsLine(Sentence sentence, TimeExpression date)
    {
        var words = Line(sentence, date);
        return words.Count <= LongestLine && words[^1].Form is not "." and not "!" and not "?"
            && (words[0].Index == date.First || words is [_, { Form: ":" }, _, ..] || !words.Exists(IsClause));
    }

    private static bool IsClause(Token token) => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp;

    // The words of a sentence that stand on one line of the text with the date: a head without full stops runs on.
    private static List<Token> Line(Sentence sentence, TimeExpression date)
    {
        var (first, last) = (date.First, date.Last);
        while (first > 0 && !Breaks(first - 1)) first--;
        while (last + 1 < sentence.Tokens.Length && !Breaks(last)) last++;
        return [.. sentence.Tokens.Skip(first).Take(last - first + 1)];

        // "Posted: 9 August 2031, 18:42 | Updated: ...": what a bar parts stands by itself.
        bool Breaks(int word) => sentence.Tokens[word].Form == "|" || sentence.Tokens[word + 1].Form == "|"
            || sentence.Source[new Span(sentence.Tokens[word].Span.End, sentence.Tokens[word + 1].Span.Start)].Contains('\n', StringComparison.Ordinal);
    }

    private static bool BeforeDash(Sentence sentence, TimeExpression expression) =>
        expression.First <= LongestName && Dash(sentence, expression.Last + 1) is not null;

    /// <summary>The dash that parts the place and date at the head of a sentence from its words; null where none does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where to look from: behind the place or the date.</param>
    public static int? Dash(Sentence sentence, int from)
    {
        for (var word = from; word < Math.Min(LongestPlace, sentence.Tokens.Length); word++)
        {
            // A hyphen that ties two words parts nothing.
            if (sentence.Tokens[word].Form is "-" or "–" or "—" or "--" && !(sentence.Tokens[word - 1].Glued && sentence.Tokens[word].Glued)) return word;
            if (sentence.Tokens[word].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux) return null;
        }

        return null;
    }

    // "Suva, 9 August 2031:" and "Suva, 9 August 2031 (Agency).": nothing but a name before it.
    private static bool BehindPlace(Sentence sentence, TimeExpression date) =>
        date.First is >= 2 and <= LongestName && sentence.Tokens[date.First - 1].Form == ","
        && sentence.Tokens.Take(date.First).All(t => t.Upos is PartOfSpeech.Propn or PartOfSpeech.Punct)
        && (date.Last + 1 == sentence.Tokens.Length || sentence.Tokens[date.Last + 1].Form is ":" or "(" or "." or "/" or "|");
}
