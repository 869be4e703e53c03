namespace Entente.Parties;

/// <summary>The code of a state or an organisation: ISO 3166-1 alpha-3 of a state, the CAMEO code of an organisation.</summary>
/// <param name="Value">The code.</param>
public readonly record struct BodyCode(string Value)
{
    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
