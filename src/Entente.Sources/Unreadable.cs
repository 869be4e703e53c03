namespace Entente.Sources;

/// <summary>Something that was given to be read and could not be: bad input is a value, and the run goes on.</summary>
/// <param name="Code">Its number, such as <c>EN0403</c>; docs/errors.md lists them.</param>
/// <param name="Reason">One sentence that says what is wrong and what to do.</param>
/// <param name="Where">The path as given, with <c>#id</c> or <c>:line</c> where it is a part of a file.</param>
public sealed record Unreadable(string Code, string Reason, string Where)
{
    /// <summary>As it is shown to a person: where, number, reason.</summary>
    public override string ToString() => $"{Where}: {Code}: {Reason}";
}
