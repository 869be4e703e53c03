using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Entente.Sources.Html;

/// <summary>A stretch of a page's text between two block boundaries: a paragraph, a heading, an item, a caption.</summary>
internal sealed class PageBlock
{
    // Unicode's Sentence_Terminal of the scripts that newspapers are printed in, and the ellipsis.
    private const string Stops = ".!?…。！？．؟۔।॥։᙮⁇⁈⁉｡";

    // What may stand behind the stop.
    private const string Closers = "\"'”’»«“‘)]›‹」』）】";

    public PageBlock(string text, int linked, PageNode node, IElement? inline)
    {
        Text = text;
        Node = node;
        Inline = inline;
        Key = KeyOf(text) is { Length: > 0 } key ? key : text;
        LinkShare = text.Length == 0 ? 0 : Math.Min(1, (double)linked / text.Length);
        Words = CountWords(text);
        var bare = text.AsSpan().TrimEnd().TrimEnd(Closers);
        IsSentence = bare.Length > 0 && Stops.Contains(bare[^1]);
    }

    /// <summary>The text, lines parted by line breaks, none empty.</summary>
    public string Text { get; }

    /// <summary>The block element that it stands in.</summary>
    public PageNode Node { get; }

    /// <summary>The inline element that holds all of it, or null.</summary>
    public IElement? Inline { get; }

    /// <summary>The block element of the picture between it and the block before, or null where there is none.</summary>
    public PageNode? Image { get; init; }

    /// <summary>Its letters and digits, lower-cased: what it is told again by.</summary>
    public string Key { get; }

    /// <summary>How much of it is links, 0 to 1.</summary>
    public double LinkShare { get; }

    /// <summary>Its words; of scripts that put no space between words, two characters are one.</summary>
    public int Words { get; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool IsSentence { get; }

    public bool Dropped { get; set; }

    public bool IsHeading => Node.Tag is ['h', >= '1' and <= '6'];

    public bool IsItem => Node.Tag is "li" or "dd" or "dt" || Node.Parent?.Tag is "li" or "dd";

    public bool IsCell => Node.Tag is "td" or "th" or "caption";

    /// <summary>Whether it reads as a paragraph of an article: a sentence, or long, and not mainly links.</summary>
    public bool IsProse => !IsHeading && LinkShare < 0.5 && (IsSentence ? Words >= 8 : Words >= 25);

    /// <summary>What it adds to the elements around it.</summary>
    public double Weight => IsProse ? Text.Length * (1 - LinkShare) : 0;

    public static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    private static int CountWords(string text)
    {
        int words = 0, spaceless = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (IsSpaceless(c)) spaceless++;
            var letter = char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (letter && !inWord) words++;
            inWord = letter || (inWord && c is '\'' or '’' or '-');
        }

        return words + (spaceless / 2);
    }

    // Thai to Khmer, kana, Han, as blocks.
    private static bool IsSpaceless(char c) =>
        c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3040' and <= '\u30FF'
            or >= '\u3400' and <= '\u9FFF';
}
