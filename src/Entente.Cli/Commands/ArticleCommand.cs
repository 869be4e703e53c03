using System.CommandLine;
using System.Text;
using Entente.Cli.Report;
using Entente.Formats.Json;
using Entente.Sources;

namespace Entente.Cli.Commands;

/// <summary><c>entente article</c>: from pages to their articles, without menus, captions, related headlines and the like.</summary>
internal static class ArticleCommand
{
    public static Command Make(Interrupt interrupt)
    {
        var files = SharedOptions.Files();
        files.Description = "HTML files, compressed or not (.html.gz), folders of them, or - for standard input";
        var format = SharedOptions.Format("text", "json", "For a person, or one JSON object a line");
        var urls = SharedOptions.Urls();
        var allowPrivate = SharedOptions.AllowPrivate();
        var threads = SharedOptions.Threads();
        var published = SharedOptions.Published();
        var output = SharedOptions.Output();
        var command = new ExampleCommand("article", "Prints the articles of pages: title, byline, outlet, date and body, without what stands around them",
            "entente article page.html",
            "entente article pages/ saved.html.gz --format json --output articles.jsonl",
            "curl -s https://example.org/report | entente article -")
        {
            files, urls, allowPrivate, format, threads, published, output,
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
                AnyLanguage = true,
            };
            return parsed.GetValue(format) == "json"
                ? run.Run((Article article, CancellationToken _) => [.. ArticleJson.Write(article), (byte)'\n'], interrupt.Token)
                : run.Run((Article article, CancellationToken _) => Encoding.UTF8.GetBytes(ArticleText.Write(article)), interrupt.Token);
        });
        return command;
    }
}
