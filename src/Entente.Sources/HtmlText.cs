namespace Entente.Sources;

/// <summary>Text as a page shows it.</summary>
internal static class HtmlText
{
    /// <summary>A text with its white space collapsed to single spaces.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
