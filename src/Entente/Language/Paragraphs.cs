using System.Buffers;

namespace Entente.Language;

/// <summary>Finds the paragraphs of a text.</summary>
/// <remarks>
/// A blank line ends a paragraph, and so does a single line break, unless the block was wrapped at a margin: then every
/// line is as long as it can be, that is the first word of the next line would not have fitted. Linear in the text.
/// </remarks>
internal static class Paragraphs
{
    private const int NarrowestMargin = 40;
    private const int WidestMargin = 130;
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u2028\u2029\u0085\v\f");

    /// <summary>The paragraphs in order, by UTF-16 indices, without white space at their ends.</summary>
    public static IEnumerable<WordCut> Find(string text)
    {
        var block = new List<Line>();
        var at = 0;
        while (at < text.Length)
        {
            var stop = LineEnd(text, at);
            var line = Line.Read(text, at, stop);
            if (line.Cut.Length > 0) block.Add(line);
            if (line.Cut.Length == 0 || stop >= text.Length)
            {
                foreach (var paragraph in OfBlock(text, block)) yield return paragraph;
                block.Clear();
            }

            at = stop + 1;
            if (stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n') at++;
        }

        foreach (var paragraph in OfBlock(text, block)) yield return paragraph;
    }

    private static IEnumerable<WordCut> OfBlock(string text, List<Line> lines)
    {
        if (lines.Count == 0) yield break;
        var margin = Margin(text, lines);
        var start = lines[0].Cut.Start;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && margin > 0 && RunsOn(text, lines[i], lines[i + 1], margin)) continue;
            yield return new WordCut(start, lines[i].Cut.End);
            if (i + 1 < lines.Count) start = lines[i + 1].Cut.Start;
        }
    }

    // The column at which the block was wrapped, or 0 if it was not.
    private static int Margin(string text, List<Line> lines)
    {
        if (lines.Count < 2) return 0;
        var longest = 0;
        foreach (var line in lines) longest = Math.Max(longest, line.Columns);
        if (longest is < NarrowestMargin or > WidestMargin) return 0;

        var full = 0;
        var small = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsFull(lines[i + 1], longest)) full++;
            if (char.IsLower(text[lines[i + 1].Cut.Start])) small++;
        }

        // Headlines of like length are full by chance, but their first letters are capitals.
        var breaks = lines.Count - 1;
        return full * 4 >= breaks * 3 && small * 4 >= breaks ? longest : 0;
    }

    private static bool RunsOn(string text, Line line, Line next, int margin) =>
        line.IsFull(next, margin) && !IsItem(text, next) && next.Indent <= line.Indent + 1;

    private static bool IsItem(string text, Line line)
    {
        var (start, end) = (line.Cut.Start, line.Cut.End);
        if (text[start] is '•' or '*' or '·' or '–' or '—' or '-' or '▪' or '►' or '■' or '●' or '>')
            return start + 1 < end && char.IsWhiteSpace(text[start + 1]);
        var i = start;
        while (i < end && i - start < 3 && char.IsAsciiDigit(text[i])) i++;
        return i > start && i + 1 < end && text[i] is '.' or ')' && char.IsWhiteSpace(text[i + 1]);
    }

    private static int LineEnd(string text, int at)
    {
        var found = text.AsSpan(at).IndexOfAny(LineBreaks);
        return found < 0 ? text.Length : at + found;
    }

    private readonly record struct Line(WordCut Cut, int Indent, int FirstWord)
    {
        public int Columns => Indent + Cut.Length;

        public static Line Read(string text, int start, int end)
        {
            var from = start;
            while (from < end && char.IsWhiteSpace(text[from])) from++;
            var to = end;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            var word = from;
            // A first word beyond the widest margin fits nowhere, however long it is.
            while (word < to && word - from <= WidestMargin && !char.IsWhiteSpace(text[word])) word++;
            return new Line(new WordCut(from, to), Math.Min(from - start, WidestMargin), word - from);
        }

        public bool IsFull(Line next, int margin) => Columns + 1 + next.FirstWord > margin;
    }
}
