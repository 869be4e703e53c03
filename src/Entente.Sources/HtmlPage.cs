using System.Buffers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Entente.Text;

namespace Entente.Sources;

/// <summary>A report as a saved page: its title, a blank line, its paragraphs. Nothing is loaded and no script is run.</summary>
internal static class HtmlPage
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' ;/>");
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <param name="bytes">The page as it was saved.</param>
    /// <param name="where">Its path or address.</param>
    /// <param name="charset">The encoding that whoever sent it named, which goes before what it declares itself.</param>
    public static Sourced Read(byte[] bytes, string where, string? charset = null)
    {
        var source = TextDecoder.DecodeAs([charset, DeclaredEncoding(bytes)], bytes, where, out var problem);
        if (source is null) return Sourced.Of(problem!);

        using var page = Parser.ParseDocument(source);
        var title = HtmlText.Collapse(Meta(page, "og:title") ?? page.Title ?? "");
        var paragraphs = HtmlText.Paragraphs(page.Body);
        if (paragraphs.Count == 0) return Sourced.Of(Reasons.EmptyPage(where));
        if (title.Length > 0 && paragraphs[0] != title) paragraphs.Insert(0, title);

        return Sourced.Of(new Document
        {
            Text = SourceText.From(string.Join("\n\n", paragraphs)),
            Source = where,
            Title = title.Length > 0 ? title : null,
            Outlet = Meta(page, "og:site_name"),
            Published = Dates.PageDates.Find(page, null).Published,
        });
    }

    /// <summary>The content of a meta element by its property or name, null where there is none.</summary>
    internal static string? Meta(IHtmlDocument page, string name)
    {
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            if (!string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content)) return content.Trim();
        }

        return null;
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
