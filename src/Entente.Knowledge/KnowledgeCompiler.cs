using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Knowledge;

/// <summary>Something in a knowledge file that cannot be compiled.</summary>
/// <param name="File">The file, relative to the knowledge folder.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="What">What is wrong and what is wanted.</param>
public sealed record KnowledgeProblem(string File, long Line, string What);

/// <summary>The outcome of compiling a knowledge folder.</summary>
/// <param name="Resource">UTF-8 JSON: one object, a member for each file, named by its path without extension.</param>
/// <param name="Problems">What must be mended first; empty where all is well.</param>
public sealed record CompiledKnowledge(byte[] Resource, IReadOnlyList<KnowledgeProblem> Problems);

/// <summary>
/// Turns the YAML files of knowledge/, which people write, into one JSON object, which is read at start-up.
/// Examples are tests, not knowledge: the key <c>examples</c> is left out of the resource.
/// </summary>
public static class KnowledgeCompiler
{
    /// <summary>Compiles every <c>*.yaml</c> below a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static CompiledKnowledge Compile(string folder)
    {
        var problems = new List<KnowledgeProblem>();
        var all = new JsonObject();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                     .OrderBy(f => f, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            using var reader = new StreamReader(file);
            var parser = new Parser(reader);
            try
            {
                var stream = new YamlStream();
                stream.Load(parser);
                if (stream.Documents.Count == 1)
                    all[Path.ChangeExtension(name, null)] = ToJson(stream.Documents[0].RootNode);
                else
                    problems.Add(new KnowledgeProblem(name, 1, "one YAML document a file is wanted"));
            }
            catch (YamlException e)
            {
                problems.Add(new KnowledgeProblem(name, e.Start.Line, e.Message));
            }
            // YamlDotNet's own word for a bracket that is never closed.
            catch (InvalidOperationException)
            {
                problems.Add(new KnowledgeProblem(name, parser.Current?.End.Line ?? 1, "a bracket or a quotation mark is not closed"));
            }
        }

        return new CompiledKnowledge(JsonSerializer.SerializeToUtf8Bytes(all), problems);
    }

    /// <summary>Compiles one file, such as a user's own changes to the world.</summary>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static byte[] CompileFile(string path)
    {
        using var text = new StreamReader(path);
        return JsonSerializer.SerializeToUtf8Bytes(ToJson(WorldFile.Load(text)));
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children
            .Where(pair => Key(pair.Key) != "examples")
            .Select(pair => KeyValuePair.Create(Key(pair.Key), ToJson(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode scalar => ToJson(scalar),
        _ => throw new YamlException(node.Start, node.End, "a mapping, a list or a plain value is wanted"),
    };

    private static string Key(YamlNode key) =>
        (key as YamlScalarNode)?.Value ?? throw new YamlException(key.Start, key.End, "a key must be a plain value");

    // YAML 1.2's core schema, less octal and hexadecimal numbers: CAMEO's "010" must stay text.
    private static JsonValue? ToJson(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain) return JsonValue.Create(text);
        return text switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when text == "0" || (text.TrimStart('-') is [>= '1' and <= '9', ..] or "0")
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
            _ when text.Contains('.', StringComparison.Ordinal)
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }
}
