using System.Collections.Immutable;
using Entente.Language;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>
/// Who said, believes, intends or feels what the report gives in its own words: clauses, noun phrases that say something
/// of themselves, infinitives, and sentences "according to" someone.
/// </summary>
internal sealed class IndirectQuotes(CueLexicon cues)
{
    private readonly ContentSyntax _contents = new(cues);

    public ImmutableArray<Quote> Attribute(QuoteContext context)
    {
        var speakers = new SpeakerResolver(context, cues);
        var syntax = new SpeakerSyntax(cues, (s, word) => context.Parties.At(s.Index, word) is not null);
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var sentence in context.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (context.Quotations.Holding(token.Span) is not null) continue;
                if (AccordingTo(context, sentence, token, speakers) is { } sourced) quotes.AddRange(sourced);
                foreach (var cue in cues.For(sentence, token))
                {
                    var found = Under(context, sentence, token, cue, syntax, speakers).ToList();
                    quotes.AddRange(found);
                    if (found.Count > 0) break;
                }
            }
        }

        return Nest(quotes.ToImmutable());
    }

    private IEnumerable<Quote> Under(QuoteContext context, Sentence s, Token token, Cue cue, SpeakerSyntax syntax, SpeakerResolver speakers)
    {
        // A noun or an adjective introduces clauses; what else it takes is its own.
        var kinds = token.Upos is PartOfSpeech.Verb || token.Xpos.StartsWith('V') ? cue.Contents : CueContents.Clause;
        foreach (var content in _contents.Of(s, token.Index, kinds))
        {
            if (IsQuotation(context, s, content)) continue;
            var word = token.Upos == PartOfSpeech.Noun ? SpeakerSyntax.Owner(s, token.Index)
                : token.Upos == PartOfSpeech.Adj ? s.Child(token.Index, "nsubj")?.Index
                : syntax.Of(s, token.Index);
            var source = speakers.Resolve(s, word);
            foreach (var quote in Make(context, s, token.Index, cue.Act, content, word, source)) yield return quote;
        }
    }

    // "According to the ministry, …".
    private static IEnumerable<Quote>? AccordingTo(QuoteContext context, Sentence s, Token token, SpeakerResolver speakers)
    {
        if (!token.Form.Equals("according", StringComparison.OrdinalIgnoreCase)) return null;
        var word = token.Is("case") && token.Head >= 0 ? token.Head : s.Children(token.Index).FirstOrDefault(c => c.Is("obl") || c.Is("nmod"))?.Index;
        if (word is null) return null;
        var part = token.Is("case") ? word.Value : token.Index;
        var spans = ContentSyntax.Without(s, part);
        if (spans.IsEmpty) return null;
        var content = new ReportedContent(s.Root, spans, CueContents.Clause);
        return IsQuotation(context, s, content) ? null : Make(context, s, token.Index, CueAct.Say, content, word, speakers.Resolve(s, word));
    }

    // Words all in quotation marks are a direct quote under the same cue, and found as such.
    private static bool IsQuotation(QuoteContext context, Sentence s, ReportedContent content)
    {
        foreach (var token in s.Tokens)
            if (token.Upos != PartOfSpeech.Punct && content.Spans.Any(span => span.Contains(token.Span))
                && context.Quotations.Holding(token.Span) is null)
                return false;
        return true;
    }

    private static IEnumerable<Quote> Make(QuoteContext context, Sentence s, int cue, CueAct act, ReportedContent content, int? word,
        PartyReference? source)
    {
        var evidence = Evidence.Cite(context.Text, content.Spans);
        var span = source?.Span ?? (word is { } w ? s.Tokens[w].Span : (Span?)null);
        var speakers = SpeakerResolver.Speakers(source);
        foreach (var speaker in speakers.DefaultIfEmpty())
            yield return new Quote
            {
                Id = QuoteId.Of(context.Text, QuoteForm.Indirect, evidence.First, span, speakers.Length > 1 ? speaker : null),
                Form = QuoteForm.Indirect,
                Class = ClassOf(act, content.Kind),
                Status = SayingStatus.Of(s, cue),
                Polarity = act == CueAct.Deny ? QuotePolarity.Denied
                    : act == CueAct.Ask && content.Kind == CueContents.Clause ? QuotePolarity.Questioned
                    : QuotePolarity.Affirmed,
                Content = evidence,
                Speaker = speaker,
                Source = span,
                Cue = s.Tokens[cue].Span,
                About = [.. context.Parties.Entities.Where(e => e != speaker && e.Kind != EntityKind.Place
                    && e.Mentions.Any(m => evidence.Spans.Any(c => c.Contains(m.Span))))],
                Confidence = speaker is null ? 0.3 : content.Kind == CueContents.Clause ? 0.9 : 0.75,
            };
    }

    // What one promises or asks for in the infinitive is what one means to do or have done.
    private static QuoteClass ClassOf(CueAct act, CueContents kind) =>
        act == CueAct.Think ? QuoteClass.Belief
        : act == CueAct.Feel ? QuoteClass.Feeling
        : act == CueAct.Intend || kind == CueContents.Infinitive ? QuoteClass.Intention
        : QuoteClass.Speech;

    // A statement whose words lie within another's is inside the smallest of those.
    private static ImmutableArray<Quote> Nest(ImmutableArray<Quote> quotes) =>
        [.. quotes.Select(q => q with
        {
            Inside = quotes.Where(o => o.Id != q.Id && Holds(o, q) && !Holds(q, o))
                .OrderBy(o => o.Content.Spans.Sum(s => s.Length)).FirstOrDefault()?.Id,
        })];

    private static bool Holds(Quote outer, Quote inner) =>
        inner.Content.Spans.All(i => outer.Content.Spans.Any(o => o.Contains(i)));
}
