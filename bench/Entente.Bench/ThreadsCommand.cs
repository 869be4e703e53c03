using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>Two threads on two processors against one on one: one reader, one session.</summary>
internal static class ThreadsCommand
{
    private const double Target = 1.6;

    public static int Run(Options options)
    {
        using var model = Project.LoadModel();
        var reader = new Reader(model);
        var documents = options.Documents();
        Read(reader, documents, threads: 2, rounds: 3);
        double one = 0, two = 0;
        var rounds = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < options.Seconds || rounds < 4; rounds += 2)
        {
            one += Read(reader, documents, threads: 1, rounds: 2);
            two += Read(reader, documents, threads: 2, rounds: 2);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            one thread   {rounds * documents.Count / one,8:0.0} documents/s
            two threads  {rounds * documents.Count / two,8:0.0} documents/s
            ratio        {one / two,8:0.00} (target {Target}; {Environment.ProcessorCount} processors)
            """));
        return one / two >= Target ? 0 : 1;
    }

    private static double Read(Reader reader, IReadOnlyList<Document> documents, int threads, int rounds)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        void Work()
        {
            while (Interlocked.Increment(ref next) is var i && i < rounds * documents.Count)
                reader.Read(documents[i % documents.Count]);
        }

        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        return clock.Elapsed.TotalSeconds;
    }
}
