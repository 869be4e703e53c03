using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using Entente.Sources.Dates;
using Entente.Sources.Languages;
using Entente.Text;

namespace Entente.Sources.Html;

/// <summary>From a saved page to its article. Nothing is loaded and no script is run.</summary>
internal static class ArticlePage
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' ;/>");
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>The article of a page, or why there is none.</summary>
    /// <param name="bytes">The page as it was saved.</param>
    /// <param name="where">Its path or address.</param>
    /// <param name="charset">The encoding that whoever sent it named, which goes before what it declares itself.</param>
    public static Sourced Read(byte[] bytes, string where, string? charset = null)
    {
        var source = TextDecoder.DecodeAs([charset, DeclaredEncoding(bytes)], bytes, where, out var problem);
        if (source is null) return Sourced.Of(problem!);
        if (PageDepth.IsTooDeep(source)) return Sourced.Of(Reasons.DeepPage(where));

        using var page = Parser.ParseDocument(source);
        var metadata = PageMetadata.Of(page);
        var (published, modified) = PageDates.Find(page, metadata.CanonicalUrl);
        var body = ArticleBody.Of(page, metadata);
        if (body.Count == 0) return Sourced.Of(Reasons.EmptyPage(where));
        var text = SourceText.From(string.Join("\n\n", body));
        var language = LanguageDetector.Default.Tell(text.Value, metadata.Language);
        return Sourced.Of(new Article
        {
            Source = where,
            Title = metadata.Title,
            Byline = metadata.Byline,
            Outlet = metadata.Outlet,
            Published = published,
            Modified = modified,
            Language = language,
            CanonicalUrl = metadata.CanonicalUrl,
            Text = text,
            // What is left over is marked by words, which are English.
            Boilerplate = language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Article.Leftovers.Value.Mark(text) : [],
        });
    }

    // WHATWG HTML, 13.2.3.2: a declaration stands in the first 1024 bytes.
    private static string? DeclaredEncoding(byte[] bytes)
    {
        const string Key = "charset=";
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        var at = head.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = head.AsSpan(at + Key.Length).TrimStart("\"' ");
        var end = name.IndexOfAny(NameEnds);
        return end > 0 ? name[..end].ToString() : null;
    }
}
