using System.Reflection;
using System.Text.RegularExpressions;
using Entente.Sources;
using Xunit;

namespace Entente.Tests.Sources;

public sealed class ReasonsTests
{
    public static TheoryData<string> Codes => [.. All().Select(u => u.Code).Distinct()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_number_is_explained_in_the_manual(string code) =>
        Assert.Contains($"| {code} |", File.ReadAllText(Manual()), StringComparison.Ordinal);

    [Fact]
    public void Every_reason_is_one_sentence_with_a_number_of_its_kind() =>
        Assert.All(All(), u =>
        {
            Assert.Matches("^EN04[0-9]{2}$", u.Code);
            Assert.Matches(new Regex("^[^\n]+[.]$", RegexOptions.None, TimeSpan.FromSeconds(1)), u.Reason);
        });

    private static IEnumerable<Unreadable> All() => typeof(Reasons).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Select(m => (Unreadable)m.Invoke(null, [.. m.GetParameters().Select(p => p.ParameterType == typeof(int) ? 404 : (object)"something")])!);

    private static string Manual()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "docs", "errors.md")))
                return Path.Combine(folder.FullName, "docs", "errors.md");
        throw new FileNotFoundException("docs/errors.md");
    }
}
