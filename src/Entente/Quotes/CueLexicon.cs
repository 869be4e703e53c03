using System.Collections.Immutable;
using System.Text.Json;
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
    Think = 64,
    Intend = 128,
    Feel = 256,
}

/// <summary>What a cue takes as the words reported.</summary>
[Flags]
internal enum CueContents
{
    None = 0,
    Clause = 1,
    Noun = 2,
    Infinitive = 4,
    As = 8,

    /// <summary>The clause of a noun that is the object: "denied reports that …".</summary>
    Claim = 16,

    /// <summary>"Denied having …", "accused them of having …".</summary>
    Gerund = 32,

    /// <summary>"Reminded them of their promise".</summary>
    Of = 64,
}

/// <summary>An entry of the lexicon: a lemma, with the words that must stand beside it ("point out").</summary>
internal sealed record Cue(CueAct Act, CueContents Contents, ImmutableArray<string> Beside);

/// <summary>The words that introduce what someone says, thinks, intends or feels. Thread-safe.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, List<Cue>> _verbs;
    private readonly Dictionary<string, List<Cue>> _nouns;
    private readonly Dictionary<string, List<Cue>> _adjectives;
    private readonly string[][] _sourcePrepositions;
    private readonly HashSet<string> _passiveSpeaker;
    private readonly HashSet<string> _hearsay;
    private readonly HashSet<string> _nounHeads;
    private readonly HashSet<string> _unsaid;
    private readonly HashSet<string> _claims;
    private readonly HashSet<string> _addressed;
    private readonly HashSet<string> _talk;
    private readonly HashSet<string> _conditions;
    private readonly HashSet<string> _nameless;
    private readonly HashSet<string> _plain;
    private readonly HashSet<string> _ownPrepositions;

    public CueLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/cues");
        _verbs = Read(section.GetProperty("verbs"));
        _nouns = Read(section.GetProperty("nouns"));
        _adjectives = Read(section.GetProperty("adjectives"));
        _sourcePrepositions = [.. section.GetProperty("prepositions").EnumerateArray().Select(p => p.GetString()!.Split(' ')).OrderByDescending(p => p.Length)];
        _passiveSpeaker = knowledge.Words("english/cues", "passive-speaker");
        _hearsay = knowledge.Words("english/cues", "hearsay");
        _nounHeads = knowledge.Words("english/cues", "noun-heads");
        _unsaid = knowledge.Words("english/cues", "unsaid");
        _claims = knowledge.Words("english/cues", "claims");
        _addressed = knowledge.Words("english/cues", "addressed");
        _talk = knowledge.Words("english/cues", "talk");
        Negation = new Negation(knowledge);
        _conditions = knowledge.Words("english/cues", "conditions");
        _plain = knowledge.Words("english/cues", "plain");
        _nameless = knowledge.Words("english/cues", "nameless");
        _ownPrepositions = knowledge.Words("english/cues", "own-prepositions");
    }

    /// <summary>Whether the object's clause is what a verb says no to: "rejected the claim that …".</summary>
    public bool TakesClaims(Token token) =>
        IsVerb(token) && _verbs.TryGetValue(token.Lemma, out var cues) && cues.Any(c => c.Contents.HasFlag(CueContents.Claim));

    /// <summary>What a verb does as a cue of words in quotation marks; None where it is none.</summary>
    public CueAct ActOf(Sentence sentence, Token token) =>
        IsVerb(token) && _verbs.TryGetValue(token.Lemma, out var cues)
            ? cues.Where(cue => StandsBeside(sentence, token, cue)).Aggregate(CueAct.None, (act, cue) => act | cue.Act)
            : CueAct.None;

    /// <summary>The entries that a word and its neighbours in the tree fit, those with more words first.</summary>
    public IEnumerable<Cue> For(Sentence sentence, Token token)
    {
        var list = IsAdjective(sentence, token) ? _adjectives
            : IsVerb(token) ? _verbs
            : token.Upos == PartOfSpeech.Noun ? _nouns
            : null;
        return list is not null && list.TryGetValue(list == _adjectives ? token.Form : token.Lemma, out var cues)
            ? cues.Where(cue => StandsBeside(sentence, token, cue))
            : [];
    }

    /// <summary>Whether a word describes who thinks or feels: "confident", and "convinced" though it has a verb's form.</summary>
    public bool IsAdjective(Sentence sentence, Token token) =>
        token.Upos == PartOfSpeech.Adj && !token.Xpos.StartsWith('V')
        || token.Xpos == "VBN" && _adjectives.ContainsKey(token.Form)
            && sentence.Children(token.Index).Any(c => (c.Is("aux") || c.Is("cop")) && c.Lemma == "be")
            && sentence.Child(token.Index, "obl:agent") is null;

    /// <summary>Whether a noun's clause is a claim that can be denied: "reports that …".</summary>
    public bool IsClaim(string lemma) => _claims.Contains(lemma);

    /// <summary>Whether what a verb takes in the infinitive was not said: "refused to confirm".</summary>
    public bool IsUnsaid(string lemma) => _unsaid.Contains(lemma);

    /// <summary>Whether a noun's "to" or "with" names whom one speaks to: "in a letter to".</summary>
    public bool IsAddressed(string lemma) => _addressed.Contains(lemma);

    /// <summary>What says that something was not said.</summary>
    public Negation Negation { get; }

    /// <summary>Whether a verb whose passive has "it" for its subject tells what nobody in particular says: "it is understood that".</summary>
    public bool IsTalk(string verb) => _talk.Contains(verb);

    /// <summary>Whether a clause that a conjunction opens belongs to what is said, though it stands behind the cue: "…, she said, if …".</summary>
    public bool IsCondition(string conjunction) => _conditions.Contains(conjunction);

    /// <summary>Whether a cue says nothing but that something was said.</summary>
    public bool IsPlain(string lemma) => _plain.Contains(lemma);

    /// <summary>Whether a noun names nobody in particular as a source: "a person in the room".</summary>
    public bool IsNameless(string lemma) => _nameless.Contains(lemma);

    /// <summary>Whether a noun with its preposition and its owner names a source: "in her view".</summary>
    public bool IsOwnView(string preposition, string noun) => _ownPrepositions.Contains($"{preposition} {noun}");

    /// <summary>How many words from one on are a preposition that names a source ("according to", "in the words of"); 0 where none is.</summary>
    public int SourcePreposition(Sentence sentence, int first)
    {
        foreach (var words in _sourcePrepositions)
        {
            var at = 0;
            while (at < words.Length && first + at < sentence.Tokens.Length
                && sentence.Tokens[first + at].Form.Equals(words[at], StringComparison.OrdinalIgnoreCase)) at++;
            if (at == words.Length) return at;
        }

        return 0;
    }

    /// <summary>Whether the subject of a verb's passive is the speaker: "was quoted as saying".</summary>
    public bool PassiveSubjectSpeaks(string lemma) => _passiveSpeaker.Contains(lemma);

    /// <summary>Whether a noun's owner is a speaker: "in his letter".</summary>
    public bool IsSpeechNoun(string lemma) => _nouns.ContainsKey(lemma);

    /// <summary>Whether an adverb says that nobody in particular says it: "reportedly".</summary>
    public bool IsHearsay(string lower) => _hearsay.Contains(lower);

    /// <summary>Whether a noun heads a phrase that reports a statement: "the importance of …".</summary>
    public bool IsNounHead(string lemma) => _nounHeads.Contains(lemma);

    // "point out", "point it out", "make it clear": all further words right below the first or just behind it.
    private static bool StandsBeside(Sentence sentence, Token token, Cue cue)
    {
        foreach (var word in cue.Beside)
        {
            if (sentence.Children(token.Index).Any(c => c.Lemma == word || c.Form == word)) continue;
            var found = false;
            for (var at = token.Index + 1; at <= token.Index + cue.Beside.Length + 1 && at < sentence.Tokens.Length; at++)
                found |= sentence.Tokens[at].Lemma == word || sentence.Tokens[at].Form == word;
            if (!found) return false;
        }

        return true;
    }

    private static bool IsVerb(Token token) =>
        token.Upos == PartOfSpeech.Verb || (token.Xpos.StartsWith('V') && token.Upos is PartOfSpeech.Noun or PartOfSpeech.Adj);

    private static Dictionary<string, List<Cue>> Read(JsonElement groups)
    {
        var read = new Dictionary<string, List<Cue>>();
        foreach (var group in groups.EnumerateArray())
        {
            var act = Enum.Parse<CueAct>(group.GetProperty("act").GetString()!, ignoreCase: true);
            var contents = CueContents.None;
            if (group.TryGetProperty("contents", out var list))
                foreach (var content in list.EnumerateArray())
                    contents |= Enum.Parse<CueContents>(content.GetString()!, ignoreCase: true);
            foreach (var entry in group.GetProperty("lemmas").EnumerateArray())
            {
                var words = entry.GetString()!.Split(' ');
                if (!read.TryGetValue(words[0], out var cues)) read[words[0]] = cues = [];
                cues.Add(new Cue(act, contents, [.. words[1..]]));
            }
        }

        foreach (var cues in read.Values) cues.Sort((a, b) => b.Beside.Length - a.Beside.Length);
        return read;
    }
}
