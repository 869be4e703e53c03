using System.Text.RegularExpressions;
using Entente.Tests.Specs;
using NetArchTest.Rules;
using Xunit;

namespace Entente.Tests;

/// <summary>The arrows of the design, held.</summary>
public sealed partial class ArchitectureTests
{
    // A room may use those before it. Reader, Reading and Document stand outside of all rooms, at the end.
    private static readonly string[] Rooms = ["Text", "Language", "Time", "Parties", "Quotes", "Events", "Commitments", "Messages"];
    private static readonly string[] Whole = ["Entente.Reader", "Entente.Reading", "Entente.Document"];

    private static readonly Types Library = Types.InAssembly(typeof(Reader).Assembly);

    public static TheoryData<string> EveryRoom => [.. Rooms];

    [Theory]
    [MemberData(nameof(EveryRoom))]
    public void A_room_uses_no_later_room(string room)
    {
        string[] later = [.. Rooms.SkipWhile(r => r != room).Skip(1).Select(r => "Entente." + r), .. Whole];
        Holds(Library.That().ResideInNamespace("Entente." + room).ShouldNot().HaveDependencyOnAny(later));
    }

    [Fact]
    public void The_library_reaches_no_console_file_or_network() =>
        Holds(Library.That().ResideInNamespace("Entente").ShouldNot().HaveDependencyOnAny(
            "System.Console", "System.Net.Http", "System.Net.Sockets", "System.IO.File", "System.IO.FileInfo",
            "System.IO.FileStream", "System.IO.Directory", "System.IO.Path", "System.Diagnostics.Process"));

    [Fact]
    public void The_library_does_not_know_its_hosts() =>
        Assert.DoesNotContain(typeof(Reader).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("Entente", StringComparison.Ordinal) || a.Name is "System.Console" or "System.Net.Http");

    [Fact]
    public void Nobody_inherits_from_a_public_class() => Assert.Empty(
        typeof(Reader).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsSealed: false }).Select(t => t.FullName));

    // Small records and enumerations may live beside the type that they belong to (.editorconfig, MA0048).
    [Fact]
    public void A_file_is_named_after_a_type_in_it_and_has_at_most_one_public_class()
    {
        foreach (var file in Sources())
        {
            var types = TopType().Matches(File.ReadAllText(file));
            Assert.True(types.Any(t => t.Groups["name"].Value == Path.GetFileNameWithoutExtension(file)), file);
            Assert.True(types.Count(t => t.Groups["reach"].Value == "public" && t.Groups["kind"].Value is "class" or "interface") <= 1,
                file);
        }
    }

    [Fact]
    public void A_folder_is_a_namespace()
    {
        foreach (var file in Sources())
        {
            var folder = Path.GetRelativePath(Path.Combine(Workshop.Repository, "src"), Path.GetDirectoryName(file)!);
            Assert.Contains($"namespace {folder.Replace(Path.DirectorySeparatorChar, '.')};", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Workshop.Repository, "src", "Entente"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static void Holds(ConditionList condition)
    {
        var result = condition.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypes.Select(t => t.FullName)));
    }

    [GeneratedRegex(
        @"^(?<reach>public|internal) (?:(?:sealed|static|abstract|partial|readonly|ref) )*(?<kind>record struct|record|class|struct|enum|interface) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TopType();
}
