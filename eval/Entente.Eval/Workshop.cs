using Entente.Language;

namespace Entente.Eval;

/// <summary>What every evaluation works with: the product, the gold, the scorers, and a folder for what is made.</summary>
internal sealed class Workshop(LanguageModel model, string shared, Scorer? scorer, string noScorer, string output)
{
    public LanguageModel Model { get; } = model;

    public Reader Reader { get; } = new(model);

    /// <summary>Null where they cannot be run.</summary>
    public Scorer? Scorer { get; } = scorer;

    /// <summary>Why there are no scorers.</summary>
    public string NoScorer { get; } = noScorer;

    /// <summary>A place in the shared folder.</summary>
    public string Shared(params string[] parts) => Path.Combine([shared, .. parts]);

    /// <summary>A file to write; readings and parses stay there to be looked at.</summary>
    public string Output(string name) => Path.Combine(output, name);
}
