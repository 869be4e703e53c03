using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>Whom "both sides", "the two capitals", "both men" mean where they are asked or invited: the two spoken of last.</summary>
internal sealed class PairedParties(DeepSyntax syntax, WordClasses classes)
{
    // How many sentences back the two may have been named.
    private const int Reach = 3;

    private readonly HashSet<string> _pair = [.. classes.Expand("@pair")];
    private readonly HashSet<string> _sides = [.. classes.Expand("@pair-side")];
    private readonly HashSet<string> _people = [.. classes.Expand("@pair-people")];

    /// <summary>The word for two that a frame's paths to a recipient lead to; null where there is none.</summary>
    public int? Word(Frame frame, Sentence s, int trigger)
    {
        foreach (var path in frame.Recipient)
            foreach (var word in path.From(syntax, s, trigger))
                if (s.Tokens[word].Xpos == "NNS" && (_sides.Contains(s.Tokens[word].Lemma) || _people.Contains(s.Tokens[word].Lemma))
                    && s.Children(word).Any(c => c.Upos is PartOfSpeech.Det or PartOfSpeech.Num && _pair.Contains(c.Lemma.ToLowerInvariant())))
                    return word;
        return null;
    }

    /// <summary>The two; none where it is not clear who they are.</summary>
    /// <param name="draft">Who asks, and the word.</param>
    /// <param name="word">The word for two.</param>
    /// <param name="sentences">Those of the document.</param>
    /// <param name="parties">Of whom it speaks.</param>
    public List<PartyReference> Of(EventDraft draft, int word, IReadOnlyList<Sentence> sentences, PartyLayer parties)
    {
        var own = draft.ActorEntities.Select(ReportSides.Side).ToHashSet();
        var arePeople = _people.Contains(draft.Sentence.Tokens[word].Lemma);
        var found = new List<Entity>();
        for (var at = draft.Sentence.Index; at >= 0 && draft.Sentence.Index - at <= Reach && found.Count < 2; at--)
        {
            var s = sentences[at];
            foreach (var token in s.Tokens.Take(at == draft.Sentence.Index ? draft.Trigger : s.Tokens.Length))
                foreach (var entity in parties.At(at, token.Index)?.Entities ?? [])
                    if (!own.Contains(ReportSides.Side(entity)) && Meant(entity, arePeople, parties) is { } meant && !found.Contains(meant)) found.Add(meant);
        }

        var said = draft.Sentence.Tokens[word];
        return found.Count == 2 ? [.. found.Select(e => new PartyReference([e], said.Span, MentionKind.Title, word, word))] : [];
    }

    private static Entity? Meant(Entity entity, bool asPerson, PartyLayer parties) =>
        asPerson ? (entity is { Kind: EntityKind.Person, Public: true } ? entity : null) : parties.State(entity);
}
