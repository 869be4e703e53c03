using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Order;
using Entente.Events;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Bench;

/// <summary>Each stage on all samples (some 1,400 words). In the same process, so that the model is loaded once.</summary>
[InProcess, MemoryDiagnoser, Orderer(SummaryOrderPolicy.Declared)]
public class StageBenchmarks
{
    private readonly LanguageModel _model = Project.LoadModel();
    private readonly IReadOnlyList<Document> _documents = Project.Samples();
    private readonly WordCutter _cutter = new(KnowledgeBase.Default);
    private readonly SentenceSplitter _splitter = new(KnowledgeBase.Default);
    private readonly PartyResolver _resolver = new(KnowledgeBase.Default);
    private readonly DirectQuotes _quotes = new(new CueLexicon(KnowledgeBase.Default), new Transcript(KnowledgeBase.Default));
    private readonly EventStage _events = new(KnowledgeBase.Default);
    private readonly List<Read> _reads = [];
    private readonly List<Parsed> _parsed = [];
    private Lemmatiser _lemmatiser = null!;
    private Reader _reader = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _reader = new Reader(_model);
        using var lemmas = Project.OpenModel("lemmas.tsv");
        _lemmatiser = Lemmatiser.Load(lemmas);
        var times = new TimeFinder(new TimeLexicon(KnowledgeBase.Default));
        foreach (var document in _documents)
        {
            var text = document.Text;
            var sentences = _model.Analyse(text);
            var quotations = new Quotations(QuotationFinder.Find(text, Paragraphs.In(text, [text.Whole])));
            var parties = _resolver.Resolve(text, sentences, quotations);
            var layer = new TimeLayer(sentences, [.. sentences.Select(s => times.Find(s.Tokens))], null);
            var quotes = _quotes.Attribute(new QuoteContext(text, sentences, quotations, parties));
            _reads.Add(new Read(text, _cutter.Cut(text.Value, 0, text.Value.Length), sentences, quotations, parties, layer, quotes));
            foreach (var sentence in sentences)
            {
                string[] forms = [.. sentence.Tokens.Select(t => t.Form)];
                var input = _model.Graph.Prepare(forms);
                var output = _model.Graph.Run(input);
                _parsed.Add(new Parsed(forms, input, output, _model.Graph.Decode(input, output)));
            }
        }
    }

    [Benchmark]
    public int CutWords() => _reads.Sum(r => _cutter.Cut(r.Text.Value, 0, r.Text.Value.Length).Count);

    [Benchmark]
    public int SplitSentences() => _reads.Sum(r => _splitter.Split(r.Text.Value, r.Words).Count);

    [Benchmark]
    public int Pieces() => _parsed.Sum(p => _model.Graph.Prepare(p.Forms).Pieces.Length);

    [Benchmark]
    public int GraphRun() => _parsed.Sum(p =>
    {
        using var output = _model.Graph.Run(p.Input);
        return output.Upos.Length;
    });

    [Benchmark]
    public int TreesAndNames() => _parsed.Sum(p => _model.Graph.Decode(p.Input, p.Output).Names.Length);

    [Benchmark]
    public int Lemmas() => _parsed.Sum(p => _lemmatiser.Lemmas(p.Forms, p.Analysis.Upos, p.Analysis.Xpos).Length);

    [Benchmark]
    public int Parties() => _reads.Sum(r => _resolver.Resolve(r.Text, r.Sentences, r.Quotations).Entities.Length);

    [Benchmark]
    public int Quotes() => _reads.Sum(r => _quotes.Attribute(new QuoteContext(r.Text, r.Sentences, r.Quotations, r.Parties)).Length);

    [Benchmark]
    public int Events() => _reads.Sum(r => _events.Code(r.Text, r.Sentences, r.Parties, r.Times, r.Quotes).Length);

    [Benchmark]
    public int WholeReading() => _documents.Sum(d => _reader.Read(d).Events.Length);

    private sealed record Read(SourceText Text, List<Utf16Range> Words, IReadOnlyList<Sentence> Sentences,
        Quotations Quotations, PartyLayer Parties, TimeLayer Times, System.Collections.Immutable.ImmutableArray<Quote> Quotes);

    private sealed record Parsed(string[] Forms, EncoderInput Input, EncoderOutput Output, Analysis Analysis);
}
