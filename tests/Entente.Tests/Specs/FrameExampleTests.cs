using Xunit;
using YamlDotNet.RepresentationModel;

namespace Entente.Tests.Specs;

/// <summary>Runs the example sentences beside the frames of knowledge/english/frames.</summary>
public sealed class FrameExampleTests
{
    /// <summary>File and frame, sentence, and the facts that the frame gives, one a line; none: no event of any frame.</summary>
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "knowledge", "english", "frames"), "*.yaml"))
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(file);
            yaml.Load(reader);
            var root = (YamlMappingNode)yaml.Documents[0].RootNode;
            foreach (var frame in ((YamlSequenceNode)root["frames"]).Cast<YamlMappingNode>())
                foreach (var example in ((YamlSequenceNode)frame["examples"]).Cast<YamlSequenceNode>())
                    data.Add($"{Path.GetFileName(file)} {frame["frame"]}", example[0].ToString(),
                        string.Join('\n', example.Skip(1).Select(f => f.ToString()).Where(f => f.Length > 0)));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_frame_reads_its_own_example(string frame, string sentence, string facts)
    {
        Assert.NotNull(frame);
        var reading = Workshop.Read(sentence);
        if (facts.Length == 0) Assert.Empty(reading.Events);
        List<string> found =
        [
            .. reading.Events.Select(FactLines.Line).Select(l => l["EVENT ".Length..]),
            .. reading.Commitments.Select(c => CommitmentLines.Line(reading, c)["COMMITMENT ".Length..].Split(" | ")[0]),
            .. reading.Messages.Select(m => CommitmentLines.Line(m)["MESSAGE ".Length..]),
        ];
        foreach (var fact in facts.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Assert.Contains(fact, found);
    }
}
