namespace Entente.Language;

/// <summary>The inputs of one sentence, ready to run: pieces with the two marks around them, and a row for each word.</summary>
internal sealed class EncoderInput
{
    public required long[] Pieces { get; init; }

    public required long[] First { get; init; }

    public required long[] Last { get; init; }

    public required long[] Shapes { get; init; }

    public int Words => First.Length;
}
