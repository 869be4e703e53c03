namespace Entente.Knowledge;

/// <summary>Where frames stand in their files.</summary>
public static class FrameLines
{
    /// <summary>The line of a member of a frame, or of the frame where it has none such.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="file">The file, relative to it.</param>
    /// <param name="number">Which frame of the file, counted from 0.</param>
    /// <param name="member">The member, or null.</param>
    public static long Find(string folder, string file, int number, string? member)
    {
        var frame = OntologyFile.Load(folder, file)?.Items("frames").ElementAtOrDefault(number);
        if (frame is null) return 1;
        var entry = new OntologyEntry(file, "", frame, frame);
        return entry.Problem("", member).Line;
    }
}
