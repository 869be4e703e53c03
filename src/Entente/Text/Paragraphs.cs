using System.Buffers;

namespace Entente.Text;

/// <summary>Finds the paragraphs of a text.</summary>
/// <remarks>
/// A blank line ends a paragraph, and so does a single line break, unless the block was wrapped at a margin: then every
/// line is as long as it can be, that is the first word of the next line would not have fitted. Linear in the text.
/// </remarks>
internal static class Paragraphs
{
    private const int NarrowestMargin = 40;
    private const int WidestMargin = 130;
    private const int FewestBreaks = 4;
    private const int MostBreaksLookedAt = 400;
    private const int MostBlocksLookedAt = 400;
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u2028\u2029\u0085\v\f");

    /// <summary>The paragraphs within stretches of a text, in order.</summary>
    public static IEnumerable<Span> In(SourceText text, IEnumerable<Span> stretches)
    {
        foreach (var stretch in stretches)
        {
            var start = text.ToUtf16(stretch.Start);
            foreach (var paragraph in Find(text.Value[start..text.ToUtf16(stretch.End)]))
                yield return text.FromUtf16(start + paragraph.Start, start + paragraph.End);
        }
    }

    /// <summary>The paragraphs in order, by UTF-16 indices, without white space at their ends.</summary>
    public static IEnumerable<Utf16Range> Find(string text)
    {
        var margin = 0;
        foreach (var block in Blocks(text))
        {
            if (margin == 0) margin = MarginOf(text, Blocks(text).Take(MostBlocksLookedAt));
            foreach (var paragraph in OfBlock(text, block, margin)) yield return paragraph;
        }
    }

    // Lines between blank ones; the list is the same each time.
    private static IEnumerable<List<Line>> Blocks(string text)
    {
        var block = new List<Line>();
        for (var at = 0; at < text.Length;)
        {
            var stop = LineEnd(text, at);
            var line = Line.Read(text, at, stop);
            if (line.Cut.Length > 0)
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return block;
                block.Clear();
            }

            at = stop + 1;
            if (stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n') at++;
        }

        if (block.Count > 0) yield return block;
    }

    private static IEnumerable<Utf16Range> OfBlock(string text, List<Line> lines, int margin)
    {
        var isWrapped = margin > 0 ? IsWrapped(text, lines, margin, 0) : IsWrapped(text, lines, Longest(lines), 4);
        if (margin <= 0) margin = Longest(lines);
        var start = lines[0].Cut.Start;
        for (var i = 0; i < lines.Count; i++)
        {
            if (isWrapped && i + 1 < lines.Count && RunsOn(text, lines, i, margin)) continue;
            yield return new Utf16Range(start, lines[i].Cut.End);
            if (i + 1 < lines.Count) start = lines[i + 1].Cut.Start;
        }
    }

    /// <summary>The column at which the whole text was wrapped, or -1.</summary>
    private static int MarginOf(string text, IEnumerable<List<Line>> blocks)
    {
        var columns = new List<int>();
        var small = 0;
        foreach (var block in blocks)
        {
            for (var i = 0; i + 1 < block.Count; i++)
            {
                columns.Add(block[i].Columns);
                if (char.IsLower(text[block[i + 1].Cut.Start])) small++;
            }

            if (columns.Count > MostBreaksLookedAt) break;
        }

        if (columns.Count < FewestBreaks || small * 2 < columns.Count) return -1;
        // Not the longest line: an address cannot be wrapped and reaches beyond the margin.
        columns.Sort();
        var margin = columns[columns.Count * 19 / 20];
        return margin is >= NarrowestMargin and <= WidestMargin ? margin : -1;
    }

    // Headlines of like length are full by chance, but their first letters are capitals: where only the block itself
    // speaks for a margin, one line in so many must go on in small letters.
    private static bool IsWrapped(string text, List<Line> lines, int margin, int oneSmallIn)
    {
        if (lines.Count < 2 || margin is < NarrowestMargin or > WidestMargin) return false;
        var (full, small) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsFull(lines[i + 1], margin)) full++;
            if (char.IsLower(text[lines[i + 1].Cut.Start])) small++;
        }

        var breaks = lines.Count - 1;
        return full * 4 >= breaks * (oneSmallIn == 0 ? 2 : 3) && (oneSmallIn == 0 || small * oneSmallIn >= breaks);
    }

    private static int Longest(List<Line> lines)
    {
        var longest = 0;
        foreach (var line in lines) longest = Math.Max(longest, line.Columns);
        return longest;
    }

    private static bool RunsOn(string text, List<Line> lines, int i, int margin)
    {
        var (line, next) = (lines[i], lines[i + 1]);
        if (!line.IsFull(next, margin) || next.Indent > line.Indent + 1) return false;
        // A dash may begin a line by chance; a list shows by its first item or by the colon or full stop before it.
        return !IsItem(text, next)
            || !(IsItem(text, lines[0]) || text[line.Cut.End - 1] is '.' or ':' or ';' or '!' or '?');
    }

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

    private readonly record struct Line(Utf16Range Cut, int Indent, int FirstWord)
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
            return new Line(new Utf16Range(from, to), Math.Min(from - start, WidestMargin), word - from);
        }

        public bool IsFull(Line next, int margin) => Columns + 1 + next.FirstWord > margin;
    }
}
