using Entente.Sources.Archives;

namespace Entente.Sources;

/// <summary>Something to be read: a file, or what is in one.</summary>
/// <param name="Where">What it is known by: the path as given, <c>ARCHIVE#name</c>, or an address.</param>
/// <param name="Kind">What it holds, as far as its name tells.</param>
/// <param name="Content">Its bytes; whoever reads the part disposes them.</param>
/// <param name="Allowance">What it may unpack to, with all that is in the same file.</param>
internal sealed record Part(string Where, InputKind Kind, Stream Content, Allowance Allowance)
{
    /// <summary>The encoding that whoever sent it named, which goes before what it says itself; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>How many layers of packing are around it.</summary>
    public int Layers { get; init; }

    /// <summary>How many of them are ZIPs.</summary>
    public int Zips { get; init; }
}
