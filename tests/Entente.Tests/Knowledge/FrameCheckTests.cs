using Entente.Events;
using Entente.Knowledge;
using Entente.Tests.Specs;
using Xunit;

namespace Entente.Tests.Knowledge;

public sealed class FrameCheckTests
{
    private const string Own = """
        frames:
          - frame: own-scold
            type: ACCUSE
            mode: disapprove
            cameo: "111"
            verbs: [scold]
            recipient: ["object", "object owner"]
          - frame: own-nod
            type: SUPPORT
            verbs: [nod]
            recipient:
              - "behind(to|at)"
        """;

    [Fact]
    public void The_frames_that_come_with_it_have_no_problems() => Assert.Empty(FrameCheck.Check(KnowledgeBase.Default));

    [Fact]
    public void Sound_frames_have_no_problems() => Assert.Empty(Check(Own));

    [Theory]
    [InlineData("type: ACCUSE", "type: BLAME", 3, "'type' has no 'BLAME'")]
    [InlineData("mode: disapprove", "mode: dislike", 4, "ACCUSE has no mode 'dislike'")]
    [InlineData("cameo: \"111\"", "cameo: \"119\"", 5, "there is no CAMEO code '119'")]
    [InlineData("cameo: \"111\"", "cameo: 111", 5, "'cameo' is a text")]
    [InlineData("verbs: [scold]", "verb: [scold]", 6, "a frame has no member 'verb'")]
    [InlineData("verbs: [nod]", "verbs: nod", 10, "'verbs' is a list of texts")]
    [InlineData("    verbs: [nod]\n", "", 8, "a frame needs 'verbs', 'nouns', 'adjectives' or 'being'")]
    [InlineData("behind(to|at)", "behind", 12, "'behind' needs prepositions")]
    [InlineData("behind(to|at)", "object{@nods}", 12, "there is no class of words '@nods'")]
    [InlineData("own-nod", "own-scold", 8, "'own-scold' is the name of a frame")]
    public void A_problem_is_named_with_its_line(string was, string becomes, int line, string what)
    {
        var problem = Assert.Single(Check(Own.Replace(was, becomes, StringComparison.Ordinal)));
        Assert.Equal(("english/frames/own.yaml", (long)line), (problem.File, problem.Line));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    private static List<KnowledgeProblem> Check(string own)
    {
        var folder = Directory.CreateTempSubdirectory("entente-frames-");
        try
        {
            var shipped = Path.Combine(Workshop.Repository, "knowledge");
            foreach (var name in new[] { "english/word-classes.yaml", "ontology/plover.yaml", "ontology/cameo.yaml" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, name))!);
                File.Copy(Path.Combine(shipped, name), Path.Combine(folder.FullName, name));
            }

            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("english/frames").FullName, "own.yaml"), own.ReplaceLineEndings("\n"));
            using var resource = new MemoryStream(KnowledgeCompiler.Compile(folder.FullName).Resource);
            return [.. FrameCheck.Check(KnowledgeBase.Load(resource))
                .Select(p => new KnowledgeProblem(p.File, FrameLines.Find(folder.FullName, p.File, p.Number, p.Member), p.What))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
