using System.Diagnostics;

namespace Entente.Eval;

/// <summary>Runs the scorers, which are Python programs beside the gold.</summary>
internal sealed class Scorer
{
    private readonly string _tools;

    private Scorer(string tools) => _tools = tools;

    /// <summary>The scorers of a shared folder, or null and the reason why they cannot be run.</summary>
    public static Scorer? Find(string shared, out string reason)
    {
        reason = "";
        var tools = Path.Combine(shared, "tools");
        try
        {
            if (Directory.Exists(tools) && Run(["--version"]).Code == 0) return new Scorer(tools);
            reason = $"there are no scorers in {tools}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            reason = "there is no python3";
        }

        return null;
    }

    /// <summary>What a scorer prints.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public string Score(string program, params string[] arguments)
    {
        var (code, output, error) = Run([Path.Combine(_tools, program), .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException($"{program} failed: {error.Trim()}");
    }

    private static (int Code, string Output, string Error) Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
