namespace Entente.Language;

/// <summary>How a sentence uses capitals: what a capital on one of its words is worth depends on it.</summary>
internal enum Capitals
{
    /// <summary>As prose does: names and first words.</summary>
    Prose,

    /// <summary>As headlines do: most words begin with one.</summary>
    Headline,

    /// <summary>Most words are written in capitals throughout.</summary>
    Throughout,
}
