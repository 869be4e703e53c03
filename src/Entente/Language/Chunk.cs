namespace Entente.Language;

/// <summary>A stretch without white space, and the end of its paragraph.</summary>
internal readonly record struct Chunk(string Text, int Start, int End, int Limit);
