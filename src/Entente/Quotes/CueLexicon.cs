using Entente.Language;

namespace Entente.Quotes;

/// <summary>What a cue does, by knowledge/english/cues.yaml.</summary>
[Flags]
internal enum CueAct
{
    None = 0,
    Say = 1,
    Ask = 2,
    Promise = 4,
    Deny = 8,
    Judge = 16,
    Show = 32,
}

/// <summary>The words that introduce what someone says.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, CueAct> _verbs = [];
    private readonly HashSet<string> _passiveSpeaker;
    private readonly HashSet<string> _nouns;

    public CueLexicon(KnowledgeBase knowledge)
    {
        foreach (var list in knowledge.Section("english/cues").GetProperty("verbs").EnumerateObject())
        {
            var act = Enum.Parse<CueAct>(list.Name, ignoreCase: true);
            foreach (var verb in list.Value.EnumerateArray())
                _verbs[verb.GetString()!] = _verbs.GetValueOrDefault(verb.GetString()!) | act;
        }

        _passiveSpeaker = knowledge.Words("english/cues", "passive-speaker");
        _nouns = knowledge.Words("english/cues", "nouns");
    }

    /// <summary>What a word does as a cue; None where it is none.</summary>
    public CueAct ActOf(Token token) =>
        token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Noun or PartOfSpeech.Adj
            && (token.Upos is PartOfSpeech.Verb || token.Xpos.StartsWith('V'))
            ? _verbs.GetValueOrDefault(token.Lemma)
            : CueAct.None;

    /// <summary>Whether the subject of a verb's passive is the speaker: "was quoted as saying".</summary>
    public bool PassiveSubjectSpeaks(string lemma) => _passiveSpeaker.Contains(lemma);

    /// <summary>Whether a noun's owner is a speaker: "in his letter".</summary>
    public bool IsSpeechNoun(string lemma) => _nouns.Contains(lemma);
}
