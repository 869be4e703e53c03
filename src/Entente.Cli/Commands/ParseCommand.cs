using System.CommandLine;
using System.Text;
using Entente.Formats.Conllu;
using Entente.Formats.Json;
using Entente.Language;
using Entente.Sources;

namespace Entente.Cli.Commands;

/// <summary><c>entente parse</c>: the language layer alone, for whoever studies or scores it.</summary>
internal static class ParseCommand
{
    public static Command Make(Interrupt interrupt)
    {
        var files = SharedOptions.Files();
        var format = SharedOptions.Format("conllu", "json", "CoNLL-U, or one JSON object a document");
        var from = new Option<string>("--from")
        {
            HelpName = "text|conllu",
            Description = "With conllu, keeps the sentences and words of CoNLL-U files and fills in the rest",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "conllu");
        var threads = SharedOptions.Threads();
        var published = SharedOptions.Published();
        var output = SharedOptions.Output();
        var knowledge = SharedOptions.Knowledge();
        var command = new ExampleCommand("parse", "Prints words, tags, trees, names and times, and looks for no facts",
            "entente parse report.txt",
            "entente parse articles.jsonl --format json",
            "entente parse en_ewt-ud-test.conllu --from conllu > filled.conllu")
        {
            files, format, from, threads, published, output, knowledge,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) == "conllu" && result.GetValue(format) == "json") result.AddError(Messages.ConlluToJson);
        });
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(knowledge);
            var known = folder is null ? null : KnowledgeFolder.Open(folder);
            using var model = KnowledgeFolder.Use(folder, () => ModelFolder.Open(known));
            var run = new DocumentRun
            {
                Paths = parsed.GetRequiredValue(files),
                Threads = parsed.GetValue(threads),
                Published = SharedOptions.Given(parsed.GetValue(published)),
                OutputPath = parsed.GetValue(output),
            };
            if (parsed.GetValue(from) == "conllu") return Fill(run, model, interrupt.Token);
            var parser = KnowledgeFolder.Use(folder, () => new Parser(model, known));
            return run.Run(parsed.GetValue(format) == "json"
                ? (document, token) => [.. ParseJson.Write(parser.Parse(document, token)), (byte)'\n']
                : (document, token) => Conllu(parser.Parse(document, token)), interrupt.Token);
        });
        return command;
    }

    private static byte[] Conllu(Parse parse)
    {
        using var text = new StringWriter();
        ConlluWriter.Write(text, parse.Document.Source, parse.Sentences);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Many short sentences in few files: the sentences are shared out among the threads.
    private static int Fill(DocumentRun run, LanguageModel model, CancellationToken cancellation)
    {
        using var output = new Output(run.OutputPath);
        var code = ExitCode.Done;
        foreach (var path in run.Paths)
        {
            if (Open(path) is not { } file)
            {
                code = ExitCode.Unreadable;
                continue;
            }

            foreach (var sentence in OrderedWork.Run(Enumerable.Range(0, file.Count), (i, _) => file.Fill(i, model), run.Threads, cancellation))
                output.Write(Encoding.UTF8.GetBytes(sentence));
        }

        return code;
    }

    private static ConlluFile? Open(string path)
    {
        try
        {
            using var text = new StreamReader(path == Input.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path));
            return ConlluFile.Read(text);
        }
        catch (FormatException e)
        {
            Messages.Say(Messages.BadConllu(path, e.Message));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Messages.Say(Reasons.Missing(path).ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Say(Reasons.Locked(path, e.Message).ToString());
        }

        return null;
    }
}
