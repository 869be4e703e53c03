namespace Entente.Cli;

/// <summary>What a run ends with.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some documents could not be read, or knowledge has problems.</summary>
    public const int Unreadable = 1;

    /// <summary>Wrong usage, or what every run needs is missing; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}

/// <summary>Ends a run with a message for the person who started it.</summary>
internal sealed class Stop(string message, int code = ExitCode.Usage) : Exception(message)
{
    public int Code { get; } = code;
}
