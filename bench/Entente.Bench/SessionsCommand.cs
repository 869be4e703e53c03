using System.Diagnostics;
using System.Globalization;
using Entente.Language;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Bench;

/// <summary>
/// The graph alone under several settings of ONNX Runtime, sentence by sentence in turn: what the product's settings are
/// worth, and whether others would be better on this machine.
/// </summary>
internal static class SessionsCommand
{
    private static readonly (string Name, bool ExactProducts, Action<SessionOptions> Set)[] Variants =
    [
        ("as shipped", ByteProducts.AreExact, _ => { }),
        ("as shipped, again", ByteProducts.AreExact, _ => { }),
        ("signed weights", true, _ => { }),
        ("unsigned weights", false, _ => { }),
        ("memory pattern on", ByteProducts.AreExact, o => o.EnableMemoryPattern = true),
        ("arena off", ByteProducts.AreExact, o => o.EnableCpuMemArena = false),
        ("optimisation basic", ByteProducts.AreExact,
            o => o.GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC),
        ("optimisation extended", ByteProducts.AreExact,
            o => o.GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_EXTENDED),
        ("denormals as zero", ByteProducts.AreExact,
            o => o.AddSessionConfigEntry("session.set_denormal_as_zero", "1")),
    ];

    public static int Run(Options options)
    {
        Console.WriteLine(OneCore.Pin());
        using var model = Project.LoadModel();
        var sentences = options.Sentences();
        var inputs = sentences.ConvertAll(s => model.Graph.Prepare(s));
        var bytes = ReadModel();
        var sessions = Variants.Select(v => Open(bytes, v.ExactProducts, v.Set)).ToList();
        var graphs = sessions.ConvertAll(session => inputs.ConvertAll(input => new GraphAlone(session, input)));
        var ticks = new long[Variants.Length];
        var rounds = -2;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < options.Seconds || rounds < 4; rounds++)
        {
            if (rounds == 0) Array.Clear(ticks);
            for (var i = 0; i < inputs.Count; i++)
            {
                for (var turn = 0; turn < graphs.Count; turn++)
                {
                    var variant = (i + rounds + turn + 2) % graphs.Count;
                    var start = Stopwatch.GetTimestamp();
                    graphs[variant][i].Run();
                    ticks[variant] += Stopwatch.GetTimestamp() - start;
                }
            }
        }

        var shipped = graphs[0].ConvertAll(g => g.Scores());
        var words = (double)rounds * sentences.Sum(s => s.Length);
        for (var i = 0; i < ticks.Length; i++)
        {
            var differ = graphs[i].Where((g, n) => !g.Scores().AsSpan().SequenceEqual(shipped[n])).Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {Variants[i].Name,-22} {words * Stopwatch.Frequency / ticks[i],8:0} words/s  {ticks[0] / (double)ticks[i]:0.000} of as shipped; scores of {differ} sentences differ
                """));
        }

        graphs.ForEach(g => g.ForEach(x => x.Dispose()));
        sessions.ForEach(s => s.Dispose());
        return 0;
    }

    private static byte[] ReadModel()
    {
        using var file = Project.OpenModel("model.int8.onnx");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static InferenceSession Open(byte[] graph, bool exactProducts, Action<SessionOptions> set)
    {
        using var options = EncoderGraph.Options(exactProducts);
        set(options);
        return new InferenceSession(graph, options);
    }
}
