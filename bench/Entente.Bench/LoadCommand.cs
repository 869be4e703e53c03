using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>How long it takes to open the model, the first time in a process and later.</summary>
internal static class LoadCommand
{
    private const double Target = 300;

    public static int Run()
    {
        var clock = Stopwatch.StartNew();
        Project.LoadModel().Dispose();
        var first = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        Project.LoadModel().Dispose();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"model load {first:0} ms the first time in a process (target {Target}), {clock.Elapsed.TotalMilliseconds:0} ms again"));
        return first <= Target ? 0 : 1;
    }
}
