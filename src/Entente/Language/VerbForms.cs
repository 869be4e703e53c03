namespace Entente.Language;

/// <summary>
/// The lemmas of those verbs' forms that the lemma table takes for another's: knowledge/english/verbs.yaml. Thread-safe.
/// </summary>
internal sealed class VerbForms
{
    private const string Section = "english/verbs";
    private readonly Dictionary<string, string> _lemmas = new(StringComparer.OrdinalIgnoreCase);

    public VerbForms(KnowledgeBase knowledge)
    {
        foreach (var verb in knowledge.Words(Section, "regular"))
            foreach (var form in Regular(verb)) _lemmas[form] = verb;
        foreach (var form in knowledge.Section(Section).GetProperty("irregular").EnumerateObject()) _lemmas[form.Name] = form.Value.GetString()!;
    }

    /// <summary>The lemma of a form of one of these verbs, null for all other words.</summary>
    public string? Lemma(string form, PartOfSpeech upos) => upos == PartOfSpeech.Verb ? _lemmas.GetValueOrDefault(form) : null;

    // "rebuked", "levied", "levying", "stymieing"
    private static IEnumerable<string> Regular(string verb)
    {
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        var y = verb.EndsWith('y') ? verb[..^1] + "i" : stem;
        return [verb, y + "ed", stem + "ing", verb + "ing", verb.EndsWith('y') ? y + "es" : verb + "s"];
    }
}
