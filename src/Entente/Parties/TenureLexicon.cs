using System.Collections.Immutable;
using System.Text.Json;
using Entente.Language;

namespace Entente.Parties;

/// <summary>What a verb tells of an office.</summary>
internal enum TenureAct
{
    /// <summary>It is held, in the tense of the verb.</summary>
    Holds,
    /// <summary>It is taken up on the day of the act.</summary>
    Begins,
    /// <summary>It is left on the day of the act.</summary>
    Ends,
    /// <summary>It is held; the day of the act is not its first.</summary>
    Chosen,
    /// <summary>It is to be held.</summary>
    Proposed,
    /// <summary>One takes it up and another has left it.</summary>
    Replaces,
}

/// <summary>A verb that tells of an office; knowledge/english/tenures.yaml explains the members.</summary>
internal sealed record TenureVerb(TenureAct Act, string? Particle, ImmutableArray<string> Objects, bool OfObject,
    ImmutableArray<string> Office, bool Alone)
{
    /// <summary>Whether the office follows without a preposition.</summary>
    public bool TakesComplement => Office.Contains("complement");
}

/// <summary>The words that tell when an office is held, from knowledge/english/tenures.yaml. Thread-safe.</summary>
internal sealed class TenureLexicon
{
    private readonly Dictionary<string, List<TenureVerb>> _verbs = [];
    private readonly HashSet<string> _posts, _undone, _ended, _hypothetical, _future, _links, _between, _betweenLinks;

    public TenureLexicon(KnowledgeBase knowledge)
    {
        const string section = "english/tenures";
        foreach (var verb in knowledge.Section(section).GetProperty("verbs").EnumerateArray()) Add(verb);
        _posts = knowledge.Words(section, "posts");
        _undone = knowledge.Words(section, "undone");
        Negation = new Negation(knowledge);
        _ended = knowledge.Words(section, "ended");
        _hypothetical = knowledge.Words(section, "hypothetical");
        _future = knowledge.Words(section, "future");
        Since = knowledge.Words(section, "since");
        Until = knowledge.Words(section, "until");
        _links = knowledge.Words(section, "links");
        _between = knowledge.Words(section, "between");
        _betweenLinks = knowledge.Words(section, "between-links");
        AtTheTime = new WordTrie<bool>(new WordCutter(knowledge));
        foreach (var words in knowledge.Words(section, "at-the-time")) AtTheTime.Add(words, true);
    }

    /// <summary>Before a time: it begins there.</summary>
    public HashSet<string> Since { get; }

    /// <summary>Before a time: it ends there.</summary>
    public HashSet<string> Until { get; }

    /// <summary>Whether two times bound an office, by the word before the first and the word between them.</summary>
    public bool Links(string before, string link) =>
        _links.Contains(link) || (_between.Contains(before) && _betweenLinks.Contains(link));

    /// <summary>Beside an office: it was held at the time told of.</summary>
    public WordTrie<bool> AtTheTime { get; }

    /// <summary>What a verb can tell; empty for most.</summary>
    public IReadOnlyList<TenureVerb> Of(Token verb) =>
        verb.Upos == PartOfSpeech.Verb && _verbs.TryGetValue(verb.Lemma, out var found) ? found : [];

    /// <summary>Whether a noun stands for any office: "resigned from the post".</summary>
    public bool IsPost(Token noun) => _posts.Contains(noun.Lemma);

    /// <summary>What says no.</summary>
    public Negation Negation { get; }

    /// <summary>Whether a word beside a verb says that it did not come to it: "nearly".</summary>
    public bool IsUndone(Token word) => _undone.Contains(word.Lemma);

    /// <summary>Whether a word beside a verb turns it into the past: "no longer".</summary>
    public bool IsEnded(Token word) => _ended.Contains(word.Form);

    public bool IsHypothetical(Token mark) => _hypothetical.Contains(mark.Lemma);

    public bool IsFuture(Token modal) => _future.Contains(modal.Lemma);

    private void Add(JsonElement verb)
    {
        var lemma = verb.GetProperty("verb").GetString()!;
        if (!_verbs.TryGetValue(lemma, out var known)) _verbs[lemma] = known = [];
        known.Add(new TenureVerb(
            Enum.Parse<TenureAct>(verb.GetProperty("tells").GetString()!, ignoreCase: true),
            verb.TryGetProperty("particle", out var particle) ? particle.GetString() : null,
            Strings(verb, "object"),
            verb.TryGetProperty("whom", out var whom) && whom.GetString() == "object",
            Strings(verb, "office"),
            verb.TryGetProperty("alone", out _)));
    }

    private static ImmutableArray<string> Strings(JsonElement from, string key) =>
        from.TryGetProperty(key, out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];
}
