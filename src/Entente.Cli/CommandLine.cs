using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Entente.Cli.Commands;

namespace Entente.Cli;

/// <summary>The whole command line: every command, and what a run ends with.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments)
    {
        // Without this, a console of another code page would turn names into question marks.
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected) Console.OutputEncoding = new UTF8Encoding(false);
        using var interrupt = new Interrupt();
        try
        {
            var parsed = Root(interrupt).Parse(arguments);
            if (parsed.Action is not ParseErrorAction)
                return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            foreach (var error in parsed.Errors) Messages.Say(error.Message);
            Messages.Say(Messages.SeeHelp(parsed.CommandResult.Command));
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Stop stop)
        {
            Messages.Say(stop.Message);
            return stop.Code;
        }
        catch (Exception e)
        {
            Messages.Say(Messages.Defect(e));
            return ExitCode.Unreadable;
        }
    }

    private static RootCommand Root(Interrupt interrupt)
    {
        var root = new RootCommand("Entente reads news of diplomacy and keeps the record: who met whom, who did what to whom, who said what.")
        {
            HelpName = "entente",
        };
        root.Add(ReadCommand.Make(interrupt));
        root.Add(WatchCommand.Make(interrupt));
        root.Add(ExplainCommand.Make(interrupt));
        root.Add(ArticleCommand.Make(interrupt));
        root.Add(ParseCommand.Make(interrupt));
        root.Add(LintCommand.Make());
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help }) option.Action = new HelpWithExamples(help);
            else if (option is VersionOption) option.Action = new PrintVersion();
        }

        return root;
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"entente {Reader.Version}");
            return ExitCode.Done;
        }
    }
}
