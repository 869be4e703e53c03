using System.Text;
using System.Text.Json;
using Entente.Language;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Whether the code around the graph gives what the training program's own code gave on the same sentences: wordpieces,
/// tags, trees and names, each sentence in full.
/// </summary>
internal sealed class ReferenceEvaluation : IEvaluation
{
    public string Name => "model/reference";

    public string? Missing(Workshop workshop) =>
        File.Exists(workshop.Shared("model", "reference", "outputs.jsonl")) ? null : "not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var (pieces, words) = Pieces(workshop);
        yield return new Measure(Name, $"words whose pieces differ, of {words}", pieces, MeasureKind.Ceiling);
        int sentences = 0, tags = 0, trees = 0, names = 0;
        foreach (var line in File.ReadLines(workshop.Shared("model", "reference", "outputs.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var expected = json.RootElement;
            var sentence = Analyse(workshop.Model, Strings(expected, "words"));
            sentences++;
            if (!sentence.Tokens.Select(t => t.Upos.ToString().ToUpperInvariant()).SequenceEqual(Strings(expected, "upos"))
                || !sentence.Tokens.Select(t => t.Xpos).SequenceEqual(Strings(expected, "xpos"))) tags++;
            if (!sentence.Tokens.Select(t => t.Head + 1).SequenceEqual(expected.GetProperty("head").EnumerateArray().Select(h => h.GetInt32()))
                || !sentence.Tokens.Select(t => t.Relation).SequenceEqual(Strings(expected, "deprel"))) trees++;
            if (!Labels(sentence).SequenceEqual(Strings(expected, "names"))) names++;
        }

        yield return new Measure(Name, $"sentences whose tags differ, of {sentences}", tags, MeasureKind.Ceiling);
        yield return new Measure(Name, $"sentences whose trees differ, of {sentences}", trees, MeasureKind.Ceiling);
        yield return new Measure(Name, $"sentences whose names differ, of {sentences}", names, MeasureKind.Ceiling);
    }

    private static (int Wrong, int Words) Pieces(Workshop workshop)
    {
        int wrong = 0, words = 0;
        foreach (var line in File.ReadLines(workshop.Shared("model", "reference", "pieces.tsv")))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var pieces = workshop.Model.Graph.Prepare([line[..tab]]).Pieces[1..^1];
            words++;
            if (string.Join(' ', pieces) != line[(tab + 1)..]) wrong++;
        }

        return (wrong, words);
    }

    private static Sentence Analyse(LanguageModel model, List<string> words)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int End)>();
        foreach (var word in words)
        {
            places.Add((text.Length, text.Length + word.Length));
            text.Append(word).Append(' ');
        }

        var source = SourceText.From(text.ToString());
        return model.AnalyseWords(source, places.ConvertAll(p => source.FromUtf16(p.Start, p.End)));
    }

    private static string[] Labels(Sentence sentence)
    {
        var labels = new string[sentence.Tokens.Length];
        Array.Fill(labels, "O");
        foreach (var name in sentence.Names)
        {
            var kind = name.Type switch
            {
                NameType.Person => "PER",
                NameType.Organisation => "ORG",
                NameType.Place => "LOC",
                _ => "EVENT",
            };
            for (var i = name.First; i <= name.Last; i++) labels[i] = (i == name.First ? "B-" : "I-") + kind;
        }

        return labels;
    }

    private static List<string> Strings(JsonElement sentence, string key) =>
        [.. sentence.GetProperty(key).EnumerateArray().Select(e => e.GetString()!)];
}
