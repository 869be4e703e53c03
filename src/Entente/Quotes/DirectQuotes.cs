using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Language;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>
/// Who said what stands in quotation marks. A quotation that nothing attributes (a title, a figure of speech) gives no
/// quote; one whose speaker the text does not name gives a quote without speaker.
/// </summary>
internal sealed class DirectQuotes(CueLexicon cues)
{
    /// <summary>A quote while it is collected: continuations join it.</summary>
    private sealed class Draft(Attribution attribution, ImmutableArray<Entity> speakers, PartyReference? source)
    {
        public Attribution Attribution { get; } = attribution;

        public ImmutableArray<Entity> Speakers { get; } = speakers;

        public PartyReference? Source { get; } = source;

        public List<Quotation> Stretches { get; } = [];

        public Draft? Inside { get; init; }
    }

    public ImmutableArray<Quote> Attribute(QuoteContext context)
    {
        var finder = new AttributionFinder(context, cues);
        var drafts = new List<Draft>();
        Draft? last = null;
        foreach (var quotation in context.Quotations.All)
        {
            if (quotation.Depth == 1 && last is not null && last.Stretches[^1].Outer.Contains(quotation.Outer))
            {
                if (Nested(context, last, quotation) is { } nested) drafts.Add(nested);
                continue;
            }

            if (quotation.Depth > 0) continue;
            var draft = Narrative(context, finder, quotation, last);
            if (draft is null) continue;
            if (!ReferenceEquals(draft, last)) drafts.Add(draft);
            draft.Stretches.Add(quotation);
            last = draft;
        }

        return Finish(context, drafts);
    }

    private static Draft? Narrative(QuoteContext context, AttributionFinder finder, Quotation quotation, Draft? last)
    {
        if (quotation.ContinuesPrevious && last is not null && !last.Stretches[^1].Closed) return last;
        var attribution = finder.Find(quotation);
        // "…," he said, "…": the second half has the same cue, and a quotation right behind its attribution goes on.
        if (last is not null && (attribution is null || SameCue(attribution, last.Attribution)) && GoesOn(context, last, quotation)) return last;
        attribution ??= finder.Floor(quotation);
        if (attribution is null) return null;
        var source = attribution.Source is { } word ? context.Parties.At(attribution.Sentence.Index, word) : null;
        return new Draft(attribution, Speakers(source), source);
    }

    private static bool SameCue(Attribution one, Attribution other) =>
        one.Sentence.Index == other.Sentence.Index && one.Cue == other.Cue;

    private static ImmutableArray<Entity> Speakers(PartyReference? source) =>
        source is null ? [] : [.. source.Entities.Where(e => e.Kind is not (EntityKind.Place or EntityKind.Gathering))];

    // In the same paragraph, with nothing between but the attribution of the one before it.
    private static bool GoesOn(QuoteContext context, Draft last, Quotation quotation)
    {
        var before = last.Stretches[^1];
        if (before.Paragraph != quotation.Paragraph) return false;
        var cue = last.Attribution.CueSpan;
        var between = new Span(before.Outer.End, quotation.Outer.Start);
        if (between.IsEmpty || cue.Start < before.Outer.End || cue.End > quotation.Outer.Start) return cue.Start < before.Outer.Start && between.Length <= 2;
        // One sentence of attribution, however long its subject; a second sentence of narrative breaks the line.
        var first = context.SentenceAt(before.Outer.End);
        var next = context.SentenceAt(quotation.Outer.Start);
        return next - first <= 1;
    }

