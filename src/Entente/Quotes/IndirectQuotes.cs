using System.Collections.Immutable;
using Entente.Language;
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
        var ongoing = new OngoingSpeech(context, cues);
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var sentence in context.Sentences)
        {
            // A headline repeats what the report says below, and says it in telegram style.
            if (IsHeadline(context, sentence)) continue;
            var statements = Of(context, sentence, syntax, speakers);
            statements.AddRange(ongoing.In(sentence, statements));
            quotes.AddRange(Nest([.. statements.SelectMany(statement => Make(context, statement))]));
        }

        return quotes.ToImmutable();
    }

    private List<ReportedStatement> Of(QuoteContext context, Sentence sentence, SpeakerSyntax syntax, SpeakerResolver speakers)
    {
        var statements = new List<ReportedStatement>();
        foreach (var token in sentence.Tokens)
        {
            if (context.Quotations.Holding(token.Span) is not null || IsName(sentence, token)) continue;
            if (Sourced(context, sentence, token, speakers) is { } sourced) statements.Add(sourced);
            foreach (var cue in cues.For(sentence, token))
            {
                var found = Under(context, sentence, token, cue, syntax, speakers).ToList();
                statements.AddRange(found);
                if (found.Count > 0) break;
            }
        }

        return statements;
    }

    private static bool IsHeadline(QuoteContext context, Sentence s) =>
        s.Index < 3 && s.Tokens[^1].Upos != PartOfSpeech.Punct && s.Tokens.Length < 25
        && (s.Index + 1 == context.Sentences.Count || context.Sentences[s.Index + 1].Paragraph != s.Paragraph)
        && context.Sentences.Count > 1;

    // A capital within a sentence: "Foreign Minister Said Al Harthy".
    private static bool IsName(Sentence s, Token token) =>
        token.Index > 0 && char.IsUpper(token.Form[0]) && s.Tokens[token.Index - 1].Upos != PartOfSpeech.Punct;

    private IEnumerable<ReportedStatement> Under(QuoteContext context, Sentence s, Token token, Cue cue, SpeakerSyntax syntax, SpeakerResolver speakers)
    {
        // A noun or an adjective introduces clauses; what else it takes is its own.
        var isAttitude = cue.Act is CueAct.Judge or CueAct.Think or CueAct.Feel or CueAct.Intend;
        var isAdjective = cues.IsAdjective(s, token);
        var kinds = !isAdjective && (token.Upos is PartOfSpeech.Verb || token.Xpos.StartsWith('V')) ? cue.Contents : CueContents.Clause;
        // "denied the claim that …", nobody's in particular: only the denial is someone's. Nor is "the view that" anyone's.
        if (SpeakerSyntax.Owner(s, token.Index) is null
            && ((isAttitude && token.Upos == PartOfSpeech.Noun)
                || (ContentSyntax.IsDenied(token) && cues.TakesClaims(s.Tokens[token.Head])))) yield break;
        // "made clear that": the verb's clause.
        if (isAdjective && token.Is("xcomp") && cues.ActOf(s, s.Tokens[token.Head]) != CueAct.None) yield break;
        // "The bridge, the minister went on, is ours": beside a clause even "go on" reports it; "…, a charge that she calls
        // absurd" does not.
        if (cue.Act != CueAct.Judge && AsideSyntax.IsAside(s, token.Index)) kinds |= CueContents.Clause;
        foreach (var whole in _contents.Of(s, token.Index, kinds, isAttitude))
        {
            if (IsQuotation(context, s, whole)) continue;
            var word = token.Upos == PartOfSpeech.Noun ? SpeakerSyntax.Owner(s, token.Index)
                : isAdjective ? s.Child(token.Index, "nsubj")?.Index
                : syntax.Of(s, token.Index);
            // "is expected to resign", "it is feared that": what nobody in particular thinks or wants is no one's attitude.
            if (word is null && isAttitude && token.Upos == PartOfSpeech.Verb && !SayingStatus.IsTalk(s, token.Index, cues)) continue;
            var source = speakers.Resolve(s, word);
            var content = word is null ? whole : UpToNextSaying(context, s, whole, word.Value, syntax);
            yield return new ReportedStatement(s, token.Index, cue.Act, content, word, source);
        }
    }

    // "confirmed that the talks had begun and said …": what begins with a second cue of the same speaker is the second
    // statement, though the parser has it within the first.
    private ReportedContent UpToNextSaying(QuoteContext context, Sentence s, ReportedContent content, int speaker, SpeakerSyntax syntax)
    {
        var last = content.Spans[^1];
        var next = s.Tokens.FirstOrDefault(t => t.Index > content.Head && last.Contains(t.Span) && t.Is("conj")
            && t.Xpos is "VBD" or "VBZ" or "VBP" && s.Child(t.Index, "nsubj") is null && s.Children(t.Index).All(c => !c.Is("aux"))
            && (cues.ActOf(s, t) & ~CueAct.Judge) != CueAct.None && (syntax.Of(s, t.Index) == speaker || BringsQuotation(context, s, t)));
        if (next is null) return content;
        var first = s.Subtree(next.Index).First().Index;
        return ContentSyntax.Trim(s, s.Tokens.First(t => last.Contains(t.Span)).Index, first - 1) is { } cut
            ? content with { Spans = content.Spans.SetItem(content.Spans.Length - 1, cut) }
            : content;
    }

    // '… and added, "…"': the report's own verb.
    private static bool BringsQuotation(QuoteContext context, Sentence s, Token verb) =>
        verb.Index + 2 < s.Tokens.Length && s.Tokens[verb.Index + 1].Form is "," or ":"
        && s.Tokens.Skip(verb.Index + 2).First(t => t.Upos != PartOfSpeech.Punct || t.Index == s.Tokens.Length - 1) is { } next
        && context.Quotations.Holding(next.Span) is not null;

    // "According to the ministry, …", "In the words of the envoy, …": what is said is the rest of the sentence.
    private ReportedStatement? Sourced(QuoteContext context, Sentence s, Token token, SpeakerResolver speakers)
    {
        if (SourcePhrase.At(s, token.Index, cues) is not { } phrase) return null;
        var source = speakers.Resolve(s, phrase.Speaker);
        // "On the evidence of the wreck"; "'a lamp without oil' - a failure, in the words of Brandt".
        if (!phrase.IsAccording(s) && (source is null || s.Tokens.Any(t => context.Quotations.Holding(t.Span) is not null))) return null;
        var spans = ContentSyntax.Without(s, phrase.Top, [.. s.Tokens.Where(t => t.Index != token.Index && SourcePhrase.At(s, t.Index, cues) is not null).Select(t => t.Index)]);
        if (spans.IsEmpty) return null;
        var content = new ReportedContent(s.Root, spans, CueContents.Clause);
        return IsQuotation(context, s, content) ? null : new ReportedStatement(s, token.Index, CueAct.Say, content, phrase.Speaker, source);
    }

    // Words in quotation marks are a direct quote under the same cue, and found as such; a word or two behind them make no
    // clause of its own. What begins before the marks is a clause with quoted words in it.
    private static bool IsQuotation(QuoteContext context, Sentence s, ReportedContent content)
    {
        const int fewest = 4;
        var start = content.Spans[0].Start;
        var (quoted, own, tells, opens) = (0, 0, false, false);
        foreach (var token in s.Tokens)
        {
            if (token.Upos == PartOfSpeech.Punct || !content.Spans.Any(span => span.Contains(token.Span))) continue;
            if (context.Quotations.Holding(token.Span) is not null)
            {
                opens |= own == 0;
                quoted++;
                continue;
            }

            own++;
            tells |= token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";
        }

        if (quoted == 0) return false;
        // "called it 'shameful'": too little for a quote of its own.
        if (content.Kind == CueContents.As && quoted < AttributionFinder.FewestWords) return false;
        if (!opens && content.Kind != CueContents.As) return own == 0;
        // '"We leave," X and Y said', the parser having X and Y in the words said; 'that "the road is ours", a claim'.
        if (opens && context.Quotations.Holding(s.Tokens[content.Head].Span) is { } holding && holding.Inner.Start <= start
            && ((holding.Outer.End <= content.Spans[0].End && context.Text.Slice(holding.Inner)[^1] is ',' or '?' or '!') || !tells)) return true;
        return own < fewest && quoted > own;
    }

    private IEnumerable<Quote> Make(QuoteContext context, ReportedStatement statement)
    {
        var (s, cue, act, content, word, source) = statement;
        var status = SayingStatus.Of(s, cue, cues);
        var evidence = Evidence.Cite(context.Text, content.Spans);
        var span = source?.Span ?? (word is { } w ? s.Tokens[w].Span : (Span?)null);
        var speakers = SpeakerResolver.Speakers(source);
        foreach (var speaker in speakers.DefaultIfEmpty())
        {
            var quote = new Quote
            {
                Id = QuoteId.Of(context.Text, QuoteForm.Indirect, evidence.First, span, speakers.Length > 1 ? speaker : null),
                Form = QuoteForm.Indirect,
                Class = word is null && status == QuoteStatus.Hearsay ? QuoteClass.Speech : ClassOf(act, content.Kind, IsQuestion(statement.Told, content)),
                Status = status,
                Polarity = act == CueAct.Deny || content.Kind == CueContents.Claim ? QuotePolarity.Denied
                    : act == CueAct.Ask && IsQuestion(statement.Told, content) ? QuotePolarity.Questioned
                    : QuotePolarity.Affirmed,
                Content = evidence,
                Speaker = speaker,
                Source = span,
                Cue = s.Tokens[cue].Span,
                Addressee = act is CueAct.Say or CueAct.Ask or CueAct.Promise ? Addressees.Of(context, s, cue, statement.GoesOn ? null : content.Head, speaker, cues) : [],
                About = context.About(evidence, speaker),
            };
            yield return quote with { Confidence = QuoteConfidence.Of(quote, s.Tokens[cue], content.Kind == CueContents.Clause, statement.GoesOn, cues) };
        }
    }

    // "whether", "if", "why": what is asked, not asked for.
    private static bool IsQuestion(Sentence s, ReportedContent content) =>
        content.Kind == CueContents.Clause && s.Subtree(content.Head).Any(t => t.Xpos is "WRB" or "WP" or "WDT"
            || (t.Is("mark") && t.Lemma is "if" or "whether"));

    // What one promises or asks for without a clause is what one means to do or have done; what one accuses another of, what
    // one holds against him.
    private static QuoteClass ClassOf(CueAct act, CueContents kind, bool isQuestion) =>
        act == CueAct.Think || (act == CueAct.Judge && kind == CueContents.Gerund) ? QuoteClass.Belief
        : act == CueAct.Feel || (act == CueAct.Judge && kind == CueContents.Noun) ? QuoteClass.Feeling
        : act == CueAct.Intend || kind == CueContents.Infinitive || (act == CueAct.Promise && kind == CueContents.Noun)
            || (act == CueAct.Ask && !isQuestion) ? QuoteClass.Intention
        : QuoteClass.Speech;

    // A statement whose words lie within another's of the same sentence is inside the smallest of those.
    private static IEnumerable<Quote> Nest(IReadOnlyList<Quote> quotes) =>
        quotes.Select(q => q with
        {
            Inside = quotes.Where(o => o.Id != q.Id && Holds(o, q) && !Holds(q, o))
                .OrderBy(o => o.Content.Spans.Sum(s => s.Length)).FirstOrDefault()?.Id,
        });

    private static bool Holds(Quote outer, Quote inner) =>
        inner.Content.Spans.All(i => outer.Content.Spans.Any(o => o.Contains(i)));
}
