namespace Entente.Sources;

/// <summary>A file to read, or standard input.</summary>
/// <param name="Path">The path as given, below the folder as given, or <c>-</c>.</param>
/// <param name="Kind">What it holds, as its name tells.</param>
public sealed record Input(string Path, InputKind Kind)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The address of the web that the path is, null where it is none.</summary>
    public Uri? Address => Path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || Path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        ? Uri.TryCreate(Path, UriKind.Absolute, out var address) ? address : null
        : null;
}

/// <summary>From what a person names to what is to be read: files, folders with all below them, addresses of the web, <c>-</c> for standard input.</summary>
public static class Inputs
{
    // The top is opened strictly: a folder that was named and may not be read is an error, one below it is passed over.
    private static readonly EnumerationOptions Strict = new() { IgnoreInaccessible = false };
    private static readonly EnumerationOptions Lenient = new() { IgnoreInaccessible = true };

    /// <summary>
    /// The files in the order of the paths; those of a folder in ordinal order of their names, hidden ones and those of
    /// other kinds left out. A path that leads nowhere is handed to <paramref name="report"/>.
    /// </summary>
    public static IReadOnlyList<Input> Find(IEnumerable<string> paths, Action<Unreadable> report)
    {
        var found = new List<Input>();
        foreach (var path in paths)
        {
            if (path == Input.StandardInput || new Input(path, InputKind.Unknown).Address is not null) found.Add(new Input(path, InputKind.Unknown));
            else if (Directory.Exists(path)) AddFolder(path, found, report);
            else if (File.Exists(path)) found.Add(new Input(path, Kinds.Of(path)));
            else report(Reasons.Missing(path));
        }

        return found;
    }

    private static void AddFolder(string folder, List<Input> found, Action<Unreadable> report)
    {
        var before = found.Count;
        try
        {
            found.AddRange(Files(new DirectoryInfo(folder), Strict)
                .Select(file => Path.Combine(folder, Path.GetRelativePath(folder, file.FullName)))
                .Order(StringComparer.Ordinal)
                .Select(file => new Input(file, Kinds.Of(file))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(Reasons.Locked(folder, e.Message));
            return;
        }

        if (found.Count == before) report(Reasons.EmptyFolder(folder));
    }

    private static IEnumerable<FileSystemInfo> Files(DirectoryInfo folder, EnumerationOptions options)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", options))
        {
            if (entry is not DirectoryInfo below)
            {
                if (Kinds.Of(entry.Name) != InputKind.Unknown) yield return entry;
            }
            else if (below.LinkTarget is null) // a link to a folder above would never end
            {
                foreach (var file in Files(below, Lenient)) yield return file;
            }
        }
    }
}
