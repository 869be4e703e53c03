using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>How long it takes to open the model, the first time in a process and later.</summary>
internal static class LoadCommand
{
    private const double Target = 300;

    public static int Run()
    {
        var (first, processor) = Measure(() => Project.LoadModel().Dispose());
        var (again, _) = Measure(() => Project.LoadModel().Dispose());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"model load {first:0} ms the first time in a process, {processor:0} ms of processor time (target {Target}); {again:0} ms again"));
        return first <= Target ? 0 : 1;
    }

    private static (double Milliseconds, double Processor) Measure(Action load)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        load();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        process.Refresh();
        return (milliseconds, (process.TotalProcessorTime - before).TotalMilliseconds);
    }
}
