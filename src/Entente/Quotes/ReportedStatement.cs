using Entente.Language;
using Entente.Parties;

namespace Entente.Quotes;

/// <summary>Reported words with the cue that they hang on and the word that stands for whoever says them.</summary>
/// <param name="Sentence">The sentence of the cue.</param>
/// <param name="Cue">The cue's word.</param>
/// <param name="Act">What the cue does.</param>
/// <param name="Content">The words reported.</param>
/// <param name="Word">The word that stands for the source, null where there is none.</param>
/// <param name="Source">Whom that word means, null where the text leaves it open.</param>
internal sealed record ReportedStatement(Sentence Sentence, int Cue, CueAct Act, ReportedContent Content, int? Word, PartyReference? Source)
{
    /// <summary>The sentence of the reported words: another one than the cue's where they go on from a statement before.</summary>
    public Sentence Told { get; init; } = Sentence;

    /// <summary>Whether the words have no cue of their own and go on from a statement before.</summary>
    public bool GoesOn { get; init; }
}
