using Entente.Language;
using Entente.Text;

namespace Entente.Bench;

/// <summary>The project's own folder: its model and its samples.</summary>
internal static class Project
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it from within the project's folder.");
    });

    /// <summary>Opens a file of the English model.</summary>
    public static Stream OpenModel(string file) => File.OpenRead(Path.Combine(Root.Value, "models", "english", file));

    public static LanguageModel LoadModel() => LanguageModel.Load(OpenModel);

    /// <summary>The samples in the order of their names.</summary>
    public static IReadOnlyList<Document> Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root.Value, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public static Document Read(string file) =>
        new() { Text = SourceText.From(File.ReadAllText(file)), Source = Path.GetFileName(file) };
}
