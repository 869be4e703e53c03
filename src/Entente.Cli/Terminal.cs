using System.Globalization;
using Spectre.Console;

namespace Entente.Cli;

/// <summary>What Spectre.Console is used for, and nothing else uses it: whether marks can be shown, and progress.</summary>
internal static class Terminal
{
    /// <summary>Whether standard output shows bold and underlined words: a terminal that can, and no one said NO_COLOR (no-color.org).</summary>
    public static bool ShowsMarks =>
        !Console.IsOutputRedirected && !NoColor
        && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }).Profile.Capabilities.Ansi;

    private static bool NoColor => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>
    /// Shows how many documents are done, on standard error, where that is a terminal and the results do not go to one,
    /// and only after a moment.
    /// </summary>
    /// <param name="resultsOnTerminal">Whether results appear on standard output.</param>
    /// <param name="done">How many are done.</param>
    public static IDisposable? Progress(bool resultsOnTerminal, Func<int> done) =>
        Console.IsErrorRedirected || (resultsOnTerminal && !Console.IsOutputRedirected) ? null : new Counter(done);

    private sealed class Counter : IDisposable
    {
        private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
        private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

        private readonly ManualResetEventSlim _end = new();
        private readonly Thread _thread;

        public Counter(Func<int> done)
        {
            _thread = new Thread(() => Show(done)) { IsBackground = true };
            _thread.Start();
        }

        public void Dispose()
        {
            _end.Set();
            _thread.Join();
            _end.Dispose();
        }

        private void Show(Func<int> done)
        {
            if (_end.Wait(Moment)) return;
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Console.Error),
                ColorSystem = NoColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            });
            console.Status().Start("reading", context =>
            {
                while (!_end.Wait(Step))
                    context.Status = string.Create(CultureInfo.InvariantCulture, $"reading: {done()} documents");
            });
        }
    }
}
