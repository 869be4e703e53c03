using Entente.Language;

namespace Entente.Quotes;

/// <summary>
/// How likely a statement is right, its words as well as its source: a logistic regression over a few of its signs,
/// fitted on the training part of PolNeAR (680 reports, 12,010 statements found; five-fold: of those at 0.9 and more
/// 95 in 100 are right, of those in the eighties 85, in the sixties 62, in the forties 53).
/// </summary>
internal static class QuoteConfidence
{
    private const double Base = -3.08;
    private const double IsDirect = 0.48;
    private const double DirectFromAfar = -1.42;
    private const double IndirectWithoutClause = -0.11;
    private const double NotSpeech = -0.40;
    private const double NotSaid = -0.59;
    private const double HasSource = 2.32;
    private const double HasSpeaker = 0.60;
    private const double PlainCue = 0.85;
    private const double EachDoublingOfWords = 0.41;

    // Too rare in the corpus to be fitted: set by hand, on the low side.
    private const double WithoutCue = -1;

    /// <summary>The chance, 0 to 1, that a statement is right.</summary>
    /// <param name="quote">The statement.</param>
    /// <param name="cue">The word that introduces it.</param>
    /// <param name="isPlain">Whether it stands as most do: a quotation right beside its cue; reported words that are a clause.</param>
    /// <param name="goesOn">Whether it has no cue of its own and goes on from the statement before.</param>
    /// <param name="cues">The words of saying.</param>
    public static double Of(Quote quote, Token cue, bool isPlain, bool goesOn, CueLexicon cues)
    {
        var words = quote.Content.Words.Sum(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var score = Base
            + (quote.Form == QuoteForm.Direct ? IsDirect : 0)
            + (isPlain ? 0 : quote.Form == QuoteForm.Direct ? DirectFromAfar : IndirectWithoutClause)
            + (quote.Class == QuoteClass.Speech ? 0 : NotSpeech)
            + (quote.Status == QuoteStatus.Said ? 0 : NotSaid)
            + (quote.Source is null ? 0 : HasSource)
            + (quote.Speaker is null ? 0 : HasSpeaker)
            + (cues.IsPlain(cue.Lemma) ? PlainCue : 0)
            + (goesOn ? WithoutCue : 0)
            + (EachDoublingOfWords * Math.Log2(words + 1));
        return 1 / (1 + Math.Exp(-score));
    }
}
