namespace Entente.Cli;

/// <summary>Where results go: standard output or a file. Each is written whole and at once.</summary>
internal sealed class Output : IDisposable
{
    private readonly Stream _stream;

    /// <param name="path">The file; standard output where there is none.</param>
    /// <param name="adds">Whether what the file holds stays.</param>
    public Output(string? path, bool adds = false)
    {
        try
        {
            _stream = path is null or "-"
                ? Console.OpenStandardOutput()
                : new FileStream(path, adds ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new Stop(Messages.NoOutput(path!, e.Message));
        }
    }

    /// <exception cref="Stop">The disk is full, or whoever reads has gone.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
            _stream.Flush();
        }
        catch (IOException e)
        {
            throw new Stop(Messages.OutputBroke(e.Message), ExitCode.Unreadable);
        }
    }

    public void Dispose() => _stream.Dispose();
}
