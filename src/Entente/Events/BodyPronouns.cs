using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// Whom "it" and "they" mean within what a body or a group says: "Norway said it would", "the rebels announced that they had".
/// Elsewhere they may mean too much. Thread-safe.
/// </summary>
internal sealed class BodyPronouns(KnowledgeBase knowledge)
{
    private const int Depth = 4;
    private const string Section = "english/pronouns";
    private readonly HashSet<string> _one = knowledge.Words(Section, "body");
    private readonly HashSet<string> _several = knowledge.Words(Section, "bodies");

    /// <summary>The word that such a pronoun stands for: the subject of the clause above its own.</summary>
    /// <returns>Null where it is no such pronoun, and where whoever is told might be meant too.</returns>
    public int? Antecedent(Sentence s, int word, PartyLayer parties)
    {
        var token = s.Tokens[word];
        if (token.Upos != PartOfSpeech.Pron || token.Is("expl") || token.Head < 0) return null;
        var form = token.Form.ToLowerInvariant();
        var one = _one.Contains(form);
        if (!one && !_several.Contains(form)) return null;
        if (Speaking(s, token.Head) is not { } verb || s.Children(verb).Any(c => c.Is("iobj") || c.Is("obj"))) return null;
        var subject = s.Children(verb).FirstOrDefault(c => c.Relation == "nsubj");
        if (subject is null) return null;
        var several = subject.Xpos is "NNS" or "NNPS" || s.Children(subject.Index, "conj").Any();
        if (one == several || parties.At(s.Index, subject.Index) is not { } party) return null;
        return one && party.Entities.Any(e => e.Kind == EntityKind.Person) ? null : subject.Index;
    }

    // The verb whose clause a word stands in, over coordination and infinitives.
    private static int? Speaking(Sentence s, int word)
    {
        for (int at = word, steps = 0; steps < Depth && s.Tokens[at].Head >= 0; at = s.Tokens[at].Head, steps++)
        {
            var token = s.Tokens[at];
            if (token.Is("ccomp")) return s.Tokens[token.Head].Upos == PartOfSpeech.Verb ? token.Head : null;
            if (!(token.Is("conj") || token.Is("xcomp") || token.Is("nmod") || token.Is("obj") || token.Is("obl"))) return null;
        }

        return null;
    }
}
