namespace Entente.Events;

/// <summary>A frame as it stands in its file, or what is wrong with it.</summary>
internal sealed record FiledFrame(string File, int Number, Frame? Frame, FrameProblem? Problem);

/// <summary>The files of knowledge/english/frames.</summary>
internal static class FrameFiles
{
    private const string Folder = "english/frames/";

    /// <summary>Their frames in the order of the files' names.</summary>
    public static IEnumerable<FiledFrame> Read(KnowledgeBase knowledge, WordClasses classes, Ontology ontology)
    {
        foreach (var name in knowledge.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var number = 0;
            var file = knowledge.Section(name);
            foreach (var entry in file.GetProperty("frames").EnumerateArray())
                yield return Read($"{name}.yaml", number++, new FrameEntry(entry, file, classes), ontology);
        }
    }

    private static FiledFrame Read(string file, int number, FrameEntry entry, Ontology ontology)
    {
        try
        {
            return new FiledFrame(file, number, new Frame(entry, ontology), null);
        }
        catch (FrameException e)
        {
            return new FiledFrame(file, number, null, new FrameProblem(file, number, e.Member, e.Message));
        }
    }
}
