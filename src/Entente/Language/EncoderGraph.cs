using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Language;

/// <summary>
/// The trained graph behind the seam: all-MiniLM-L6-v2 with heads for tags, trees and names, as ONNX in int8, run by
/// ONNX Runtime on one thread a sentence. The model card is models/english/README.md.
/// </summary>
/// <remarks>Thread-safe: one session serves every thread.</remarks>
internal sealed class EncoderGraph : ISentenceAnalyser, IDisposable
{
    /// <summary>The encoder's positions.</summary>
    private const int MostPieces = 512;

    private static readonly string[] Inputs = ["ids", "mask", "first", "last", "shape", "wmask"];
    private static readonly string[] Outputs = ["upos", "xpos", "names", "arcs", "labels"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly WordPieces _pieces;
    private readonly WordShapes _shapes;
    private readonly ModelLabels _labels;
    private readonly NameDecoder _names;

    /// <param name="session">The graph; it is disposed with this.</param>
    /// <param name="labels">What its outputs stand for.</param>
    /// <param name="pieces">Its vocabulary.</param>
    public EncoderGraph(InferenceSession session, ModelLabels labels, WordPieces pieces)
    {
        _session = session;
        _labels = labels;
        _pieces = pieces;
        _shapes = new WordShapes(labels.Shapes);
        _names = new NameDecoder(labels.Names);
    }

    /// <summary>Opens a graph.</summary>
    /// <param name="graph">The ONNX file.</param>
    /// <param name="exactProducts">Whether this processor multiplies bytes without overflow.</param>
    public static InferenceSession Open(byte[] graph, bool exactProducts)
    {
        using var options = Options(exactProducts);
        return new InferenceSession(graph, options);
    }

    internal InferenceSession Session => _session;

    /// <summary>How the graph is run; <c>bench/run sessions</c> measures other ways against this one.</summary>
    /// <param name="exactProducts">
    /// Whether the processor multiplies bytes without overflow. Where it does not, the weights are made unsigned; that
    /// gives the same numbers and takes half as long again, so it is not done where there is no need.
    /// </param>
    internal static SessionOptions Options(bool exactProducts)
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            EnableMemoryPattern = false, // sentences differ in length: a pattern would be planned anew for each
        };
        options.AddSessionConfigEntry("session.x64quantprecision", exactProducts ? "0" : "1");
        return options;
    }

    /// <summary>Loads ONNX Runtime, which the first session would do otherwise.</summary>
    public static void LoadRuntime() => OrtEnv.Instance();

    public Analysis Analyse(ReadOnlySpan<string> words)
    {
        var input = Prepare(words);
        if (input.Pieces.Length > MostPieces) return LongSentence.Analyse(this, words);
        using var output = Run(input);
        return Decode(input, output);
    }

    internal EncoderInput Prepare(ReadOnlySpan<string> words)
    {
        var pieces = new List<long>(2 * words.Length + 2) { _pieces.Opening };
        var first = new long[words.Length];
        var last = new long[words.Length];
        var shapes = new long[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            first[i] = pieces.Count;
            _pieces.Cut(words[i], pieces);
            last[i] = pieces.Count - 1;
            shapes[i] = _shapes.IndexOf(words[i]);
        }

        pieces.Add(_pieces.Closing);
        return new EncoderInput { Pieces = [.. pieces], First = first, Last = last, Shapes = shapes };
    }

    internal EncoderOutput Run(EncoderInput input)
    {
        var n = input.Pieces.Length;
        var mask = new long[n];
        Array.Fill(mask, 1);
        var wordMask = new bool[input.Words];
        Array.Fill(wordMask, true);
        long[] byPiece = [1, n];
        long[] byWord = [1, input.Words];
        OrtValue[] values =
        [
            OrtValue.CreateTensorValueFromMemory(input.Pieces, byPiece),
            OrtValue.CreateTensorValueFromMemory(mask, byPiece),
            OrtValue.CreateTensorValueFromMemory(input.First, byWord),
            OrtValue.CreateTensorValueFromMemory(input.Last, byWord),
            OrtValue.CreateTensorValueFromMemory(input.Shapes, byWord),
            OrtValue.CreateTensorValueFromMemory(wordMask, byWord),
        ];
        try
        {
            return new EncoderOutput(_session.Run(_run, Inputs, values, Outputs));
        }
        finally
        {
            foreach (var value in values) value.Dispose();
        }
    }

    internal Analysis Decode(EncoderInput input, EncoderOutput output)
    {
        var words = input.Words;
        var heads = SpanningTree.Decode(output.Arcs, words);
        var bestUpos = output.Upos;
        var bestXpos = output.Xpos;
        var bestLabels = output.Labels;
        var upos = new PartOfSpeech[words];
        var xpos = new string[words];
        var relations = new string[words];
        for (var i = 0; i < words; i++)
        {
            upos[i] = _labels.Upos[bestUpos[i]];
            xpos[i] = _labels.Xpos[bestXpos[i]];
            relations[i] = heads[i] < 0 ? "root" : _labels.Relations[bestLabels[i * (words + 1) + heads[i] + 1]];
        }

        return new Analysis(ImmutableCollectionsMarshal.AsImmutableArray(upos),
            ImmutableCollectionsMarshal.AsImmutableArray(xpos),
            ImmutableCollectionsMarshal.AsImmutableArray(heads),
            ImmutableCollectionsMarshal.AsImmutableArray(relations),
            _names.Decode(output.Names, words));
    }

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }
}
