using Entente.Knowledge;
using Entente.Parties;
using Entente.Sources;
using Entente.Sources.Actors;

namespace Entente.Cli;

/// <summary>What a user chose to have known: a folder in place of knowledge/, changes to the world, actors of their own.</summary>
/// <param name="Folder">A folder in place of knowledge/, or null.</param>
/// <param name="World">Files of changes to the world.</param>
/// <param name="Actors">Files of actors.</param>
internal sealed record KnowledgeChoice(string? Folder, IReadOnlyList<string>? World = null, IReadOnlyList<string>? Actors = null)
{
    private bool IsShipped => Folder is null && World is not { Count: > 0 } && Actors is not { Count: > 0 };

    /// <summary>Opens it; null where all is as shipped. What is wrong with it is said and ends the run.</summary>
    public KnowledgeBase? Open()
    {
        if (IsShipped) return null;
        var knowledge = Folder is null ? KnowledgeBase.Default : KnowledgeFolder.Open(Folder);
        foreach (var file in World ?? []) knowledge = WithWorld(knowledge, file);
        return Actors is { Count: > 0 } ? knowledge.WithActors(ActorFile.Join(Actors.Select(Read))) : knowledge;
    }

    /// <summary>Makes what reads it, and says where it cannot.</summary>
    public T Use<T>(Func<T> make) => KnowledgeFolder.Use(IsShipped ? null : Folder ?? (World is [var first, ..] ? first : Actors![0]), make);

    private static KnowledgeBase WithWorld(KnowledgeBase knowledge, string path)
    {
        var states = new StateSystem(knowledge);
        var problems = Open(path, () => WorldLint.CheckFile(path, code => states.Knows(new CountryCode(code))));
        foreach (var problem in problems) Messages.Say(Messages.Problem(problem));
        if (problems.Count > 0) throw new Stop(Messages.WorldHasProblems(path));
        using var changes = new MemoryStream(KnowledgeCompiler.CompileFile(path));
        return knowledge.WithWorld(changes);
    }

    // A list with some lines that cannot be read is used without them; one with none that can is a mistake.
    private static ActorFile Read(string path)
    {
        var file = Open(path, () =>
        {
            using var text = new StreamReader(path);
            return ActorFile.Read(text, path);
        });
        foreach (var problem in file.Problems) Messages.Say(problem.ToString());
        return file.Entries > 0 ? file : throw new Stop(Messages.NoActors(path));
    }

    private static T Open<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Stop(Reasons.Missing(path).ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Stop(Reasons.Locked(path, e.Message).ToString());
        }
    }
}
