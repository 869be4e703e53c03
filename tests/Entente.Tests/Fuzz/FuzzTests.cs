using Entente.Tests.Specs;
using Xunit;

namespace Entente.Tests.Fuzz;

/// <summary>
/// Spoilt samples: nothing throws and every invariant of spans holds. <c>bench/run fuzz</c> runs for as long as one likes.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] Samples =
        [.. Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "samples"), "*.txt").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];

    [Fact]
    public void A_hundred_thousand_spoilt_texts_are_cut_into_words_and_sentences()
    {
        var invariants = new Invariants();
        Parallel.For(0, 100_000, seed => At(seed, () => invariants.CheckWords(Mutations.Of(Samples, seed))));
    }

    [Fact]
    public void Two_thousand_spoilt_texts_are_read()
    {
        var invariants = new Invariants();
        Parallel.For(0, 2_000, seed =>
            At(seed, () => invariants.CheckReading(Workshop.Reader, Mutations.Of(Samples, 1_000_000 + seed))));
    }

    // The seed is what is needed to see the fault again.
    private static void At(int seed, Action check)
    {
        try
        {
            check();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}: {exception.Message}", exception);
        }
    }
}
