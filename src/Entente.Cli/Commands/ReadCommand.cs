using System.CommandLine;
using System.Text;
using Entente.Cli.Report;
using Entente.Formats.Json;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>entente read</c>: from reports to what they say.</summary>
internal static class ReadCommand
{
    public static Command Make(Interrupt interrupt)
    {
        var files = SharedOptions.Files();
        var format = SharedOptions.Format("text", "json", "For a person, or one JSON object a line (entente.reading/1)");
        var urls = SharedOptions.Urls();
        var allowPrivate = SharedOptions.AllowPrivate();
        var threads = SharedOptions.Threads();
        var published = SharedOptions.Published();
        var output = SharedOptions.Output();
        var knowledge = SharedOptions.Knowledge();
        var world = SharedOptions.World();
        var actors = SharedOptions.Actors();
        var domestic = new Option<bool>("--domestic") { Description = "Shows what happened within one country too (JSON always has it)" };
        var confidence = SharedOptions.Confidence();
        var once = new Option<bool>("--once") { Description = "Leaves out reports that are copies of ones before them: one agency's text in several outlets" };
        var explain = new Option<bool>("--explain") { Description = "Shows below each event how it was found (text only)" };
        var command = new ExampleCommand("read", "Reads reports: who met whom, who did what to whom, who said what, each with the words it rests on",
            "entente read report.txt",
            "entente read page.html notes/ --format json --output readings.jsonl",
            "entente read articles.jsonl --format json --threads 4",
            "entente read articles.jsonl --world my-world.yaml --actors my-actors.csv --format json",
            "curl -s https://example.org/report | entente read - --published 2024-10-03")
        {
            files, urls, allowPrivate, format, threads, published, output, knowledge, world, actors, domestic, confidence, explain, once,
        };
        files.Arity = ArgumentArity.ZeroOrMore;
        SharedOptions.WantsOne(command, files, urls);
        command.SetAction(parsed =>
        {
            var run = new DocumentRun
            {
                Paths = [.. parsed.GetValue(files) ?? [], .. parsed.GetValue(urls) ?? []],
                AllowPrivate = parsed.GetValue(allowPrivate),
                Threads = parsed.GetValue(threads),
                Published = SharedOptions.Given(parsed.GetValue(published)),
                OutputPath = parsed.GetValue(output),
                Once = parsed.GetValue(once),
            };
            using var reader = new OpenReader(new KnowledgeChoice(parsed.GetValue(knowledge), parsed.GetValue(world), parsed.GetValue(actors)));
            return run.Run(parsed.GetValue(format) == "json"
                ? (document, token) => Json(reader.Reader.Read(document, token))
                : Text(reader.Reader, new ReadingReport(run.OutputPath is null && Terminal.ShowsMarks ? Marks.Terminal : Marks.Plain,
                    parsed.GetValue(domestic), parsed.GetValue(confidence)), parsed.GetValue(explain)),
                interrupt.Token);
        });
        return command;
    }

    private static byte[] Json(Reading reading) => [.. ReadingJson.Write(reading), (byte)'\n'];

    private static Func<Document, CancellationToken, byte[]> Text(Reader reader, ReadingReport report, bool explain) =>
        (document, token) => Encoding.UTF8.GetBytes(explain
            ? report.Write(reader.Explain(document, token))
            : report.Write(reader.Read(document, token)));
}

/// <summary>A reader with its model, opened side by side: each takes a good part of a start.</summary>
internal sealed class OpenReader : IDisposable
{
    private readonly LanguageModel _model;

    public OpenReader(KnowledgeChoice choice)
    {
        var knowledge = choice.Open();
        var opening = Task.Run(() => ModelFolder.Open(knowledge));
        try
        {
            Reader = choice.Use(() => new Reader(() => opening.GetAwaiter().GetResult(), knowledge));
        }
        finally
        {
            // A process that ends while ONNX Runtime still starts ends badly.
            Task.WaitAny([opening], CancellationToken.None);
        }

        _model = opening.Result;
    }

    public Reader Reader { get; }

    public void Dispose() => _model.Dispose();
}
