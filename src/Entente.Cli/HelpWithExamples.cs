using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Entente.Cli;

/// <summary>A command that shows how it is used.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The help of System.CommandLine with examples below.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // Piped help is read by programs and pagers: no width of a window that is not there.
        if (Console.IsOutputRedirected) help.MaxWidth = 120;
        var code = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var commands = command is RootCommand root ? root.Subcommands : [command];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in commands.OfType<ExampleCommand>().SelectMany(c => command is RootCommand ? c.Examples.Take(1) : c.Examples))
            output.WriteLine($"  {example}");
        return code;
    }
}
