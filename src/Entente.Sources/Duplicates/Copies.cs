namespace Entente.Sources.Duplicates;

/// <summary>Tells of each document of a run whether it is a copy of one before it.</summary>
public static class Copies
{
    /// <summary>The same documents in the same order, copies marked as such.</summary>
    public static IEnumerable<Sourced> Tell(IEnumerable<Sourced> documents)
    {
        var index = new DuplicateIndex();
        foreach (var sourced in documents)
            yield return sourced.Document is { } document && index.Add(document) is { } copy ? sourced.With(document with { CopyOf = copy }) : sourced;
    }
}
