using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// The act told before that a word takes up: "the expulsion", "this demand", "the step", "it". Whoever is named no more was
/// the other party of that act.
/// </summary>
internal sealed class EarlierActs(FrameLexicon frames, WordClasses classes, DeepSyntax syntax)
{
    // How many sentences back an act may be that a noun of its own kind takes up, a noun for any act, and a pronoun.
    private const int Named = 8;
    private const int Step = 3;
    private const int Pronoun = 1;

    private readonly HashSet<string> _steps = [.. classes.Expand("@step")];

    /// <summary>The other party of the act that an act is about, by the paths of its frame; none where there is no such act.</summary>
    /// <param name="draft">Who acts now.</param>
    /// <param name="drafts">All acts in the order of the text.</param>
    /// <param name="place">The place of the act among them.</param>
    public IEnumerable<PartyReference> Other(EventDraft draft, List<EventDraft> drafts, int place)
    {
        var own = draft.ActorEntities.Select(ReportSides.Side).ToHashSet();
        foreach (var word in draft.Frame.About.SelectMany(p => p.From(syntax, draft.Sentence, draft.Trigger)).Distinct())
        {
            if (Reach(draft.Sentence, word) is not (var reach and >= 0)) continue;
            var types = reach == Named ? frames.For(draft.Sentence.Tokens[word]).Select(f => f.Type).ToHashSet() : null;
            for (var i = place - 1; i >= 0 && draft.Sentence.Index - drafts[i].Sentence.Index <= reach; i--)
            {
                var act = drafts[i];
                if (act.Code.Type == EventType.Consult || (types is null && !act.Frame.About.IsEmpty) || types?.Contains(act.Code.Type) == false
                    || (act.Sentence == draft.Sentence && act.Trigger > draft.Trigger)) continue;
                if (Others(act.Actors, own) is { Length: > 0 } actors && actors.Length == act.Actors.Count) return actors;
                // "lifted the ban": what one did oneself, the other suffered.
                if (types is not null && Others(act.Actors, own).IsEmpty && Others(act.Recipients, own) is { Length: > 0 } sufferers) return sufferers;
            }
        }

        return [];
    }

    /// <summary>Whether a word that an act is about takes up something told before, whatever that is.</summary>
    public bool IsTakenUp(EventDraft draft) =>
        draft.Frame.About.SelectMany(p => p.From(syntax, draft.Sentence, draft.Trigger)).Any(w => Reach(draft.Sentence, w) >= 0);

    private int Reach(Sentence s, int word)
    {
        var token = s.Tokens[word];
        if (token.Upos == PartOfSpeech.Pron) return token.Lemma is "it" or "this" or "that" ? Pronoun : -1;
        if (token.Upos != PartOfSpeech.Noun || token.Xpos == "NNS") return -1;
        var isDefinite = token.Is("appos") || s.Children(word).Any(c => c.Is("det") && c.Lemma is "the" or "this" or "that" or "such");
        if (!isDefinite || s.Children(word).Any(c => c.Relation == "nmod:poss")) return -1;
        return _steps.Contains(token.Lemma.ToLowerInvariant()) ? Step : Named;
    }

    private static ImmutableArray<PartyReference> Others(List<PartyReference> references, HashSet<string> own) =>
        [.. references.Where(r => r.Entities.All(e => !own.Contains(ReportSides.Side(e))))];
}
