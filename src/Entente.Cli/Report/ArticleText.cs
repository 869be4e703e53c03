using System.Text;
using Entente.Sources;

namespace Entente.Cli.Report;

/// <summary>An article for a person: title, who and when, body.</summary>
internal static class ArticleText
{
    public static string Write(Article article)
    {
        var text = new StringBuilder();
        if (article.Title is { } title) text.Append(Shown(title)).Append("\n\n");
        string?[] about = [article.Byline, article.Outlet, article.Published?.Value.ToString(), article.CanonicalUrl];
        if (about.Any(a => a is not null)) text.Append(string.Join(" | ", about.OfType<string>().Select(Shown))).Append("\n\n");
        return text.Append(Shown(article.Text.Value)).Append("\n\n").ToString();
    }

    // A page cannot steer the terminal.
    private static string Shown(string text) => string.Concat(text.Where(c => c == '\n' || !char.IsControl(c)));
}
