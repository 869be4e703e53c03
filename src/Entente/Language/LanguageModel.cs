using Entente.Text;

namespace Entente.Language;

/// <summary>
/// A trained model and all that stands around it: from text to sentences with tags, lemmas, trees and names.
/// </summary>
/// <remarks>
/// Thread-safe. The same text gives the same sentences on every run, with any number of threads. Bytes are the same on
/// one machine; between kinds of processors scores may differ in their last digits.
/// </remarks>
public sealed class LanguageModel : IDisposable
{
    private readonly EncoderGraph _graph;
    private readonly Lemmatiser _lemmatiser;
    private readonly VerbForms _verbs;
    private readonly WordCutter _cutter;
    private readonly SentenceSplitter _splitter;

    private LanguageModel(EncoderGraph graph, Lemmatiser lemmatiser, KnowledgeBase knowledge, string version)
    {
        _graph = graph;
        _lemmatiser = lemmatiser;
        _verbs = new VerbForms(knowledge);
        _cutter = new WordCutter(knowledge);
        _splitter = new SentenceSplitter(knowledge);
        Version = version;
    }

    /// <summary>What the model is called in a reading: its first twelve hex digits of SHA-256.</summary>
    public string Version { get; }

    internal EncoderGraph Graph => _graph;

    /// <summary>Opens a model from its four files, as they stand in models/english.</summary>
    /// <param name="graph">model.int8.onnx.</param>
    /// <param name="labels">labels.json.</param>
    /// <param name="vocabulary">vocab.txt.</param>
    /// <param name="lemmas">lemmas.tsv.</param>
    /// <param name="knowledge">Word lists; those that Entente ships where none is given.</param>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static LanguageModel Load(Stream graph, Stream labels, Stream vocabulary, Stream lemmas,
        KnowledgeBase? knowledge = null)
    {
        knowledge ??= KnowledgeBase.Default;
        // Opening the graph takes longer than all the rest together, so that is done meanwhile: 60 ms of a start.
        var runtime = Task.Run(EncoderGraph.LoadRuntime);
        var pieces = Task.Run(() => new WordPieces(new StreamReader(vocabulary), new Accents(knowledge)));
        var lemmatiser = Task.Run(() => Lemmatiser.Load(lemmas));
        var content = All(graph);
        var version = Task.Run(() => ModelVersion.Of(content));
        runtime.GetAwaiter().GetResult();
        var known = ModelLabels.Load(labels);
        var encoder = new EncoderGraph(EncoderGraph.Open(content, ByteProducts.AreExact), known,
            pieces.GetAwaiter().GetResult());
        return new LanguageModel(encoder, lemmatiser.GetAwaiter().GetResult(), knowledge, version.GetAwaiter().GetResult());
    }

    private static byte[] All(Stream stream)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        stream.CopyTo(bytes);
        return bytes.TryGetBuffer(out var buffer) && buffer.Count == buffer.Array!.Length ? buffer.Array : bytes.ToArray();
    }

    /// <summary>Opens a model from a folder such as models/english.</summary>
    /// <param name="open">Opens a file of the model by its name.</param>
    /// <param name="knowledge">Word lists; those that Entente ships where none is given.</param>
    public static LanguageModel Load(Func<string, Stream> open, KnowledgeBase? knowledge = null)
    {
        using var graph = open("model.int8.onnx");
        using var labels = open("labels.json");
        using var vocabulary = open("vocab.txt");
        using var lemmas = open("lemmas.tsv");
        return Load(graph, labels, vocabulary, lemmas, knowledge);
    }

    /// <summary>Cuts a text into sentences and analyses each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Ends the work between two sentences.</param>
    public IReadOnlyList<Sentence> Analyse(SourceText text, CancellationToken cancellation = default) =>
        Analyse(text, [text.Whole], cancellation);

    /// <summary>Cuts stretches of a text into sentences and analyses each; what lies between them is not read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">The stretches to read, in order.</param>
    /// <param name="cancellation">Ends the work between two sentences.</param>
    public IReadOnlyList<Sentence> Analyse(SourceText text, IEnumerable<Text.Span> stretches,
        CancellationToken cancellation = default)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var block in Paragraphs.In(text, stretches))
        {
            var words = _cutter.Cut(text.Value, text.ToUtf16(block.Start), text.ToUtf16(block.End));
            foreach (var (first, end) in _splitter.Split(text.Value, words))
            {
                cancellation.ThrowIfCancellationRequested();
                sentences.Add(Analyse(text, words[first..end], sentences.Count, paragraph));
            }

            paragraph++;
        }

        return sentences;
    }

    /// <summary>Analyses a sentence whose words are given by their places in the text.</summary>
    /// <param name="text">The text that the words stand in.</param>
    /// <param name="words">The words in order, at least one.</param>
    /// <param name="index">The sentence's place in the document.</param>
    /// <param name="paragraph">The paragraph that it stands in.</param>
    public Sentence AnalyseWords(SourceText text, IReadOnlyList<Text.Span> words, int index = 0, int paragraph = 0) =>
        Analyse(text, [.. words.Select(w => new Utf16Range(text.ToUtf16(w.Start), text.ToUtf16(w.End)))], index, paragraph);

    private Sentence Analyse(SourceText text, List<Utf16Range> words, int index, int paragraph)
    {
        var forms = new string[words.Count];
        for (var i = 0; i < forms.Length; i++) forms[i] = text.Value.Substring(words[i].Start, words[i].Length);
        var analysis = _graph.Analyse(forms);
        var lemmas = _lemmatiser.Lemmas(forms, analysis.Upos, analysis.Xpos);
        var tokens = new Token[forms.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token
            {
                Index = i,
                Span = text.FromUtf16(words[i].Start, words[i].End),
                Form = forms[i],
                Lemma = _verbs.Lemma(forms[i], analysis.Upos[i]) ?? Lemmatiser.Settle(lemmas[i], i, forms, analysis),
                Upos = analysis.Upos[i],
                Xpos = analysis.Xpos[i],
                Head = analysis.Heads[i],
                Relation = analysis.Relations[i],
                Glued = i + 1 < tokens.Length
                    ? words[i].End == words[i + 1].Start
                    : words[i].End < text.Value.Length && !char.IsWhiteSpace(text.Value[words[i].End]),
            };
        }

        return new Sentence(text, index, paragraph, [.. tokens],
            [.. analysis.Names.Select(n => new Name(n.Type, n.First, n.Last,
                tokens[n.First].Span.Cover(tokens[n.Last].Span)))]);
    }

    /// <summary>Frees the graph.</summary>
    public void Dispose() => _graph.Dispose();
}
