using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Entente.EndToEnd;

public sealed class InterruptTests
{
    [Fact]
    public async Task Interrupted_it_leaves_whole_lines()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("signals are sent by kill, which Windows has not");
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Command.Start(new Dictionary<string, string>(), "read", "-", "--format", "json");
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var entry = JsonSerializer.Serialize(new { text = Samples.Reykjavik }) + "\n";
        var writing = Task.Run(async () =>
        {
            try
            {
                for (var i = 0; i < 2000; i++) await process.StandardInput.WriteAsync(entry.AsMemory(), cancellation);
            }
            catch (IOException)
            {
                // It has gone, as it should.
            }
        }, cancellation);

        // The first line shows that it is at work.
        var first = await process.StandardOutput.ReadLineAsync(cancellation);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(cancellation);
        var rest = process.StandardOutput.ReadToEndAsync(cancellation);
        var outcome = Command.End(process, rest, errors);
        await writing;

        Assert.Equal(130, outcome.Code);
        Assert.True(outcome.Output.Length == 0 || outcome.Output.EndsWith('\n'));
        Assert.InRange(outcome.Lines.Length, 0, 1998);
        Assert.All(outcome.Lines.Prepend(first!), line => JsonDocument.Parse(line).Dispose());
    }
}
