using System.Collections.Immutable;
using System.Reflection;
using Entente.Commitments;
using Entente.Events;
using Entente.Language;
using Entente.Messages;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente;

/// <summary>
/// Reads a report: from its text to the people and bodies in it, who said what, who did what to whom, what was promised and
/// conveyed. Each stage adds
/// one layer and looks only at those above it.
/// </summary>
/// <remarks>Thread-safe: one reader may serve many threads. The same document gives the same reading.</remarks>
public sealed class Reader
{
    private readonly LanguageModel _language;
    private readonly Boilerplate _boilerplate;
    private readonly PoliticsTest _politics;
    private readonly PartyResolver _parties;
    private readonly Transcript _transcript;
    private readonly TimeFinder _times;
    private readonly QuoteStage _quotes;
    private readonly EventStage _events;
    private readonly CommitmentStage _commitments;

    /// <summary>Makes a reader.</summary>
    /// <param name="language">The language core; the reader does not dispose it.</param>
    /// <param name="knowledge">What Entente knows; what it ships with where none is given.</param>
    public Reader(LanguageModel language, KnowledgeBase? knowledge = null)
        : this(() => language, knowledge)
    {
    }

    /// <summary>Makes a reader whose language core may still be opening: that takes longer than all the rest.</summary>
    /// <param name="language">Gives the language core, asked for once after all else is made; the reader does not dispose it.</param>
    /// <param name="knowledge">What Entente knows; what it ships with where none is given.</param>
    public Reader(Func<LanguageModel> language, KnowledgeBase? knowledge = null)
    {
        knowledge ??= KnowledgeBase.Default;
        _boilerplate = new Boilerplate(knowledge);
        _parties = new PartyResolver(knowledge);
        _politics = new PoliticsTest(_parties, knowledge);
        _times = new TimeFinder(new TimeLexicon(knowledge));
        _transcript = new Transcript(knowledge);
        _quotes = new QuoteStage(knowledge, _transcript);
        _events = new EventStage(knowledge);
        _commitments = new CommitmentStage(knowledge);
        _language = language();
    }

    /// <summary>The version that readings are marked with.</summary>
    public static string Version { get; } =
        typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends the work between two sentences.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Reading Read(Document document, CancellationToken cancellation = default) => Read(document, whatever: false, cancellation);

    /// <summary>Reads a document and tells of each event, in their order, how it was found.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Ends the work between two sentences.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public ExplainedReading Explain(Document document, CancellationToken cancellation = default)
    {
        ImmutableArray<Explanation> explanations = [];
        var reading = Read(document, whatever: false,
            (events, sentences, parties) => explanations = [.. _events.Explain(events, sentences, parties)], cancellation);
        return new ExplainedReading(reading, explanations);
    }

    /// <summary>The same, of a document that may be about anything (to measure a layer on text that is not of public affairs).</summary>
    internal Reading Read(Document document, bool whatever, CancellationToken cancellation = default) =>
        Read(document, whatever, (_, _, _) => { }, cancellation);

    private Reading Read(Document document, bool whatever,
        Action<ImmutableArray<Event>, IReadOnlyList<Sentence>, PartyLayer> explain, CancellationToken cancellation)
    {
        var text = document.Text;
        var reading = new Reading { Document = document, ReaderVersion = Version, ModelVersion = _language.Version };

        var boilerplate = _boilerplate.Mark(text);
        var body = Boilerplate.Rest(text, boilerplate);
        if (!whatever && !_politics.Passes(text, body))
            return reading with { Boilerplate = boilerplate, Published = document.Published, Skipped = PoliticsTest.Reason };

        var sentences = _language.Analyse(text, body, cancellation);
        Span[] paragraphs = [.. Paragraphs.In(text, body)];
        var quotations = Quotations.Of(QuotationFinder.Find(text, paragraphs), _transcript.Find(text, paragraphs));
        var times = Times(document, boilerplate, sentences, cancellation);
        var draft = _parties.Resolve(text, sentences, quotations, times, Days(times.Published));
        var quotes = _quotes.Attribute(new QuoteContext(text, sentences, quotations, draft.Freeze().Named));
        _parties.Listen(draft, QuoteStage.Voices(quotes));
        var parties = draft.Freeze();
        quotes = QuoteStage.Renew(quotes, new QuoteContext(text, sentences, quotations, parties.Named));
        var narrative = _events.Narrate(sentences, times, quotes);
        var acts = _events.Code(text, sentences, parties, times, quotes, narrative);
        var events = EventStage.Events(acts);
        explain(events, sentences, parties);
        quotes = QuoteOccasions.Place(quotes, events, sentences, times, narrative);
        var meetings = new ActMeetings(acts);
        var commitments = _commitments.Read(text, acts, parties, meetings, times, quotes);
        var messages = MessageStage.Read(text, acts, meetings);

        return reading with
        {
            Published = times.Published,
            Boilerplate = boilerplate,
            Entities = Cast.Of(parties, quotes, acts),
            Quotes = quotes,
            Events = events,
            Commitments = commitments,
            Messages = messages,
        };
    }

    /// <summary>The times of a document. A masthead or byline above the report is no part of it, and may tell its day.</summary>
    internal TimeLayer Times(Document document, ImmutableArray<Region> boilerplate, IReadOnlyList<Sentence> sentences,
        CancellationToken cancellation)
    {
        var text = document.Text;
        var times = new TimeLayer(sentences, [.. sentences.Select(s => _times.Find(s))], document.Published);
        if (times.Published is not null) return times;
        var head = sentences.Count == 0 ? 0 : sentences[Math.Min(2, sentences.Count - 1)].Span.End;
        var lines = boilerplate.Where(r => r.Span.End <= head && r.Kind is RegionKind.Navigation or RegionKind.Byline or RegionKind.Other
            && text[r.Span].Any(char.IsAsciiDigit)).Select(r => r.Span).ToImmutableArray();
        if (lines.IsEmpty) return times;
        var marked = _language.Analyse(text, lines, cancellation);
        return Dateline.Find(marked, [.. marked.Select(s => _times.Find(s))]) is { } day ? times.PublishedOn(day) : times;
    }

    /// <summary>The days that a date can mean; null where it leaves the year open.</summary>
    internal static Period? Days(GroundedDate? date) => date is { Value: { From: { Year: not null } from, To: var to } }
        ? new Period(from.FirstDay, to is { Year: not null } end ? end.LastDay : from.LastDay)
        : null;
}
