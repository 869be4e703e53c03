using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Commitments;
using Entente.Events;
using Entente.Language;
using Entente.Messages;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Bench;

/// <summary>
/// The stages of a reader and its model one by one, with the very parts that these hold. It follows
/// <see cref="Reader.Read(Document, CancellationToken)"/> line by line: a stage that changes or is added there changes here, and nowhere else in bench/.
/// </summary>
internal sealed class ReaderParts(Reader reader, LanguageModel model)
{
    public EncoderGraph Graph => model.Graph;

    public ImmutableArray<Region> Marked(SourceText text) => BoilerplateOf(reader).Mark(text);

    public bool Passes(SourceText text, ImmutableArray<Span> body) => PoliticsOf(reader).Passes(text, body);

    public List<Utf16Range> Words(SourceText text, Span block) =>
        CutterOf(model).Cut(text.Value, text.ToUtf16(block.Start), text.ToUtf16(block.End));

    public List<(int First, int End)> Sentences(SourceText text, List<Utf16Range> words) =>
        [.. SplitterOf(model).Split(text.Value, words)];

    public string[] Lemmas(string[] forms, Analysis analysis) =>
        LemmatiserOf(model).Lemmas(forms, analysis.Upos, analysis.Xpos);

    public Sentence Analyse(SourceText text, List<Utf16Range> words, int index, int paragraph) =>
        model.AnalyseWords(text, words.ConvertAll(w => text.FromUtf16(w.Start, w.End)), index, paragraph);

    public Quotations Quotations(SourceText text, ImmutableArray<Span> body)
    {
        Span[] paragraphs = [.. Paragraphs.In(text, body)];
        return Text.Quotations.Of(QuotationFinder.Find(text, paragraphs), TranscriptOf(reader).Find(text, paragraphs));
    }

    public TimeLayer Times(Document document, ImmutableArray<Region> marked, IReadOnlyList<Sentence> sentences) =>
        reader.Times(document, marked, sentences, CancellationToken.None);

    public PartyDraft Parties(SourceText text, IReadOnlyList<Sentence> sentences, Quotations quotations, TimeLayer times) =>
        PartiesOf(reader).Resolve(text, sentences, quotations, times, Reader.Days(times.Published));

    public void Listen(PartyDraft draft, ImmutableArray<Quote> quotes) => PartiesOf(reader).Listen(draft, QuoteStage.Voices(quotes));

    public ImmutableArray<Quote> Quotes(SourceText text, IReadOnlyList<Sentence> sentences, Quotations quotations,
        PartyLayer parties) => QuotesOf(reader).Attribute(new QuoteContext(text, sentences, quotations, parties.Named));

    public ImmutableArray<Quote> Renew(ImmutableArray<Quote> quotes, SourceText text, IReadOnlyList<Sentence> sentences,
        Quotations quotations, PartyLayer parties) => QuoteStage.Renew(quotes, new QuoteContext(text, sentences, quotations, parties.Named));

    public Narrative Narrate(IReadOnlyList<Sentence> sentences, TimeLayer times, ImmutableArray<Quote> quotes) =>
        EventsOf(reader).Narrate(sentences, times, quotes);

    public ImmutableArray<Act> Acts(SourceText text, IReadOnlyList<Sentence> sentences, PartyLayer parties,
        TimeLayer times, ImmutableArray<Quote> quotes, Narrative narrative) =>
        EventsOf(reader).Code(text, sentences, parties, times, quotes, narrative);

    public ImmutableArray<Commitment> Commitments(SourceText text, ImmutableArray<Act> acts, PartyLayer parties, ActMeetings meetings, TimeLayer times, ImmutableArray<Quote> quotes) =>
        CommitmentsOf(reader).Read(text, acts, parties, meetings, times, quotes);

    public static ImmutableArray<Message> Messages(SourceText text, ImmutableArray<Act> acts, ActMeetings meetings) => MessageStage.Read(text, acts, meetings);

    public ImmutableArray<Quote> Place(ImmutableArray<Quote> quotes, ImmutableArray<Event> events, IReadOnlyList<Sentence> sentences,
        TimeLayer times, Narrative narrative) => QuoteOccasions.Place(quotes, events, sentences, times, narrative);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_boilerplate")]
    private static extern ref Boilerplate BoilerplateOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_politics")]
    private static extern ref PoliticsTest PoliticsOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_transcript")]
    private static extern ref Transcript TranscriptOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_parties")]
    private static extern ref PartyResolver PartiesOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_quotes")]
    private static extern ref QuoteStage QuotesOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_events")]
    private static extern ref EventStage EventsOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_commitments")]
    private static extern ref CommitmentStage CommitmentsOf(Reader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_cutter")]
    private static extern ref WordCutter CutterOf(LanguageModel model);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_splitter")]
    private static extern ref SentenceSplitter SplitterOf(LanguageModel model);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_lemmatiser")]
    private static extern ref Lemmatiser LemmatiserOf(LanguageModel model);
}
