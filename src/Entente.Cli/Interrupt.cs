using System.Runtime.InteropServices;

namespace Entente.Cli;

/// <summary>
/// Ctrl-C and the signal to terminate: the first asks for an end after the line that is being written, and whoever does not
/// come to an end by then (waiting for standard input) is ended.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;
    private Timer? _deadline;

    public Interrupt() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(s => PosixSignalRegistration.Create(s, End))];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _deadline?.Dispose();
        _source.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        // The second one ends the process as the system does it.
        if (_source.IsCancellationRequested) return;
        context.Cancel = true;
        _deadline = new Timer(_ => Environment.Exit(ExitCode.Interrupted), null, Patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
