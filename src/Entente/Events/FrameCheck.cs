using System.Collections.Immutable;

namespace Entente.Events;

/// <summary>Whether the frames of a knowledge base can be read, for `entente lint`.</summary>
public static class FrameCheck
{
    /// <summary>All that is wrong with its frames, in the order of files and frames.</summary>
    public static ImmutableArray<FrameProblem> Check(KnowledgeBase knowledge)
    {
        var problems = ImmutableArray.CreateBuilder<FrameProblem>();
        var seen = new Dictionary<string, string>();
        foreach (var entry in FrameFiles.Read(knowledge, new WordClasses(knowledge), new Ontology(knowledge)))
        {
            if (entry.Problem is { } problem) problems.Add(problem);
            else if (!seen.TryAdd(entry.Frame!.Name, entry.File))
                problems.Add(new FrameProblem(entry.File, entry.Number, "frame", $"'{entry.Frame.Name}' is the name of a frame in {seen[entry.Frame.Name]} already"));
        }

        return problems.ToImmutable();
    }
}
