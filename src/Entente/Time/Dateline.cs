using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Time;

/// <summary>
/// The day of a report as its own head gives it: a line with a date and no verb ("Suva, 9 August 2031"), or the
/// words before the dash of the first sentence ("SUVA, May 3 -").
/// </summary>
internal static class Dateline
{
    /// <summary>Sentences at the head of a report in which its date can stand.</summary>
    private const int Head = 8;

    /// <summary>A line of more words is a sentence.</summary>
    private const int LongestLine = 12;

    /// <summary>How far into a sentence the words before its dash reach.</summary>
    private const int LongestPlace = 14;

    public static GroundedDate? Find(IReadOnlyList<Sentence> sentences, ImmutableArray<TimeExpression>[] expressions)
    {
        for (var s = 0; s < Math.Min(Head, sentences.Count); s++)
        {
            foreach (var expression in expressions[s])
            {
                if (expression is not { Point: { IsDay: true } point, Calendar.To: null }) continue;
                if (IsLine(sentences[s], expression) || BeforeDash(sentences[s], expression))
                    return new GroundedDate(new PartialDate(point), DateBasis.Stated, [expression.Span]);
            }
        }

        return null;
    }

    // A line that begins with the date may name its length or hour behind it ("9 August 2031 | 6 min read").
    private static bool IsLine(Sentence sentence, TimeExpression date) =>
        sentence.Tokens.Length <= LongestLine && sentence.Tokens[^1].Form is not "." and not "!" and not "?"
        && (date.First == 0 || !sentence.Tokens.Any(t =>
        t.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp));

    private static bool BeforeDash(Sentence sentence, TimeExpression expression)
    {
        for (var word = expression.Last + 1; word < Math.Min(LongestPlace, sentence.Tokens.Length); word++)
        {
            if (sentence.Tokens[word].Form is "-" or "–" or "—" or "--") return expression.First <= 6;
            if (sentence.Tokens[word].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        }

        return false;
    }
}
