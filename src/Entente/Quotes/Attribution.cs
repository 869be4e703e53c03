using Entente.Language;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>Where the text says whose words a quotation is.</summary>
/// <param name="Sentence">The sentence of the cue.</param>
/// <param name="Cue">The cue's word.</param>
/// <param name="Source">The word that stands for the speaker, null where the cue has none.</param>
/// <param name="Act">What the cue does.</param>
/// <param name="Confidence">How sure this kind of attribution is, 0 to 1.</param>
internal sealed record Attribution(Sentence Sentence, int Cue, int? Source, CueAct Act, double Confidence)
{
    public Span CueSpan => Sentence.Tokens[Cue].Span;
}
