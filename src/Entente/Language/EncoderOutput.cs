using Microsoft.ML.OnnxRuntime;

namespace Entente.Language;

/// <summary>
/// What the graph gives for one sentence, as flat rows (see the model card), read where the graph left it: the arcs of a
/// long sentence are not worth copying. Spans are good until it is disposed.
/// </summary>
internal sealed class EncoderOutput(IDisposableReadOnlyCollection<OrtValue> values) : IDisposable
{
    public ReadOnlySpan<long> Upos => values[0].GetTensorDataAsSpan<long>();

    public ReadOnlySpan<long> Xpos => values[1].GetTensorDataAsSpan<long>();

    public ReadOnlySpan<float> Names => values[2].GetTensorDataAsSpan<float>();

    public ReadOnlySpan<float> Arcs => values[3].GetTensorDataAsSpan<float>();

    public ReadOnlySpan<long> Labels => values[4].GetTensorDataAsSpan<long>();

    public void Dispose() => values.Dispose();
}
