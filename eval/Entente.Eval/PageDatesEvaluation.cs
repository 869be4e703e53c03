using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Entente.Sources;
using Entente.Sources.Dates;

namespace Entente.Eval;

/// <summary>
/// The days on which saved pages were published, over gold/dated-pages: right of the pages that have a day, wrong of all. By the page
/// alone, and with its address.
/// </summary>
internal sealed class PageDatesEvaluation : IEvaluation
{
    public string Name => "gold/dated-pages";

    public string? Missing(Workshop workshop) => File.Exists(Days(workshop)) ? null : "gold/dated-pages is not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var parser = new HtmlParser();
        var (all, dated, right, wrong, rightByAddress, wrongByAddress) = (0, 0, 0, 0, 0, 0);
        using var misses = new StreamWriter(workshop.Output("dated-pages.misses.txt"));
        // The file writes a day that is not known as NaN, which is no JSON.
        using var days = JsonDocument.Parse(File.ReadAllText(Days(workshop)).Replace(": NaN", ": null", StringComparison.Ordinal));
        foreach (var entry in days.RootElement.EnumerateObject())
        {
            using var packed = new GZipStream(File.OpenRead(workshop.Shared("gold", "dated-pages", "html", entry.Name + ".gz")), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            packed.CopyTo(unpacked);
            all++;
            var day = entry.Value.GetProperty("published").GetString();
            var address = entry.Value.GetProperty("url").GetString();
            if (day is not null) dated++;
            if (TextDecoder.Decode(unpacked.ToArray(), entry.Name, null, out _) is not { } html) continue;
            using var page = parser.ParseDocument(html);
            var (found, byAddress) = (PageDates.Find(page, null).Published?.Value.ToString(), PageDates.Find(page, address).Published?.Value.ToString());
            if (found is not null && found == day) right++;
            if (found is not null && found != day) wrong++;
            if (byAddress is not null && byAddress == day) rightByAddress++;
            if (byAddress is not null && byAddress != day) wrongByAddress++;
            if (found != day) misses.WriteLine($"{entry.Name} {found ?? "-"} not {day ?? "-"} {address}");
        }

        yield return new Measure(Name, $"right, of {dated}", 100.0 * right / dated);
        yield return new Measure(Name, $"wrong, of {all}", 100.0 * wrong / all, MeasureKind.Ceiling);
        yield return new Measure(Name, "right, the address known", 100.0 * rightByAddress / dated);
        yield return new Measure(Name, "wrong, the address known", 100.0 * wrongByAddress / all, MeasureKind.Ceiling);
    }

    private static string Days(Workshop workshop) => workshop.Shared("gold", "dated-pages", "dates.json");
}
