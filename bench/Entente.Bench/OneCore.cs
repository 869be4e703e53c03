using System.Diagnostics;

namespace Entente.Bench;

/// <summary>Keeps the process on as many processors as a comparison is about.</summary>
internal static class OneCore
{
    /// <summary>Pins to the first processors, where the system can; says what it did.</summary>
    public static string Pin(int processors = 1)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return "not pinned: this system cannot";
        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = (nint)((1L << processors) - 1);
        return $"pinned to {processors} of {Environment.ProcessorCount} processors";
    }
}
