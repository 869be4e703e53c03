using System.CommandLine;
using System.Globalization;
using Entente.Formats.Json;
using Entente.Sources;
using Entente.Sources.Feeds;
using Entente.Sources.Languages;
using Entente.Sources.Web;

namespace Entente.Cli.Commands;

/// <summary><c>entente watch</c>: reads what feeds announce, as it comes.</summary>
internal static class WatchCommand
{
    private const int LeastMinutes = 5;

    public static Command Make(Interrupt interrupt)
    {
        var feeds = new Argument<string[]>("feed")
        {
            HelpName = "FEED",
            Description = "Lists of feeds in OPML, or addresses of feeds",
            Arity = ArgumentArity.OneOrMore,
        };
        var once = new Option<bool>("--once") { Description = "Looks into each feed once and ends" };
        var every = new Option<int>("--every") { HelpName = "MINUTES", Description = $"How long to wait between two rounds, at least {LeastMinutes}", DefaultValueFactory = _ => 30 };
        every.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var minutes) && minutes < LeastMinutes) result.AddError(Messages.ShortWait(LeastMinutes));
        });
        var state = new Option<string>("--state")
        {
            HelpName = "FILE",
            Description = "Where it remembers what it has seen",
            DefaultValueFactory = _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "entente", "watch.json"),
        };
        var output = SharedOptions.Output();
        output.Description = "Adds readings to a file instead of writing them to standard output";
        var allowPrivate = SharedOptions.AllowPrivate();
        var command = new ExampleCommand("watch", "Reads what feeds announce as it comes: one reading a line (entente.reading/1)",
            "entente watch feeds.opml --output readings.jsonl",
            "entente watch https://example.org/news.rss --once",
            "entente watch feeds.opml --every 60 --state watch.json --output readings.jsonl")
        {
            feeds, once, every, state, output, allowPrivate,
        };
        command.SetAction(parsed =>
        {
            var addresses = parsed.GetRequiredValue(feeds).SelectMany(Addresses).ToList();
            if (addresses.Count == 0) return ExitCode.Unreadable;
            var memory = Remembered(parsed.GetRequiredValue(state));
            using var watch = new FeedWatch(addresses, memory, parsed.GetValue(allowPrivate));
            using var reader = new OpenReader(new KnowledgeChoice(null, null, null));
            using var written = new Output(parsed.GetValue(output), adds: true);
            var failed = false;
            while (true)
            {
                failed = Round(watch, reader.Reader, written, interrupt.Token);
                if (parsed.GetValue(once)) return failed ? ExitCode.Unreadable : ExitCode.Done;
                if (interrupt.Token.WaitHandle.WaitOne(TimeSpan.FromMinutes(parsed.GetValue(every)))) return ExitCode.Interrupted;
            }
        });
        return command;
    }

    private static bool Round(FeedWatch watch, Reader reader, Output output, CancellationToken cancellation)
    {
        var failed = false;
        foreach (var sourced in Readable.Only(watch.Round(cancellation)))
        {
            if (sourced.Document is { } document)
            {
                output.Write([.. ReadingJson.Write(reader.Read(document, cancellation)), (byte)'\n']);
                continue;
            }

            failed = true;
            Messages.Say(sourced.Problem!.ToString());
        }

        return failed;
    }

    private static IEnumerable<string> Addresses(string feed)
    {
        if (new Input(feed, InputKind.Unknown).Address is not null) return [feed];
        Unreadable? problem;
        try
        {
            var listed = FeedList.Read(File.ReadAllBytes(feed), feed, out problem);
            if (problem is null) return listed.Select(l => l.Address);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e is FileNotFoundException or DirectoryNotFoundException ? Reasons.Missing(feed) : Reasons.Locked(feed, e.Message);
        }

        Messages.Say(problem.ToString());
        return [];
    }

    private static WatchState Remembered(string path)
    {
        try
        {
            return WatchState.Open(path);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new Stop(Messages.NoState(path, e is InvalidDataException ? "it is no memory of a watch" : e.Message));
        }
    }
}
