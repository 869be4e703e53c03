using System.CommandLine;
using System.Text;
using Entente.Cli.Report;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: how the events of a report were found.</summary>
internal static class ExplainCommand
{
    public static Command Make(Interrupt interrupt)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "A text, HTML or JSON Lines file, or - for standard input" };
        var id = new Argument<string?>("event")
        {
            HelpName = "EVENT",
            Description = "The id of an event, or how it begins; all events where none is given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var published = SharedOptions.Published();
        var output = SharedOptions.Output();
        var knowledge = SharedOptions.Knowledge();
        var world = SharedOptions.World();
        var actors = SharedOptions.Actors();
        var command = new ExampleCommand("explain", "Shows how the events of a report were found: the tree, the frame, its arguments, why this status and date",
            "entente explain report.txt",
            "entente explain report.txt v3f2a",
            "entente read report.txt --explain")
        {
            file, id, published, output, knowledge, world, actors,
        };
        command.SetAction(parsed =>
        {
            var run = new DocumentRun
            {
                Paths = [parsed.GetRequiredValue(file)],
                Threads = 1,
                Published = SharedOptions.Given(parsed.GetValue(published)),
                OutputPath = parsed.GetValue(output),
            };
            var wanted = parsed.GetValue(id);
            var report = new ExplanationReport(run.OutputPath is null && Terminal.ShowsMarks ? Marks.Terminal : Marks.Plain);
            using var reader = new OpenReader(new KnowledgeChoice(parsed.GetValue(knowledge), parsed.GetValue(world), parsed.GetValue(actors)));
            var found = false;
            var code = run.Run((document, token) =>
            {
                var text = report.Write(reader.Reader.Explain(document, token), wanted);
                found |= text.Length > 0;
                return Encoding.UTF8.GetBytes(text);
            }, interrupt.Token);
            if (found || code != ExitCode.Done) return code;
            Messages.Say(wanted is null ? Messages.NoEvents : Messages.NoEvent(wanted));
            return wanted is null ? ExitCode.Done : ExitCode.Unreadable;
        });
        return command;
    }
}
