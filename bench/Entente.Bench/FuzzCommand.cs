using System.Diagnostics;
using System.Globalization;
using Entente.Tests.Fuzz;

namespace Entente.Bench;

/// <summary>Mutated samples through words and sentences, and every hundredth through the whole reader.</summary>
internal static class FuzzCommand
{
    public static int Run(Options options)
    {
        using var model = Project.LoadModel();
        var reader = new Reader(model);
        var invariants = new Invariants();
        string[] samples = [.. Project.Samples().Select(d => d.Text.Value)];
        var failed = 0;
        var clock = Stopwatch.StartNew();
        for (var seed = options.Seed; seed < options.Seed + options.Count; seed++)
        {
            try
            {
                invariants.CheckWords(Mutations.Of(samples, seed));
                if (seed % 100 == 0) invariants.CheckReading(reader, Mutations.Of(samples, seed));
            }
            catch (Exception exception)
            {
                failed++;
                Console.WriteLine($"seed {seed}: {exception}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Count} inputs from seed {options.Seed}, {failed} failed, {clock.Elapsed.TotalSeconds:0.0} s"));
        return failed == 0 ? 0 : 1;
    }
}
