using System.Text.Json;

namespace Entente.Language;

/// <summary>The label lists of a trained model (labels.json): the graph's outputs are indices into them.</summary>
internal sealed class ModelLabels
{
    private ModelLabels(JsonElement root)
    {
        string[] List(string key) => [.. root.GetProperty(key).EnumerateArray().Select(e => e.GetString()!)];
        Upos = [.. List("u").Select(label => Enum.Parse<PartOfSpeech>(label, ignoreCase: true))];
        Xpos = List("x");
        Relations = List("r");
        Names = List("n");
        Shapes = List("shape");
    }

    public PartOfSpeech[] Upos { get; }

    public string[] Xpos { get; }

    public string[] Relations { get; }

    public string[] Names { get; }

    public string[] Shapes { get; }

    public static ModelLabels Load(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return new ModelLabels(document.RootElement);
    }
}
