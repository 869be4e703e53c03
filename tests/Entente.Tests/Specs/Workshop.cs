using System.Globalization;
using Entente.Language;
using Entente.Text;
using Entente.Time;

namespace Entente.Tests.Specs;

/// <summary>One model and one reader for all tests: loading takes a quarter of a second, and both are thread-safe.</summary>
internal static class Workshop
{
    /// <summary>The folder that holds Entente.slnx.</summary>
    public static string Repository { get; } = FindRepository();

    private static readonly Lazy<LanguageModel> Loaded = new(() =>
        LanguageModel.Load(name => File.OpenRead(Path.Combine(Repository, "models", "english", name))));

    private static readonly Lazy<Reader> Made = new(() => new Reader(Model));

    public static LanguageModel Model => Loaded.Value;

    public static Reader Reader => Made.Value;

    public static Reading Read(string text, string? published = null) => Reader.Read(Document(text, published));

    public static Parse Parse(string text, string? published = null) => new Parser(Model).Parse(Document(text, published));

    private static Document Document(string text, string? published) => new()
    {
        Text = SourceText.From(text), Source = "test",
        Published = published is null ? null : new GroundedDate(
            new PartialDate(CalendarPoint.Of(DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture))), DateBasis.Metadata, []),
    };

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Entente.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Entente.slnx is nowhere above the tests.");
        return folder;
    }
}
