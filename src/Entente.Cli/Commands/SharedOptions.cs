using System.CommandLine;
using System.Globalization;
using Entente.Events;
using Entente.Sources;
using Entente.Time;

namespace Entente.Cli.Commands;

/// <summary>The arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Files() => new("file")
    {
        HelpName = "FILE",
        Description = "Text, HTML or JSON Lines files, folders of them, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Urls() => new("--url")
    {
        HelpName = "URL",
        Description = "A page to fetch and read; an address among the files is one too; may be repeated",
    };

    /// <summary>Files or addresses: without either there is nothing to do.</summary>
    public static void WantsOne(Command command, Argument<string[]> files, Option<string[]> urls) => command.Validators.Add(result =>
    {
        if (result.GetResult(files) is null or { Tokens.Count: 0 } && result.GetResult(urls) is null) result.AddError(Messages.NothingToRead);
    });

    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Lets pages be fetched from this machine and private networks" };

    public static Option<string> Format(string first, string second, string description)
    {
        var format = new Option<string>("--format") { HelpName = $"{first}|{second}", Description = description, DefaultValueFactory = _ => first };
        return format.AcceptOnlyFromAmong(first, second);
    }

    public static Option<int> Threads()
    {
        var threads = new Option<int>("--threads")
        {
            HelpName = "N",
            Description = "Documents read at a time; the output is the same for any number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) && n < 1)
                result.AddError(Messages.BadThreads(n));
        });
        return threads;
    }

    public static Option<string?> Published()
    {
        var published = new Option<string?>("--published")
        {
            HelpName = "DATE",
            Description = "When the documents were published, where you know better than they do: 2024-10-03",
        };
        published.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && IsoDate.Parse(result.Tokens[0].Value) is null)
                result.AddError(Messages.BadDate(result.Tokens[0].Value));
        });
        return published;
    }

    public static GroundedDate? Given(string? published) =>
        published is not null && IsoDate.Parse(published) is { } date ? new GroundedDate(date, DateBasis.Given, []) : null;

    public static Option<double> Confidence()
    {
        var confidence = new Option<double>("--confidence")
        {
            HelpName = "P",
            Description = string.Create(CultureInfo.InvariantCulture,
                $"Shows only what is at least so sure, 0 to 1 (half of all events are at {EventConfidence.Default:0.00}; JSON always has all)"),
        };
        confidence.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var p) && p is not (>= 0 and <= 1))
                result.AddError(Messages.BadConfidence(p));
        });
        return confidence;
    }

    public static Option<string?> Output() => new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Writes to a file instead of standard output",
    };

    public static Option<string?> Knowledge() => new("--knowledge")
    {
        HelpName = "DIR",
        Description = "A folder of your own in place of knowledge/",
    };

    public static Option<string[]> World() => new("--world")
    {
        HelpName = "FILE",
        Description = "Your own changes to states, organisations, gatherings and armed groups, in the shape of knowledge/world; may be repeated",
    };

    public static Option<string[]> Actors() => new("--actors")
    {
        HelpName = "FILE",
        Description = "Your own actors with your codes: CSV with name,aliases,code,sector,from,to, or a PETRARCH dictionary; may be repeated",
    };
}
