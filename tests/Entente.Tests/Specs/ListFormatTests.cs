using Entente.Knowledge;
using Entente.Sources.Actors;
using Markdig;
using Markdig.Syntax;
using Xunit;

namespace Entente.Tests.Specs;

/// <summary>The files that docs/codebook/world.md shows can be read as they stand.</summary>
public sealed class ListFormatTests
{
    [Theory]
    [InlineData("csv", 5)]
    [InlineData("petrarch", 6)]
    public void The_lists_shown_are_read_without_a_problem(string kind, int entries)
    {
        var files = Blocks(kind).Select(b => ActorFile.Read(new StringReader(b), kind)).ToList();
        Assert.Empty(files.SelectMany(f => f.Problems));
        Assert.Equal(entries, files.Sum(f => f.Entries));
    }

    [Fact]
    public void The_changes_shown_are_read_without_a_problem()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Assert.Single(Blocks("yaml")));
            Assert.Empty(WorldLint.CheckFile(path, code => code is "XNC" or "XTN"));
            using var compiled = new MemoryStream(KnowledgeCompiler.CompileFile(path));
            Assert.NotNull(KnowledgeBase.Default.WithWorld(compiled));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Blocks(string kind) =>
        Markdown.Parse(File.ReadAllText(Path.Combine(Workshop.Repository, "docs", "codebook", "world.md")))
            .Descendants<FencedCodeBlock>().Where(b => b.Info == kind).Select(b => b.Lines.ToString());
}
