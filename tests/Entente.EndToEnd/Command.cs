using System.Diagnostics;
using System.Text;
using Xunit;

namespace Entente.EndToEnd;

/// <summary>What a run of the command gave.</summary>
internal sealed record Outcome(int Code, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs ./entente as a person does, and holds for each run what must always hold.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The folder of the source tree.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static Outcome Run(params string[] arguments) => RunWith(null, arguments);

    public static Outcome RunWith(string? input, params string[] arguments) => RunWith(input, new Dictionary<string, string>(), arguments);

    public static Outcome RunWith(string? input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        return End(process, output, errors);
    }

    /// <summary>Starts the command with its three streams in hand.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, OperatingSystem.IsWindows() ? "entente.cmd" : "entente"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Outcome End(Process process, Task<string> output, Task<string> errors)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"the command did not end within {Patience}");
        }

        var outcome = new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("EN0999", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', outcome.Output);
        Assert.DoesNotContain('\e', outcome.Errors);
        return outcome;
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Entente.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
