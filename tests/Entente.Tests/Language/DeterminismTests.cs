using Entente.Formats.Json;
using Entente.Language;
using Entente.Tests.Specs;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Language;

public sealed class DeterminismTests
{
    private static readonly List<Document> Samples =
        [.. Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "samples"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => new Document { Text = SourceText.From(File.ReadAllText(f)), Source = Path.GetFileName(f) })];

    private static List<string> Alone { get; } = Samples.ConvertAll(Read);

    private static string Read(Document document) => Convert.ToHexString(ReadingJson.Write(Workshop.Reader.Read(document)));

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Alone, Samples.ConvertAll(Read));

    [Fact]
    public void A_model_loaded_anew_gives_the_same_bytes()
    {
        using var model = LanguageModel.Load(
            name => File.OpenRead(Path.Combine(Workshop.Repository, "models", "english", name)));
        var reader = new Reader(model);
        Assert.Equal(Alone, Samples.ConvertAll(d => Convert.ToHexString(ReadingJson.Write(reader.Read(d)))));
    }

    [Fact]
    public void Four_threads_give_the_bytes_that_one_gives()
    {
        const int times = 3;
        var read = new string[times * Samples.Count];
        Parallel.For(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            i => read[i] = Read(Samples[i % Samples.Count]));
        for (var i = 0; i < read.Length; i++) Assert.Equal(Alone[i % Samples.Count], read[i]);
    }

    [Fact]
    public void Neighbours_do_not_change_a_sentence()
    {
        var sentences = Samples.SelectMany(d => Workshop.Model.Analyse(d.Text)).ToList();
        foreach (var sentence in sentences)
        {
            var alone = Workshop.Model.AnalyseWords(sentence.Source, [.. sentence.Tokens.Select(t => t.Span)]);
            Assert.Equal(Rows(sentence), Rows(alone));
            Assert.Equal(sentence.Names, alone.Names);
        }
    }

    // Both ways of multiplying bytes must give the same scores, or a reading would depend on which processor made it.
    [Fact]
    public void Signed_and_unsigned_weights_give_the_same_scores()
    {
        if (!ByteProducts.AreExact) Assert.Skip("This processor cannot multiply signed bytes exactly.");
        var bytes = File.ReadAllBytes(Path.Combine(Workshop.Repository, "models", "english", "model.int8.onnx"));
        using var signed = Graph(bytes, exactProducts: true);
        using var unsigned = Graph(bytes, exactProducts: false);
        foreach (var sentence in Samples.SelectMany(d => Workshop.Model.Analyse(d.Text)))
        {
            var input = signed.Prepare([.. sentence.Tokens.Select(t => t.Form)]);
            using var one = signed.Run(input);
            using var other = unsigned.Run(input);
            Assert.True(one.Arcs.SequenceEqual(other.Arcs) && one.Names.SequenceEqual(other.Names), sentence.ToString());
        }
    }

    private static EncoderGraph Graph(byte[] bytes, bool exactProducts)
    {
        var folder = Path.Combine(Workshop.Repository, "models", "english");
        using var labels = File.OpenRead(Path.Combine(folder, "labels.json"));
        using var vocabulary = new StreamReader(Path.Combine(folder, "vocab.txt"));
        return new EncoderGraph(EncoderGraph.Open(bytes, exactProducts), ModelLabels.Load(labels),
            new WordPieces(vocabulary, new Accents(KnowledgeBase.Default)));
    }

    private static List<string> Rows(Sentence sentence) =>
        [.. sentence.Tokens.Select(t => $"{t.Form} {t.Lemma} {t.Upos} {t.Xpos} {t.Head} {t.Relation} {t.Glued}")];
}
