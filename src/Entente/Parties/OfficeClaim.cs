using Entente.Time;

namespace Entente.Parties;

/// <summary>What a text tells of someone's office: "X resigned as prime minister on 3 May".</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Holder">The word that names the holder, or a pronoun; -1 where no one is said to hold it.</param>
/// <param name="Phrase">The office.</param>
/// <param name="State">Its state, null where the words beside the office alone tell it.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Giver">The word that names who gave or took it, or -1.</param>
internal sealed record OfficeClaim(int Sentence, int Holder, OfficePhrase Phrase, OfficeState? State, GroundedDate? From,
    GroundedDate? To, int Giver = -1)
{
    /// <summary>The verb that tells it, or -1 where the title alone does.</summary>
    public int Verb { get; init; } = -1;

    /// <summary>Whether the office stands beside the holder's name.</summary>
    public bool IsApposed { get; init; }

    /// <summary>Whether the holder bears the office in a title, and the verb tells its first or last day.</summary>
    public bool IsTitled { get; init; }
}
