namespace Entente.Parties;

/// <summary>
/// A state, territory or comparable entity by its ISO 3166-1 alpha-3 code; former states by ISO 3166-3, entities without
/// a code of their own by a user-assigned one (knowledge/world/countries.yaml says which).
/// </summary>
public readonly record struct CountryCode
{
    /// <summary>Takes a code of three capital letters.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public CountryCode(string value)
    {
        if (value is not { Length: 3 } || !value.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"A country code has three capital letters, not '{value}'.", nameof(value));
        Value = value;
    }

    /// <summary>The code, such as <c>BLR</c>.</summary>
    public string Value { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
