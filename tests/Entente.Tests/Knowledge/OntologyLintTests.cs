using Entente.Knowledge;
using Entente.Tests.Specs;
using Xunit;

namespace Entente.Tests.Knowledge;

public sealed class OntologyLintTests
{
    private const string Plover = """
        quads: {verbal cooperation: 1, material conflict: 4}
        types:
          AGREE: {quad: verbal cooperation, score: 2.5, meaning: Promises, cameo: "030", by-context: {legal: "0313"}}
          CONSULT:
            quad: verbal cooperation
            score: 2.5
            meaning: Meets
            cameo: "040"
            future: {type: AGREE, cameo: "030"}
            modes:
              visit: {score: 4, cameo: "042", future: "0313", meaning: As a guest}
          PROTEST:
            quad: material conflict
            score: -5
            meaning: Shows dissent
            cameo: "140"
        contexts:
          legal: Courts
        """;

    private const string Cameo = """
        codes:
          "02": {name: Appeal, goldstein: 3, plover: none, nearest: {type: AGREE}}
          "03": {name: Intend, goldstein: 4, plover: {type: AGREE}}
          "030": {name: Intend, goldstein: 4, plover: {type: AGREE}}
          "031": {name: Intend to do, goldstein: 5.2, plover: {type: AGREE}}
          "0313": {name: Intend to judge, goldstein: null, plover: {type: AGREE, contexts: [legal]}}
          "04": {name: Consult, goldstein: 1, plover: {type: CONSULT}}
          "040": {name: Consult, goldstein: 1, plover: {type: CONSULT}}
          "042": {name: Visit, goldstein: 1.9, plover: {type: CONSULT, mode: visit}}
          "14": {name: Protest, goldstein: -6.5, plover: {type: PROTEST}}
          "140": {name: Protest, goldstein: -6.5, plover: {type: PROTEST}}
        """;

    [Fact]
    public void The_ontology_that_comes_with_it_has_no_problems() =>
        Assert.Empty(OntologyLint.Check(Path.Combine(Workshop.Repository, "knowledge")));

    [Fact]
    public void A_sound_ontology_has_no_problems() => Assert.Empty(Check(Plover, Cameo));

    [Theory]
    [InlineData("    quad: material conflict", "    quad: conflict", 13, "PROTEST needs a 'quad'")]
    [InlineData("score: -5", "score: 5", 14, "the score 5 does not fit the quad class")]
    [InlineData("score: -5", "score: -11", 14, "the score -11 is not between -10 and 10")]
    [InlineData("score: -5", "score: low", 14, "PROTEST needs a 'score'")]
    [InlineData("    meaning: Shows dissent\n", "", 12, "PROTEST needs a 'meaning'")]
    [InlineData("cameo: \"140\"", "cameo: \"149\"", 16, "there is no CAMEO code '149'")]
    [InlineData("cameo: \"140\"", "cameo: \"040\"", 16, "'040' leads back to CONSULT")]
    [InlineData("cameo: \"140\"", "cameo: \"140\"\n    recipient: perhaps", 17, "'recipient' is required, or left out")]
    [InlineData("{legal: \"0313\"}", "{lawful: \"0313\"}", 3, "there is no context 'lawful'")]
    [InlineData("{legal: \"0313\"}", "{legal: \"140\"}", 3, "'140' is no code of AGREE")]
    [InlineData("future: {type: AGREE, cameo: \"030\"}", "future: {type: AGREE, cameo: \"140\"}", 9, "'140' is no code of AGREE")]
    [InlineData("future: \"0313\"", "future: \"140\"", 11, "'140' is no code of AGREE")]
    [InlineData("visit: {score: 4", "visit: {score: -4", 11, "the score -4 does not fit the quad class")]
    public void A_problem_of_a_type_is_named_with_its_line(string was, string becomes, int line, string what) =>
        Named(Check(Replace(Plover, was, becomes), Cameo), "ontology/plover.yaml", line, what);

    [Theory]
    [InlineData("\"031\":", "\"032\":", 6, "there is no code '031' that '0313' falls under")]
    [InlineData("\"02\":", "\"2\":", 2, "'2' is no code of two to four digits")]
    [InlineData("goldstein: 5.2", "goldstein: 52", 5, "'goldstein' is a number between -10 and 10, or null")]
    [InlineData("goldstein: 5.2, ", "", 5, "'goldstein' is a number between -10 and 10, or null")]
    [InlineData("name: Appeal, ", "", 2, "'02' needs a 'name'")]
    [InlineData("mode: visit", "mode: call", 9, "CONSULT has no mode 'call'")]
    [InlineData("contexts: [legal]", "contexts: [lawful]", 6, "there is no context 'lawful'")]
    [InlineData("nearest: {type: AGREE}", "nearest: {type: ASK}", 2, "there is no type 'ASK'")]
    [InlineData("plover: none, nearest", "plover: {type: AGREE}, nearest", 2, "'nearest' is for codes that PLOVER has dropped")]
    [InlineData("goldstein: 3, plover: none, nearest: {type: AGREE}", "goldstein: 3", 2, "'02' needs a 'plover'")]
    public void A_problem_of_a_code_is_named_with_its_line(string was, string becomes, int line, string what) =>
        Named(Check(Plover, Replace(Cameo, was, becomes)), "ontology/cameo.yaml", line, what);

    [Fact]
    public void A_number_or_a_code_out_of_the_ordinary_is_explained() =>
        Assert.Empty(Check(Replace(Plover, "score: -5", "score: 5\n    note: So it is printed"), Cameo));

    private static string Replace(string text, string was, string becomes)
    {
        Assert.Contains(was, text, StringComparison.Ordinal);
        return text.Replace(was, becomes, StringComparison.Ordinal);
    }

    private static void Named(IReadOnlyList<KnowledgeProblem> problems, string file, int line, string what)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((file, line), (problem.File, problem.Line));
        Assert.StartsWith(what, problem.What, StringComparison.Ordinal);
    }

    private static IReadOnlyList<KnowledgeProblem> Check(string plover, string cameo)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var ontology = folder.CreateSubdirectory("ontology").FullName;
            File.WriteAllText(Path.Combine(ontology, "plover.yaml"), plover);
            File.WriteAllText(Path.Combine(ontology, "cameo.yaml"), cameo);
            return OntologyLint.Check(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
