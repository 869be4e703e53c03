namespace Entente.Events;

/// <summary>What is wrong with a frame.</summary>
/// <param name="File">Its file, relative to the knowledge folder.</param>
/// <param name="Number">Which frame of the file, counted from 0.</param>
/// <param name="Member">The member it is wrong in, null where the whole frame is.</param>
/// <param name="What">What is wrong and what is wanted.</param>
public sealed record FrameProblem(string File, int Number, string? Member, string What);

/// <summary>A frame that cannot be read.</summary>
internal sealed class FrameException(string? member, string what) : FormatException(what)
{
    /// <summary>The member that is wrong, null where the whole frame is.</summary>
    public string? Member { get; } = member;
}
