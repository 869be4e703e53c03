using System.Text;
using System.Text.Json;
using Entente.Formats.Conllu;
using Entente.Language;
using Entente.Tests.Specs;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Language;

/// <summary>
/// The code around the graph against what the training program gave on the same sentences. The sentences are not ours to
/// pass on: they lie in the folder that ENTENTE_SHARED names, and without it these tests are skipped.
/// </summary>
public sealed class ReferenceTests
{
    private static string Open(string file)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("ENTENTE_SHARED") ?? "", "model", "reference", file);
        if (!File.Exists(path)) Assert.Skip($"ENTENTE_SHARED names no folder with model/reference/{file}.");
        return path;
    }

    [Fact]
    public void Words_are_cut_into_the_pieces_that_the_model_was_trained_on()
    {
        foreach (var line in File.ReadLines(Open("pieces.tsv")))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            Assert.Equal(line[(tab + 1)..], string.Join(' ', Workshop.Model.Graph.Prepare([line[..tab]]).Pieces[1..^1]));
        }
    }

    [Fact]
    public void Tags_trees_and_names_are_those_of_the_training_program()
    {
        foreach (var line in File.ReadLines(Open("outputs.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var expected = json.RootElement;
            var words = Strings(expected, "words");
            var input = Workshop.Model.Graph.Prepare(words);
            Assert.Equal(Numbers(expected, "pieces"), input.Pieces);
            Assert.Equal(Numbers(expected, "first"), input.First);
            Assert.Equal(Numbers(expected, "last"), input.Last);
            Assert.Equal(Numbers(expected, "shape"), input.Shapes);
            var sentence = Analyse(words);
            Assert.Equal(Strings(expected, "upos"), sentence.Tokens.Select(t => ConlluWriter.Label(t.Upos)));
            Assert.Equal(Strings(expected, "xpos"), sentence.Tokens.Select(t => t.Xpos));
            Assert.Equal(Numbers(expected, "head"), sentence.Tokens.Select(t => t.Head + 1L));
            Assert.Equal(Strings(expected, "deprel"), sentence.Tokens.Select(t => t.Relation));
            Assert.Equal(Strings(expected, "names"), ConlluWriter.NameLabels(sentence).Select(n => n ?? "O"));
        }
    }

    private static Sentence Analyse(string[] words)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int End)>();
        foreach (var word in words)
        {
            places.Add((text.Length, text.Length + word.Length));
            text.Append(word).Append(' ');
        }

        var source = SourceText.From(text.ToString());
        return Workshop.Model.AnalyseWords(source, places.ConvertAll(p => source.FromUtf16(p.Start, p.End)));
    }

    private static string[] Strings(JsonElement sentence, string key) =>
        [.. sentence.GetProperty(key).EnumerateArray().Select(e => e.GetString()!)];

    private static long[] Numbers(JsonElement sentence, string key) =>
        [.. sentence.GetProperty(key).EnumerateArray().Select(e => e.GetInt64())];
}
