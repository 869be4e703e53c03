using System.IO.Compression;

namespace Entente.Sources.Archives;

/// <summary>The files in a ZIP, in its own order: those of the kinds that are looked for in a folder, hidden ones left out.</summary>
internal static class ZipFiles
{
    // What macOS packs beside each file.
    private const string Shadows = "__MACOSX/";

    private const int LongestName = 300;

    public static IEnumerable<Sourced> Read(Part part)
    {
        // A ZIP is read from its end: what cannot be read from there is taken whole.
        var content = part.Content;
        if (!content.CanSeek)
        {
            if (WholeFile.Read(content) is not { } bytes)
            {
                yield return Sourced.Of(Reasons.LargeFile(part.Where));
                yield break;
            }

            content = new MemoryStream(bytes);
        }

        using var packed = new CountedStream(content) { Most = Limits.Directory, Reason = Reasons.ManyEntries };
        using var archive = new ZipArchive(packed, ZipArchiveMode.Read);
        if (archive.Entries.Count > Limits.Entries) throw new UnreadableException(Reasons.ManyEntries);
        packed.Most = long.MaxValue;
        var any = false;
        foreach (var entry in archive.Entries.Where(IsRead))
        {
            any = true;
            if (part.Allowance.IsSpent) throw new UnreadableException(Reasons.Bomb);
            foreach (var sourced in Read(entry, packed, part)) yield return sourced;
        }

        if (!any) yield return Sourced.Of(Reasons.EmptyArchive(part.Where));
    }

    private static IEnumerable<Sourced> Read(ZipArchiveEntry entry, CountedStream packed, Part part)
    {
        var where = $"{part.Where}#{Shown(entry.FullName)}";
        if (entry.IsEncrypted) return [Sourced.Of(Reasons.Encrypted(where))];
        var before = packed.Count;
        // Opened only when asked for: a name says nothing of what is behind it.
        return PartReader.Guarded(where, () => PartReader.Read(part with
        {
            Where = where,
            Kind = Kinds.Of(entry.Name),
            Content = new UnpackedStream(entry.Open(), () => packed.Count - before, part.Allowance),
            Layers = part.Layers + 1,
        }));
    }

    private static bool IsRead(ZipArchiveEntry entry) =>
        Kinds.Of(entry.FullName) != InputKind.Unknown && !entry.FullName.StartsWith(Shadows, StringComparison.Ordinal)
        && !entry.FullName.Split('/', '\\').Any(name => name is ['.', not '.' and not '/', ..]);

    // Nothing is ever written under this name; but it is shown, and a terminal obeys control characters.
    private static string Shown(string name)
    {
        var shown = string.Create(Math.Min(name.Length, LongestName), name, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
        });
        return shown.Length == name.Length ? shown : shown + "…";
    }
}
