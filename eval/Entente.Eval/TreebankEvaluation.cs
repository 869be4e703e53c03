using Entente.Formats.Conllu;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Parses a treebank and scores it (score_conll.py): with its own words and sentences, or, <see cref="Raw"/>, from text.
/// </summary>
internal sealed class TreebankEvaluation : IEvaluation
{
    public required string Name { get; init; }

    /// <summary>The files, as paths in the shared folder; several count as one.</summary>
    public required Func<Workshop, IReadOnlyList<string>> Files { get; init; }

    /// <summary>Whether words and sentences are to be found as well.</summary>
    public bool Raw { get; init; }

    /// <summary>What to take from the scorer: words, sentences, UPOS, XPOS, lemma, UAS, LAS, names.</summary>
    public required string[] Metrics { get; init; }

    /// <summary>More for the scorer, such as <c>--gum-names</c>.</summary>
    public string[] Options { get; init; } = [];

    public string? Missing(Workshop workshop)
    {
        var files = Files(workshop);
        return files.Count == 0 || !files.All(File.Exists) ? "not there" : workshop.Scorer is null ? workshop.NoScorer : null;
    }

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var name = string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var gold = workshop.Output($"{name}.gold.conllu");
        // A file that does not end in a blank line would run into the next.
        File.WriteAllText(gold, string.Concat(Files(workshop).Select(f => File.ReadAllText(f).TrimEnd('\n') + "\n\n")));
        var system = workshop.Output($"{name}.system.conllu");
        using (var output = new StreamWriter(system) { NewLine = "\n" })
        {
            if (Raw) ParseText(workshop, workshop.Scorer!.Score("score_conll.py", "--raw", gold), output);
            else FillTrees(workshop, gold, output);
        }

        return Numbers.OfTrees(Name, workshop.Scorer!.Score("score_conll.py", [gold, system, .. Options]), Metrics);
    }

    private static void ParseText(Workshop workshop, string text, TextWriter output) =>
        ConlluWriter.Write(output, "raw", workshop.Model.Analyse(SourceText.From(text)));

    private static void FillTrees(Workshop workshop, string gold, TextWriter output)
    {
        using var input = new StreamReader(gold);
        var file = ConlluFile.Read(input);
        for (var i = 0; i < file.Count; i++) output.Write(file.Fill(i, workshop.Model));
    }
}
