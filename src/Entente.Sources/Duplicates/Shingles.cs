namespace Entente.Sources.Duplicates;

/// <summary>
/// A report as hashes of its runs of five words, of which the same half is kept in every report (Broder 1997, mod sampling): what
/// two share of these estimates what they share of all.
/// </summary>
/// <remarks>
/// Only letters and digits count, in lower case, and only lines of some length: a menu or a list of links is on every page of an outlet.
/// </remarks>
internal sealed class Shingles
{
    private const int Words = 5;
    private const uint Kept = 2;
    private const int ShortestLine = 8;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private Shingles(HashSet<ulong> sample, ulong whole) => (Sample, Whole) = (sample, whole);

    /// <summary>The hashes kept.</summary>
    public HashSet<ulong> Sample { get; }

    /// <summary>The hash of all words in their order.</summary>
    public ulong Whole { get; }

    /// <summary>Whether there is no word in it that counts.</summary>
    public bool IsEmpty => Whole == Offset;

    public static Shingles Of(string text)
    {
        var sample = new HashSet<ulong>();
        var run = new Queue<ulong>(Words);
        var line = new List<ulong>();
        var whole = Offset;
        foreach (var each in text.AsSpan().EnumerateLines())
        {
            line.Clear();
            Add(each, line);
            if (line.Count < ShortestLine) continue;
            foreach (var word in line)
            {
                whole = (whole ^ word) * Prime;
                run.Enqueue(word);
                if (run.Count > Words) run.Dequeue();
                if (run.Count < Words) continue;
                var hash = Mixed(run.Aggregate(Offset, (h, w) => (h ^ w) * Prime));
                if (hash % Kept == 0) sample.Add(hash);
            }
        }

        return new Shingles(sample, whole);
    }

    private static void Add(ReadOnlySpan<char> line, List<ulong> words)
    {
        var word = Offset;
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c)) word = (word ^ char.ToLowerInvariant(c)) * Prime;
            else Close(ref word, words);
        }

        Close(ref word, words);
    }

    private static void Close(ref ulong word, List<ulong> words)
    {
        if (word != Offset) words.Add(word);
        word = Offset;
    }

    // The finaliser of MurmurHash3 (public domain): the sample is taken by the lowest bits, which FNV leaves uneven.
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
