using BenchmarkDotNet.Running;
using Entente.Bench;

const string usage = """
    usage: bench/run core    [--text FILE | --conllu FILE] [--seconds N]   words to trees against the graph alone
           bench/run read    [--text FILE] [--seconds N]                   whole readings, and where their time goes
           bench/run threads [--text FILE] [--seconds N]                   two threads against one
           bench/run skip    [--text FILE] [--seconds N]                   a document without politics
           bench/run sessions [--text FILE | --conllu FILE] [--seconds N]  the graph under other settings
           bench/run pages   DIR [--seconds N]                             pages to articles, against SmartReader alone
           bench/run load                                                  opening the model
           bench/run fuzz    [--count N] [--seed N]                        mutated texts
           bench/run stages  [BenchmarkDotNet's arguments]                 each stage by itself
    """;

if (args is ["stages", .. var rest])
{
    BenchmarkRunner.Run<StageBenchmarks>(args: rest);
    return 0;
}

try
{
    if (args is ["pages", var folder, .. var more]) return PagesCommand.Run(folder, Options.Parse(more));
    var options = Options.Parse(args.AsSpan(Math.Min(1, args.Length)));
    switch (args is [var command, ..] ? command : "")
    {
        case "core": return CoreCommand.Run(options);
        case "read": return ReadCommand.Run(options);
        case "threads": return ThreadsCommand.Run(options);
        case "skip": return SkipCommand.Run(options);
        case "sessions": return SessionsCommand.Run(options);
        case "load": return LoadCommand.Run();
        case "fuzz": return FuzzCommand.Run(options);
    }
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
}

Console.Error.WriteLine(usage);
return 2;
