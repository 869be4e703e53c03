namespace Entente.Language;

/// <summary>Where a word stands, in UTF-16 indices of the text being cut; they do not leave this room.</summary>
internal readonly record struct WordCut(int Start, int End)
{
    public int Length => End - Start;
}
