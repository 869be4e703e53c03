using System.Text.RegularExpressions;
using Xunit;

namespace Entente.EndToEnd;

/// <summary>Compares output with a file of golden/; UPDATE_GOLDEN=1 writes the file anew, to be read before it is committed.</summary>
internal static partial class Golden
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Matches(string name, string output)
    {
        var path = Path.Combine(Command.Root, "tests", "Entente.EndToEnd", "golden", name);
        // Another build or model is another version, not another output.
        output = Versions().Replace(output, "\"${key}\":\"*\"");
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
        }

        Assert.True(File.Exists(path), $"golden/{name} is missing; UPDATE_GOLDEN=1 writes it");
        Assert.Equal(File.ReadAllText(path), output);
    }

    [GeneratedRegex("\"(?<key>version|model)\":\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Versions();
}
