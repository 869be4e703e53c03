using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Entente.Sources.Html;

namespace Entente.Bench;

/// <summary>Pages to articles on one core, against SmartReader alone on the same pages in the same run.</summary>
internal static class PagesCommand
{
    /// <summary>Pages a second.</summary>
    private const double Target = 30;

    /// <summary>Seconds that no page may take longer than.</summary>
    private const double Longest = 5;

    /// <exception cref="FormatException">The folder is not there or holds no page.</exception>
    public static int Run(string folder, Options options)
    {
        var pages = Pages(folder);
        Console.WriteLine($"{OneCore.Pin()}; {pages.Count} pages, {pages.Sum(p => (double)p.Bytes.Length) / 1e6:0.0} MB");
        double ours = 0, theirs = 0, longest = 0;
        var (slowest, rounds) = ("", 0);
        var clock = new Stopwatch();
        for (var warm = false; !warm || rounds == 0 || clock.Elapsed.TotalSeconds < options.Seconds; rounds++)
        {
            foreach (var (name, bytes) in pages)
            {
                // In turns, each first as often as the other.
                var first = rounds % 2 == 0;
                if (!first) theirs += Alone(bytes, name);
                var seconds = Time(() => ArticlePage.Read(bytes, name));
                if (first) theirs += Alone(bytes, name);
                ours += seconds;
                if (seconds > longest) (longest, slowest) = (seconds, name);
            }

            if (warm) continue;
            (warm, ours, theirs, longest, rounds) = (true, 0, 0, 0, -1);
            clock.Start();
        }

        var (speed, other) = (rounds * pages.Count / ours, rounds * pages.Count / theirs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{speed:0.0} pages/s, SmartReader alone {other:0.0}: ratio {speed / other:0.00} (target >= {Target:0} pages/s)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"longest page {longest:0.00} s, {slowest} (target < {Longest:0} s)"));
        return speed >= Target && longest < Longest ? 0 : 1;
    }

    // As it is used: from text to text, with a parser of its own.
    private static double Alone(byte[] bytes, string name) => Time(() =>
    {
        using var reader = new SmartReader.Reader("https://page.invalid/", System.Text.Encoding.UTF8.GetString(bytes));
        return reader.GetArticle().TextContent ?? name;
    });

    private static double Time(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static List<(string Name, byte[] Bytes)> Pages(string folder)
    {
        if (!Directory.Exists(folder)) throw new FormatException($"{folder} is no folder");
        var pages = new List<(string, byte[])>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(".html", StringComparison.Ordinal) && !file.EndsWith(".html.gz", StringComparison.Ordinal)) continue;
            using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            pages.Add((Path.GetFileName(file), bytes.ToArray()));
        }

        return pages.Count > 0 ? pages : throw new FormatException($"there are no .html or .html.gz files in {folder}");
    }
}
