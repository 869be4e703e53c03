namespace Entente.Language;

/// <summary>A stretch without white space, from <paramref name="Start"/> to <paramref name="End"/>, and the end of its paragraph.</summary>
internal readonly record struct Chunk(string Text, int Start, int End, int Limit);
