using System.CommandLine;
using System.Globalization;
using Entente.Events;
using Entente.Knowledge;

namespace Entente.Cli.Commands;

/// <summary><c>entente lint</c>: whether what Entente knows can be compiled and used.</summary>
internal static class LintCommand
{
    public static Command Make()
    {
        var knowledge = SharedOptions.Knowledge();
        knowledge.Description = "The folder to check; knowledge/ where none is given";
        var command = new ExampleCommand("lint", "Checks the YAML files that say what Entente knows",
            "entente lint", "entente lint --knowledge my-knowledge")
        {
            knowledge,
        };
        command.SetAction(parsed => Run(parsed.GetValue(knowledge) ?? Shipped(), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, TextWriter output)
    {
        try
        {
            var compiled = KnowledgeFolder.Compile(folder);
            var problems = compiled.Problems;
            if (problems.Count == 0) problems = [.. WorldLint.Check(folder), .. OntologyLint.Check(folder), .. Frames(folder, compiled)];
            foreach (var problem in problems) output.Write($"{Messages.Problem(problem)}\n");
            if (problems.Count > 0) return ExitCode.Unreadable;
            // What compiles may still miss what a stage needs: all of them are made once.
            using var reader = new OpenReader(new KnowledgeChoice(folder));
        }
        catch (Stop unusable) when (Directory.Exists(folder))
        {
            output.Write($"{unusable.Message}\n");
            return ExitCode.Unreadable;
        }

        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Count();
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{files} files, no problems\n"));
        return ExitCode.Done;
    }

    private static IEnumerable<KnowledgeProblem> Frames(string folder, CompiledKnowledge compiled)
    {
        using var resource = new MemoryStream(compiled.Resource);
        return FrameCheck.Check(KnowledgeBase.Load(resource)).Select(p =>
            new KnowledgeProblem(p.File, FrameLines.Find(folder, p.File, p.Number, p.Member), p.What));
    }

    // The folder of the source tree that the command was built in, or of the current one.
    private static string Shipped()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "knowledge", "english")))
                return Path.Combine(folder.FullName, "knowledge");
        return "knowledge";
    }
}
