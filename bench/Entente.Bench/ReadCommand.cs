using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Entente.Bench;

/// <summary>Whole readings on one core: how many, against the graph alone, and where their time goes.</summary>
internal static class ReadCommand
{
    private const double Target = 0.65;

    public static int Run(Options options)
    {
        Console.WriteLine(OneCore.Pin());
        using var model = Project.LoadModel();
        var reader = new Reader(model);
        var stages = new StagedReader(new ReaderParts(reader, model));
        var documents = options.Documents();
        var sentences = documents.Select(d => Options.Cut(d).ToList()).ToList();
        var graphs = sentences.ConvertAll(d => d.ConvertAll(s => new GraphAlone(model.Graph, s)));
        for (var i = 0; i < 3; i++) Round(reader, documents, graphs);
        foreach (var document in documents) stages.Read(document);
        stages.Clear();

        double reading = 0, alone = 0;
        long bytes = 0;
        var rounds = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < options.Seconds || rounds < 4; rounds++)
        {
            var round = Round(reader, documents, graphs);
            reading += round.Reading;
            alone += round.Graph;
            bytes += round.Bytes;
            foreach (var document in documents) stages.Read(document);
        }

        graphs.ForEach(d => d.ForEach(g => g.Dispose()));
        var words = (double)rounds * sentences.Sum(d => d.Sum(s => s.Length));
        var megabytes = (double)rounds * documents.Sum(d => Encoding.UTF8.GetByteCount(d.Text.Value)) / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {documents.Count} documents, {sentences.Sum(d => d.Count)} sentences, {words / rounds:0} words, {rounds} rounds
            whole readings     {rounds * documents.Count / reading,8:0.0} documents/s, {words / reading:0} words/s, {megabytes / reading:0.000} MB/s
            graph alone        {words / alone,8:0} words/s
            ratio              {alone / reading,8:0.000} (target {Target})
            allocated          {bytes / words,8:0} bytes a word
            peak memory        {process.PeakWorkingSet64 / 1e6,8:0} MB
            """));
        Console.WriteLine(stages.Table());
        return alone / reading >= Target ? 0 : 1;
    }

    // Document by document, so that both sides meet the same disturbances.
    private static (double Reading, double Graph, long Bytes) Round(Reader reader, IReadOnlyList<Document> documents,
        List<List<GraphAlone>> graphs)
    {
        double reading = 0, alone = 0;
        long bytes = 0;
        for (var i = 0; i < documents.Count; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            reader.Read(documents[i]);
            reading += Stopwatch.GetElapsedTime(start).TotalSeconds;
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            start = Stopwatch.GetTimestamp();
            foreach (var graph in graphs[i]) graph.Run();
            alone += Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return (reading, alone, bytes);
    }
}
