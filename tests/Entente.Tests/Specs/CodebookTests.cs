using Markdig;
using Markdig.Syntax;
using Xunit;

namespace Entente.Tests.Specs;

/// <summary>Runs every example of docs/codebook: the manual cannot lie.</summary>
public sealed class CodebookTests
{
    public static TheoryData<Example> Examples()
    {
        var data = new TheoryData<Example>();
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "docs", "codebook"), "*.md").Order(StringComparer.Ordinal))
            foreach (var block in Markdown.Parse(File.ReadAllText(page)).Descendants<FencedCodeBlock>().Where(b => b.Info == "entente"))
                data.Add(Parse(Path.GetFileName(page), block));
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_gives_the_facts_listed(Example example) => example.Check();

    private static Example Parse(string page, FencedCodeBlock block)
    {
        var parts = block.Lines.ToString().ReplaceLineEndings("\n").Split("\n---\n");
        return new Example(page, parts[0], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries),
            string.IsNullOrWhiteSpace(block.Arguments) ? null : block.Arguments.Trim());
    }
}
