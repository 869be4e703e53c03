using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Events;

/// <summary>Follows the way of an event once more and writes it down.</summary>
internal sealed class EventExplainer(FrameLexicon frames, DeepSyntax syntax, StatusWords statuses, PartyPhrases phrases)
{
    public Explanation? Explain(Event e, IReadOnlyList<Sentence> sentences)
    {
        var sentence = sentences.FirstOrDefault(s => s.Span.Contains(e.Trigger));
        var trigger = sentence?.Tokens.FirstOrDefault(t => t.Span == e.Trigger);
        if (sentence is null || trigger is null || frames.Find(e.Rule) is not { } filed) return null;
        var frame = filed.Frame!;
        return new Explanation(e, sentence, trigger.Index, filed.File,
            [.. Words("where", frame.Where, sentence, trigger.Index), .. Words("content", frame.Content, sentence, trigger.Index)],
            [
                .. Parties("actor", frame.Actor, sentence, trigger.Index, e.ActorSpans),
                .. Parties("partner", frame.Partner, sentence, trigger.Index, e.ActorSpans),
                .. Parties("recipient", frame.Recipient, sentence, trigger.Index, e.RecipientSpans),
            ],
            [.. statuses.Around(sentence, trigger.Index).Distinct().Order().Select(w => sentence.Tokens[w].Span)]);
    }

    private IEnumerable<ExplainedPath> Words(string role, ImmutableArray<FramePath> paths, Sentence s, int trigger)
    {
        foreach (var path in paths)
            if (path.From(syntax, s, trigger).ToArray() is { Length: > 0 } words)
                yield return new ExplainedPath(role, path.ToString(), [.. words.Select(w => s.Tokens[w].Span)]);
    }

    // The path that led to a party that the event has.
    private IEnumerable<ExplainedPath> Parties(string role, ImmutableArray<FramePath> paths, Sentence s, int trigger, ImmutableArray<Span> spans)
    {
        foreach (var path in paths)
        {
            if (phrases.First(s, trigger, [path], placesToo: true, accepts: p => spans.Contains(p.Span)) is not { Count: > 0 } found) continue;
            yield return new ExplainedPath(role, path.ToString(), [.. found.Select(f => f.Span)]);
            yield break;
        }
    }
}
