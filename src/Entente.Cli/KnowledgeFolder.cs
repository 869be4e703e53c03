using System.Text.Json;
using Entente.Knowledge;

namespace Entente.Cli;

/// <summary>A user's own knowledge, compiled in memory.</summary>
internal static class KnowledgeFolder
{
    /// <summary>Compiles a folder; its problems are said and end the run.</summary>
    public static KnowledgeBase Open(string folder)
    {
        var compiled = Compile(folder);
        foreach (var problem in compiled.Problems) Messages.Say(Messages.Problem(problem));
        if (compiled.Problems.Count > 0) throw new Stop(Messages.KnowledgeHasProblems(compiled.Problems.Count));
        using var resource = new MemoryStream(compiled.Resource);
        return KnowledgeBase.Load(resource);
    }

    /// <summary>Compiles a folder.</summary>
    public static CompiledKnowledge Compile(string folder)
    {
        if (!Directory.Exists(folder)) throw new Stop(Messages.NoKnowledge(folder));
        try
        {
            return KnowledgeCompiler.Compile(folder);
        }
        catch (Exception e) when (IsOfKnowledge(e))
        {
            throw new Stop(Messages.UnusableKnowledge(folder, e.Message));
        }
    }

    /// <summary>Makes what reads knowledge, and says where it cannot: a file is missing, or an entry is not what it should be.</summary>
    public static T Use<T>(string? folder, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (folder is not null && IsOfKnowledge(e))
        {
            throw new Stop(Messages.UnusableKnowledge(folder, e.Message));
        }
    }

    private static bool IsOfKnowledge(Exception e) =>
        e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or JsonException
            or InvalidCastException or InvalidDataException or IOException or UnauthorizedAccessException;
}
