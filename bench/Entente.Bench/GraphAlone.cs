using Entente.Language;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Bench;

/// <summary>
/// The graph's own <c>Run</c> for one sentence, on tensors that are ready, in the product's own session: what the C#
/// around it is measured against. Nothing is read from the outputs.
/// </summary>
internal sealed class GraphAlone : IDisposable
{
    private static readonly string[] Inputs = ["ids", "mask", "first", "last", "shape", "wmask"];
    private static readonly string[] Outputs = ["upos", "xpos", "names", "arcs", "labels"];

    private readonly InferenceSession _session;
    private readonly OrtValue[] _values;
    private readonly RunOptions _run = new();

    public GraphAlone(EncoderGraph graph, string[] words) : this(graph.Session, graph.Prepare(words))
    {
    }

    public GraphAlone(InferenceSession session, EncoderInput input)
    {
        _session = session;
        long[] byPiece = [1, input.Pieces.Length];
        long[] byWord = [1, input.Words];
        _values =
        [
            OrtValue.CreateTensorValueFromMemory(input.Pieces, byPiece),
            OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, input.Pieces.Length).ToArray(), byPiece),
            OrtValue.CreateTensorValueFromMemory(input.First, byWord),
            OrtValue.CreateTensorValueFromMemory(input.Last, byWord),
            OrtValue.CreateTensorValueFromMemory(input.Shapes, byWord),
            OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(true, input.Words).ToArray(), byWord),
        ];
    }

    public void Run()
    {
        using var outputs = _session.Run(_run, Inputs, _values, Outputs);
    }

    /// <summary>The scores of names and arcs, to compare two sessions by.</summary>
    public float[] Scores()
    {
        using var outputs = _session.Run(_run, Inputs, _values, Outputs);
        return [.. outputs[2].GetTensorDataAsSpan<float>(), .. outputs[3].GetTensorDataAsSpan<float>()];
    }

    public void Dispose()
    {
        foreach (var value in _values) value.Dispose();
        _run.Dispose();
    }
}
