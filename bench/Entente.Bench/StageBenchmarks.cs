using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Order;
using Entente.Language;
using Entente.Parties;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Bench;

/// <summary>Each stage on all samples (some 1,600 words). In the same process, so that the model is loaded once.</summary>
[InProcess, IterationCount(8), WarmupCount(3), MemoryDiagnoser, Orderer(SummaryOrderPolicy.Declared)]
public class StageBenchmarks
{
    private readonly LanguageModel _model = Project.LoadModel();
    private readonly IReadOnlyList<Document> _documents = Project.Samples();
    private readonly List<Layers> _layers = [];
    private readonly List<Parsed> _parsed = [];
    private Reader _reader = null!;
    private ReaderParts _parts = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _reader = new Reader(_model);
        _parts = new ReaderParts(_reader, _model);
        foreach (var document in _documents)
        {
            var text = document.Text;
            var marked = _parts.Marked(text);
            var body = Boilerplate.Rest(text, marked);
            var sentences = _model.Analyse(text, body, CancellationToken.None);
            var quotations = _parts.Quotations(text, body);
            var times = _parts.Times(document, marked, sentences);
            var parties = _parts.Parties(text, sentences, quotations, times).Freeze();
            _layers.Add(new Layers(text, body, _parts.Words(text, text.Whole), sentences, quotations, parties,
                times, _parts.Quotes(text, sentences, quotations, parties)));
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
    public int CutWords() => _layers.Sum(l => _parts.Words(l.Text, l.Text.Whole).Count);

    [Benchmark]
    public int SplitSentences() => _layers.Sum(l => _parts.Sentences(l.Text, l.Words).Count);

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
    public int Lemmas() => _parsed.Sum(p => _parts.Lemmas(p.Forms, p.Analysis).Length);

    [Benchmark]
    public int Parties() => _layers.Sum(l => _parts.Parties(l.Text, l.Sentences, l.Quotations, l.Times).Freeze().Entities.Length);

    [Benchmark]
    public int Quotes() => _layers.Sum(l => _parts.Quotes(l.Text, l.Sentences, l.Quotations, l.Parties).Length);

    [Benchmark]
    public int Events() => _layers.Sum(l => _parts.Acts(l.Text, l.Sentences, l.Parties, l.Times, l.Quotes, _parts.Narrate(l.Sentences, l.Times, l.Quotes)).Length);

    [Benchmark]
    public int WholeReading() => _documents.Sum(d => _reader.Read(d).Events.Length);

    private sealed record Layers(SourceText Text, ImmutableArray<Span> Body, List<Utf16Range> Words,
        IReadOnlyList<Sentence> Sentences, Quotations Quotations, PartyLayer Parties, TimeLayer Times,
        ImmutableArray<Quote> Quotes);

    private sealed record Parsed(string[] Forms, EncoderInput Input, EncoderOutput Output, Analysis Analysis);
}
