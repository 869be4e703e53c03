using Xunit;
using YamlDotNet.RepresentationModel;

namespace Entente.Tests.Specs;

/// <summary>Runs the example sentences beside the frames of knowledge/english/frames.</summary>
public sealed class FrameExampleTests
{
    public static TheoryData<Example> Examples()
    {
        var data = new TheoryData<Example>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "knowledge", "english", "frames"), "*.yaml"))
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(file);
            yaml.Load(reader);
            var root = (YamlMappingNode)yaml.Documents[0].RootNode;
            foreach (var frame in ((YamlSequenceNode)root["frames"]).Cast<YamlMappingNode>())
                foreach (var example in ((YamlSequenceNode)frame["examples"]).Cast<YamlSequenceNode>())
                    data.Add(new Example($"{Path.GetFileName(file)} {frame["frame"]}", example[0].ToString(),
                        [example[1].ToString() is { Length: > 0 } fact ? "EVENT " + fact : "EVENT none"]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_frame_reads_its_own_example(Example example) => example.Check();
}
