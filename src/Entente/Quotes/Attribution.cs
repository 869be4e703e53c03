using Entente.Language;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>Where the text says whose words a quotation is.</summary>
/// <param name="Sentence">The sentence of the cue.</param>
/// <param name="Cue">The cue's word.</param>
/// <param name="Source">The word that stands for the speaker, null where the cue has none.</param>
/// <param name="Act">What the cue does.</param>
/// <param name="IsBeside">Whether the cue stands right beside the quotation, with its speaker: the common case.</param>
internal sealed record Attribution(Sentence Sentence, int Cue, int? Source, CueAct Act, bool IsBeside)
{
    public Span CueSpan => Sentence.Tokens[Cue].Span;
}
