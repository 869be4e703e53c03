using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>
/// Words to tags, trees and names in C# against the graph alone: the same sentences, the same session, turn by turn.
/// </summary>
internal static class CoreCommand
{
    private const double Target = 0.85;

    public static int Run(Options options)
    {
        Console.WriteLine(OneCore.Pin());
        using var model = Project.LoadModel();
        var sentences = options.Sentences();
        var graphs = sentences.ConvertAll(words => new GraphAlone(model.Graph, words));
        var words = sentences.Sum(s => s.Length);
        for (var i = 0; i < 3; i++) Round(model.Graph, sentences, graphs, i);

        var rounds = new List<(double Graph, double Core)>();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < options.Seconds || rounds.Count < 4)
            rounds.Add(Round(model.Graph, sentences, graphs, rounds.Count));
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        foreach (var graph in graphs) graph.Dispose();

        var alone = rounds.Sum(r => r.Graph);
        var core = rounds.Sum(r => r.Core);
        var ratios = rounds.Select(r => r.Graph / r.Core).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {sentences.Count} sentences, {words} words, {rounds.Count} rounds
            graph alone        {words * rounds.Count / alone,8:0} words/s
            words to trees     {words * rounds.Count / core,8:0} words/s
            ratio              {alone / core,8:0.000} (rounds: {ratios[0]:0.000} to {ratios[^1]:0.000}, median {ratios[ratios.Count / 2]:0.000}; target {Target})
            allocated          {bytes / (double)(words * rounds.Count),8:0} bytes a word, both sides
            """));
        return alone / core >= Target ? 0 : 1;
    }

    // Who goes first changes from sentence to sentence and from round to round, so that neither finds warmer caches.
    private static (double Graph, double Core) Round(Language.EncoderGraph graph, List<string[]> sentences,
        List<GraphAlone> graphs, int round)
    {
        long alone = 0, core = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var turn = 0; turn < 2; turn++)
            {
                var start = Stopwatch.GetTimestamp();
                if ((i + round + turn) % 2 == 0)
                {
                    graphs[i].Run();
                    alone += Stopwatch.GetTimestamp() - start;
                }
                else
                {
                    graph.Analyse(sentences[i]);
                    core += Stopwatch.GetTimestamp() - start;
                }
            }
        }

        return (alone / (double)Stopwatch.Frequency, core / (double)Stopwatch.Frequency);
    }
}
