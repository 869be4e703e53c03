namespace Entente.Text;

/// <summary>A stretch of the string behind a <see cref="SourceText"/>, in UTF-16 indices; never leaves the library.</summary>
internal readonly record struct Utf16Range(int Start, int End)
{
    public int Length => End - Start;
}
