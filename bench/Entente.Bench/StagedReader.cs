using System.Diagnostics;
using System.Globalization;
using System.Text;
using Entente.Events;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Bench;

/// <summary>
/// What <see cref="Reader"/> and <see cref="LanguageModel"/> do, stage by stage with a clock between. It follows them
/// line for line: a stage that is added there is added here.
/// </summary>
internal sealed class StagedReader
{
    private readonly Dictionary<string, long> _ticks = [];
    private readonly LanguageModel _model;
    private readonly Lemmatiser _lemmatiser;
    private readonly WordCutter _cutter = new(KnowledgeBase.Default);
    private readonly SentenceSplitter _splitter = new(KnowledgeBase.Default);
    private readonly Boilerplate _boilerplate = new(KnowledgeBase.Default);
    private readonly PartyResolver _parties = new(KnowledgeBase.Default);
    private readonly PoliticsTest _politics;
    private readonly TimeFinder _times = new(new TimeLexicon(KnowledgeBase.Default));
    private readonly DirectQuotes _quotes = new(new CueLexicon(KnowledgeBase.Default), new Transcript(KnowledgeBase.Default));
    private readonly EventStage _events = new(KnowledgeBase.Default);
    private long _last;

    public StagedReader(LanguageModel model)
    {
        _model = model;
        _politics = new PoliticsTest(_parties, KnowledgeBase.Default);
        using var lemmas = Project.OpenModel("lemmas.tsv");
        _lemmatiser = Lemmatiser.Load(lemmas);
    }

    public void Clear() => _ticks.Clear();

    public void Read(Document document)
    {
        var text = document.Text;
        _last = Stopwatch.GetTimestamp();
        var boilerplate = _boilerplate.Mark(text);
        var body = Boilerplate.Rest(text, boilerplate);
        Tick("boilerplate");
        var passes = _politics.Passes(text, body);
        Tick("test of politics");
        if (!passes) return;

        var sentences = Analyse(text, body);
        var quotations = new Quotations(QuotationFinder.Find(text, Paragraphs.In(text, body)));
        Tick("quotation marks");
        var parties = _parties.Resolve(text, sentences, quotations);
        Tick("parties");
        var times = new TimeLayer(sentences, [.. sentences.Select(s => _times.Find(s.Tokens))], document.Published);
        Tick("times");
        var quotes = _quotes.Attribute(new QuoteContext(text, sentences, quotations, parties));
        Tick("quotes");
        _events.Code(text, sentences, parties, times, quotes);
        Tick("events");
    }

    // The graph runs once more inside the model's own Analyse, which makes the sentences; what that takes beyond the
    // stages timed here one by one is not counted, being tokens and spans alone.
    private List<Sentence> Analyse(SourceText text, IEnumerable<Span> body)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var block in Paragraphs.In(text, body))
        {
            Tick("paragraphs");
            var words = _cutter.Cut(text.Value, text.ToUtf16(block.Start), text.ToUtf16(block.End));
            Tick("cut words");
            var cuts = _splitter.Split(text.Value, words).ToList();
            Tick("split sentences");
            foreach (var (first, end) in cuts)
            {
                var ranges = words[first..end];
                string[] forms = [.. ranges.Select(w => text.Value.Substring(w.Start, w.Length))];
                Tick("forms");
                var input = _model.Graph.Prepare(forms);
                Tick("pieces");
                using var output = _model.Graph.Run(input);
                Tick("graph");
                var analysis = _model.Graph.Decode(input, output);
                Tick("tree and names");
                _lemmatiser.Lemmas(forms, analysis.Upos, analysis.Xpos);
                Tick("lemmas");
                sentences.Add(_model.Analyse(text,
                    ranges.ConvertAll(w => text.FromUtf16(w.Start, w.End)), sentences.Count, paragraph));
                _last = Stopwatch.GetTimestamp();
            }

            paragraph++;
        }

        return sentences;
    }

    private void Tick(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[stage] = _ticks.GetValueOrDefault(stage) + now - _last;
        _last = Stopwatch.GetTimestamp();
    }

    /// <summary>Each stage's share of the time.</summary>
    public string Table()
    {
        var all = (double)_ticks.Values.Sum();
        var table = new StringBuilder();
        foreach (var (stage, ticks) in _ticks)
            table.Append(CultureInfo.InvariantCulture, $"  {stage,-18} {100 * ticks / all,6:0.00} %\n");
        return table.ToString().TrimEnd('\n');
    }
}