    private Draft? Nested(QuoteContext context, Draft outer, Quotation quotation)
    {
        if (context.Before(quotation) is not var (sentence, count)) return null;
        var syntax = new SpeakerSyntax(cues, (s, word) => context.Parties.At(s.Index, word) is not null);
        for (var word = count - 1; word >= 0; word--)
        {
            var token = sentence.Tokens[word];
            if (!outer.Stretches[^1].Inner.Contains(token.Span)) break;
            if (cues.ActOf(token) is not (var act and not CueAct.None)) continue;
            if (syntax.Of(sentence, word) is not { } subject) continue;
            var source = context.Parties.At(sentence.Index, subject);
            var speakers = source is not null ? Speakers(source) : LastSpokenOf(context, outer, sentence.Tokens[subject]);
            return new Draft(new Attribution(sentence, word, subject, act, speakers.IsEmpty ? 0.3 : 0.7), speakers, source)
            {
                Inside = outer, Stretches = { quotation },
            };
        }

        return null;
    }

    // "He" in a speaker's mouth is the person spoken of last before the quotation, other than the speaker.
    private static ImmutableArray<Entity> LastSpokenOf(QuoteContext context, Draft outer, Token pronoun)
    {
        if (pronoun.Lemma is not ("he" or "she")) return [];
        var start = outer.Stretches[0].Outer.Start;
        var person = context.Parties.Entities
            .Where(e => e.Kind == EntityKind.Person && !outer.Speakers.Contains(e))
            .Select(e => (Entity: e, Last: e.Mentions.Where(m => m.Span.End <= start).Select(m => m.Span.Start).DefaultIfEmpty(-1).Max()))
            .Where(p => p.Last >= 0).OrderByDescending(p => p.Last).Select(p => p.Entity).FirstOrDefault();
        return person is null ? [] : [person];
    }

    private static ImmutableArray<Quote> Finish(QuoteContext context, List<Draft> drafts)
    {
        var ids = new Dictionary<Draft, string>(ReferenceEqualityComparer.Instance);
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var draft in drafts)
        {
            var content = Evidence.Cite(context.Text, draft.Stretches.Select(s => s.Inner));
            var source = Source(draft);
            ids[draft] = Id(context.Text, content, source, speaker: null);
            foreach (var speaker in draft.Speakers.DefaultIfEmpty())
            {
                quotes.Add(new Quote
                {
                    Id = draft.Speakers.Length > 1 ? Id(context.Text, content, source, speaker) : ids[draft],
                    Form = QuoteForm.Direct,
                    Polarity = draft.Attribution.Act.HasFlag(CueAct.Deny) ? QuotePolarity.Denied : QuotePolarity.Affirmed,
                    Status = StatusOf(draft.Attribution),
                    Content = content,
                    Speaker = speaker,
                    Source = source,
                    Cue = draft.Attribution.CueSpan,
                    About = About(context, content, speaker),
                    Inside = draft.Inside is { } outer ? ids.GetValueOrDefault(outer) : null,
                    Confidence = speaker is null ? 0.3 : draft.Attribution.Confidence,
                });
            }
        }

        return quotes.ToImmutable();
    }

    private static Span? Source(Draft draft) => draft.Source?.Span
        ?? (draft.Attribution.Source is { } word ? draft.Attribution.Sentence.Tokens[word].Span : null);

    // "never said '…'", "would say '…'".
    private static QuoteStatus StatusOf(Attribution attribution)
    {
        foreach (var child in attribution.Sentence.Children(attribution.Cue))
        {
            if (child.Lemma is "not" or "never" && child.Is("advmod")) return QuoteStatus.Denied;
            if (child.Is("aux") && child.Lemma is "would" or "could" or "might" or "may" or "should") return QuoteStatus.Hypothetical;
        }

        return QuoteStatus.Said;
    }

    private static ImmutableArray<Entity> About(QuoteContext context, Evidence content, Entity? speaker) =>
        [.. context.Parties.Entities.Where(e => e != speaker && e.Kind != EntityKind.Place
            && e.Mentions.Any(m => content.Spans.Any(s => s.Contains(m.Span))))];

    private static string Id(SourceText text, Evidence content, Span? source, Entity? speaker)
    {
        var key = $"{text.Id}\nquote\ndirect\n{content.First}\n{source}\n{speaker?.Id}";
        return "q" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
    }
}
