using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>
/// Who said what stands in quotation marks. A quotation that nothing attributes (a title, a figure of speech) gives no
/// quote; one whose speaker the text does not name gives a quote without speaker.
/// </summary>
internal sealed class DirectQuotes(CueLexicon cues, Transcript transcript)
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

    private Draft? Narrative(QuoteContext context, AttributionFinder finder, Quotation quotation, Draft? last)
    {
        if (quotation.Label is not null) return Turn(context, quotation);
        var attribution = finder.Find(quotation);
        // A quotation that goes on in the next paragraph is the same one, unless that has words of its own that attribute it.
        if (quotation.ContinuesPrevious && last is not null && !last.Stretches[^1].Closed
            && attribution is not { IsBeside: true, Source: not null }) return last;
        // "…," he said, "…": the second half has the same cue, and a quotation right behind its attribution goes on.
        if (last is not null && (attribution is null || SameCue(attribution, last.Attribution)) && GoesOn(context, last, quotation)) return last;
        attribution ??= finder.Floor(quotation);
        if (attribution is null) return null;
        var source = new SpeakerResolver(context, cues).Resolve(attribution.Sentence, attribution.Source);
        return new Draft(attribution, SpeakerResolver.Speakers(source), source);
    }

    // The label names the speaker; "A" is whoever the report is about before the first question.
    private Draft? Turn(QuoteContext context, Quotation turn)
    {
        var label = turn.Label!.Value;
        var written = context.Text[label];
        if (transcript.IsQuestion(written)) return null;
        var sentence = context.Sentences[context.SentenceAt(label.Start)];
        var source = context.Parties.At(sentence.Index, 0);
        ImmutableArray<Entity> speakers = transcript.IsAnswer(written) ? Interviewee(context) : SpeakerResolver.Speakers(source);
        return new Draft(new Attribution(sentence, 0, 0, CueAct.Say, IsBeside: false), speakers, source);
    }

    private static ImmutableArray<Entity> Interviewee(QuoteContext context)
    {
        var first = context.Quotations.All.First(q => q.Label is not null).Outer.Start;
        var person = context.Parties.Entities
            .Where(e => e.Kind == EntityKind.Person && e.Mentions.Any(m => m.Span.End <= first))
            .OrderByDescending(e => e.Mentions.Count(m => m.Span.End <= first)).ThenBy(e => e.Mentions[0].Span).FirstOrDefault();
        return person is null ? [] : [person];
    }

    private static bool SameCue(Attribution one, Attribution other) =>
        one.Sentence.Index == other.Sentence.Index && one.Cue == other.Cue;

    // In the same paragraph, with nothing between but the attribution of the one before it.
    private static bool GoesOn(QuoteContext context, Draft last, Quotation quotation)
    {
        var before = last.Stretches[^1];
        if (before.Paragraph != quotation.Paragraph) return false;
        var cue = last.Attribution.CueSpan;
        var between = new Span(before.Outer.End, quotation.Outer.Start);
        if (between.IsEmpty || cue.Start < before.Outer.End || cue.End > quotation.Outer.Start) return cue.Start < before.Outer.Start && between.Length <= 2;
        // "…," he said in "The Herald": words within the attribution are no second half.
        if (context.Before(quotation) is ({ } within, > 0 and var words) && within.Tokens[words - 1].Upos != PartOfSpeech.Punct) return false;
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
            if (cues.ActOf(sentence, token) is not (var act and not CueAct.None)) continue;
            if (syntax.Of(sentence, word) is not { } subject) continue;
            var source = context.Parties.At(sentence.Index, subject);
            // "I" in a speaker's mouth is the speaker.
            var speakers = source is not null ? SpeakerResolver.Speakers(source)
                : sentence.Tokens[subject].Lemma == "I" ? outer.Speakers
                : LastSpokenOf(context, outer, sentence.Tokens[subject]);
            return new Draft(new Attribution(sentence, word, subject, act, IsBeside: false), speakers, source)
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

    private ImmutableArray<Quote> Finish(QuoteContext context, List<Draft> drafts)
    {
        var ids = new Dictionary<Draft, string>(ReferenceEqualityComparer.Instance);
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var draft in drafts)
        {
            var content = Evidence.Cite(context.Text, draft.Stretches.Select(s => s.Inner));
            var source = Source(draft);
            ids[draft] = QuoteId.Of(context.Text, QuoteForm.Direct, content.First, source, speaker: null);
            foreach (var speaker in draft.Speakers.DefaultIfEmpty())
            {
                var quote = new Quote
                {
                    Id = draft.Speakers.Length > 1 ? QuoteId.Of(context.Text, QuoteForm.Direct, content.First, source, speaker) : ids[draft],
                    Form = QuoteForm.Direct,
                    Polarity = draft.Attribution.Act.HasFlag(CueAct.Deny) ? QuotePolarity.Denied : QuotePolarity.Affirmed,
                    Status = SayingStatus.Of(draft.Attribution.Sentence, draft.Attribution.Cue, cues),
                    Content = content,
                    Speaker = speaker,
                    Source = source,
                    Cue = draft.Attribution.CueSpan,
                    Addressee = (draft.Attribution.Act & (CueAct.Say | CueAct.Ask | CueAct.Promise)) == CueAct.None ? []
                        : Addressees.Of(context, draft.Attribution.Sentence, draft.Attribution.Cue, null, speaker, cues),
                    About = context.About(content, speaker),
                    Inside = draft.Inside is { } outer ? ids.GetValueOrDefault(outer) : null,
                };
                var cue = draft.Attribution.Sentence.Tokens[draft.Attribution.Cue];
                quotes.Add(quote with { Confidence = QuoteConfidence.Of(quote, cue, draft.Attribution.IsBeside, goesOn: false, cues) });
            }
        }

        return quotes.ToImmutable();
    }

    private static Span? Source(Draft draft) => draft.Source?.Span
        ?? (draft.Attribution.Source is { } word ? draft.Attribution.Sentence.Tokens[word].Span : null);
}
