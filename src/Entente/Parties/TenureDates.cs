using System.Globalization;
using Entente.Language;
using Entente.Time;

namespace Entente.Parties;

/// <summary>The times that hang on an office or on the verb that tells of it.</summary>
/// <param name="At">When it happened or held.</param>
/// <param name="From">What "since" and the start of a range tell.</param>
/// <param name="To">What "until" and the end of a range tell.</param>
internal readonly record struct TenureTimes(GroundedDate? At, GroundedDate? From, GroundedDate? To)
{
    public bool IsEmpty => At is null && From is null && To is null;
}

/// <summary>Finds by the tree which times date an office: a time elsewhere in the sentence dates something else.</summary>
internal sealed class TenureDates(PartyDraft draft, TimeLayer times, TenureLexicon lexicon)
{
    /// <summary>So far above a time may the word that it dates stand: "in the spring of 2003".</summary>
    private const int Reach = 3;

    /// <summary>When the document was published, where a day is known.</summary>
    public DateOnly? Published { get; } = times.Published is { Value.From.IsDay: true } day ? day.Value.From.FirstDay : null;

    /// <param name="sentence">The sentence.</param>
    /// <param name="phrase">The office.</param>
    /// <param name="verb">The verb that tells of it, or -1.</param>
    /// <param name="ahead">Whether that is still to come.</param>
    public TenureTimes Of(int sentence, OfficePhrase? phrase, int verb, bool ahead)
    {
        var found = default(TenureTimes);
        var expressions = times.In(sentence);
        var words = draft.Words[sentence];
        for (var i = 0; i < expressions.Length; i++)
        {
            var (first, last) = (expressions[i].First, expressions[i].Last);
            var before = first > 0 ? words.Lower[first - 1] : "";
            var pair = i + 1 < expressions.Length && expressions[i + 1].First == last + 2 && lexicon.Links(before, words.Lower[last + 1]);
            var start = YearBefore(words, first);
            if (!Hangs(draft.Sentence(sentence), draft.Head(sentence, first, last), phrase, verb)
                && !(verb < 0 && IsBehind(words, phrase, start is null ? first : first - 2, pair ? expressions[i + 1].Last : last))) continue;
            var date = times.Resolve(expressions[i], ahead);
            if (pair)
            {
                found = found with { From = date ?? found.From, To = times.Resolve(expressions[i + 1], ahead) ?? found.To };
                i++;
            }
            else if (date?.Value.To is { } end)
            {
                found = found with { From = date with { Value = new PartialDate(date.Value.From) }, To = date with { Value = new PartialDate(end) } };
            }
            else if (start is not null)
            {
                found = found with { From = start, To = date ?? found.To };
            }
            else if (date is not null)
            {
                found = lexicon.Since.Contains(before) ? found with { From = date }
                    : lexicon.Until.Contains(before) ? found with { To = date }
                    : found with { At = found.At ?? date };
            }
        }

        return found;
    }

    private static bool Hangs(Sentence s, int word, OfficePhrase? phrase, int verb)
    {
        for (var steps = 0; steps <= Reach && word >= 0; steps++)
        {
            if (word == verb || phrase?.Holds(word) == true) return true;
            var token = s.Tokens[word];
            if (!(token.Is("nmod") || token.Is("obl") || token.Is("advmod") || token.Is("nummod") || token.Is("dep")
                  || token.Is("conj") || token.Is("appos") || token.Is("parataxis"))) return false;
            word = token.Head;
        }

        return false;
    }

    // "The foreign minister since May, X," and "X, minister (2002-2006)": a time right behind the office that a comma or
    // bracket closes in belongs to it; trees often hang it on the verb.
    private bool IsBehind(SentenceWords words, OfficePhrase? phrase, int first, int last)
    {
        if (phrase is null || (last + 1 < words.Count && words.Tokens[last + 1].Upos != PartOfSpeech.Punct)) return false;
        var at = first - 1;
        if (at > phrase.Last && (lexicon.Since.Contains(words.Lower[at]) || lexicon.Until.Contains(words.Lower[at]))) at--;
        if (at > phrase.Last && words.Tokens[at].Upos == PartOfSpeech.Punct) at--;
        return at == phrase.Last;
    }

    // "(1997-2001)": a number is a year where a hyphen ties it to one.
    private GroundedDate? YearBefore(SentenceWords words, int first)
    {
        if (first < 2 || !lexicon.Links("", words.Lower[first - 1]) || words.Lower[first - 2] is not { Length: 4 } digits) return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2100
            ? new GroundedDate(new PartialDate(new CalendarPoint(year)), DateBasis.Stated, [words.Tokens[first - 2].Span])
            : null;
    }
}
