using System.CommandLine;
using System.Globalization;
using Entente.Knowledge;
using Entente.Sources;

namespace Entente.Cli;

/// <summary>
/// Every message that goes to standard error, in one place. What a file holds that cannot be read is in
/// <see cref="Reasons"/>; docs/errors.md explains all numbers.
/// </summary>
internal static class Messages
{
    public static string NoModel(string folder) =>
        $"EN0801: there is no model in {folder}; build Entente again, or let {ModelFolder.Variable} name the folder that holds english/.";

    public static string BadModel(string folder, string why) =>
        $"EN0802: the model in {folder} cannot be used ({why.TrimEnd('.')}); build Entente again.";

    public static string NoOutput(string path, string why) =>
        $"EN0803: {path} cannot be written ({why.TrimEnd('.')}); give another --output.";

    public static string OutputBroke(string why) => $"EN0804: the output could not be written to its end ({why.TrimEnd('.')}).";

    public static string BadDate(string date) => $"--published wants a date such as 2024-10-03, 2024-10 or 2024, not '{date}'.";

    public static string BadThreads(int threads) =>
        string.Create(CultureInfo.InvariantCulture, $"--threads wants a number from 1 on, not {threads}.");

    public static string BadConfidence(double p) =>
        string.Create(CultureInfo.InvariantCulture, $"--confidence wants a number from 0 to 1, not {p}.");

    public static string ShortWait(int least) => string.Create(CultureInfo.InvariantCulture, $"--every wants {least} minutes or more.");

    public static string NoState(string path, string why) => $"EN0805: {path} cannot be used ({why.TrimEnd('.')}); give another --state, or delete it to begin anew.";

    public const string NothingToRead = "there is nothing to read; name files, folders or addresses, or - for standard input.";

    public const string NoEvents = "there is no event in it.";

    public static string NoEvent(string id) => $"there is no event whose id begins with {id}; `entente explain FILE` shows all.";

    public const string ConlluToJson = "--from conllu fills in CoNLL-U files; it goes with --format conllu only.";

    public static string NoKnowledge(string folder) => $"EN0902: there is no folder {folder}; give a folder of YAML files as in knowledge/.";

    public static string UnusableKnowledge(string folder, string why) =>
        $"EN0901: the knowledge in {folder} cannot be used: {why.TrimEnd('.')}.";

    public static string Problem(KnowledgeProblem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{problem.File}({problem.Line}): EN0900: {problem.What}");

    public static string KnowledgeHasProblems(int count) => count == 1
        ? "the knowledge has a problem; `entente lint` checks it again."
        : string.Create(CultureInfo.InvariantCulture, $"the knowledge has {count} problems; `entente lint` checks it again.");

    public static string WorldHasProblems(string path) => $"EN0903: the changes to the world in {path} cannot be used; mend the lines named above.";

    public static string NoActors(string path) =>
        $"EN0904: there is no actor in {path}; give CSV with a header name,aliases,code,sector,from,to or a dictionary in PETRARCH's format.";

    public static string BadConllu(string where, string why) => $"{where}: EN0407: it is not CoNLL-U: {why.TrimEnd('.')}.";

    public static string SomeUnreadable(int unreadable, int read) => string.Create(CultureInfo.InvariantCulture,
        $"{read} read, {unreadable} could not be read.");

    public static string LeftOut(int copies) => string.Create(CultureInfo.InvariantCulture, $"{copies} left out, being copies of reports before them.");

    public static string SeeHelp(Command command) =>
        command is RootCommand ? "see `entente --help`." : $"see `entente {command.Name} --help`.";

    public static string Defect(Exception e) =>
        $"EN0999: Entente {Reader.Version} failed ({e.GetType().Name}: {e.Message.TrimEnd('.')}), which is a defect; please report it.";

    /// <summary>Says something on standard error, on one line.</summary>
    public static void Say(string message) => Console.Error.Write($"entente: {message.ReplaceLineEndings(" ")}\n");
}
