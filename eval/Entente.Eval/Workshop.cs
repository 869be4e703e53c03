using Entente.Language;

namespace Entente.Eval;

/// <summary>What every evaluation works with: the product, the gold, the scorers, and a folder for what is made.</summary>
internal sealed class Workshop(LanguageModel model, string? shared, string lists, Scorer? scorer, string noScorer, string output)
{
    public LanguageModel Model { get; } = model;

    public Reader Reader { get; } = new(model);

    /// <summary>Null where they cannot be run.</summary>
    public Scorer? Scorer { get; } = scorer;

    /// <summary>Why there are no scorers.</summary>
    public string NoScorer { get; } = noScorer;

    /// <summary>A place in the shared folder.</summary>
    /// <exception cref="InvalidOperationException">There is no such folder.</exception>
    public string Shared(params string[] parts) =>
        Path.Combine([shared ?? throw new InvalidOperationException("There is no shared folder."), .. parts]);

    /// <summary>A list of our own.</summary>
    public string List(string name) => Path.Combine(lists, name);

    /// <summary>A file to write; readings and parses stay there to be looked at.</summary>
    public string Output(string name) => Path.Combine(output, name);
}
