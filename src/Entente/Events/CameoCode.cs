namespace Entente.Events;

/// <summary>
/// A code of CAMEO (Conflict and Mediation Event Observations): two digits for a root, three or four for what falls under it.
/// Its digits are text: <c>010</c> and <c>10</c> are two codes. Whether CAMEO has it is for <see cref="Ontology.Find"/> to say.
/// </summary>
public readonly record struct CameoCode
{
    /// <summary>Takes a code of two to four digits.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public CameoCode(string value)
    {
        if (!IsCode(value)) throw new ArgumentException($"A CAMEO code has two to four digits, not '{value}'.", nameof(value));
        Value = value;
    }

    /// <summary>The code, such as <c>0871</c>.</summary>
    public string Value { get; }

    /// <summary>The root, such as <c>08</c>.</summary>
    public CameoCode Root => new(Value[..2]);

    /// <summary>The code that it falls under, null for a root.</summary>
    public CameoCode? Parent => Value.Length > 2 ? new CameoCode(Value[..^1]) : null;

    /// <summary>Whether a text is two to four digits.</summary>
    public static bool IsCode(string? text) => text is { Length: >= 2 and <= 4 } && text.All(char.IsAsciiDigit);

    /// <summary>Whether it is that code or falls under it.</summary>
    public bool IsWithin(CameoCode other) => Value.StartsWith(other.Value, StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
