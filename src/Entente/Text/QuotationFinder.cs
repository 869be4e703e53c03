using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>
/// Finds the quotations of a text by its marks: straight, curly, guillemets, low-high, single within double and alone;
/// an apostrophe is none. A quotation never runs over the end of its paragraph.
/// </summary>
internal static class QuotationFinder
{
    /// <summary>What a character can be among marks; a straight mark opens or closes by what stands around it.</summary>
    private enum Role { None, Open, Close }

    /// <summary>No honest text nests deeper; without a limit a hostile one would cost its length squared.</summary>
    private const int Deepest = 8;

    /// <summary>How far, in UTF-16 units, the closing mark of a single quotation is looked for; the same reason.</summary>
    private const int LongestSingle = 4000;

    /// <param name="Mark">The mark; two straight single ones count as a double one.</param>
    /// <param name="At">Where it stands.</param>
    /// <param name="Length">How many UTF-16 units it takes.</param>
    private readonly record struct OpenMark(char Mark, int At, int Length);

    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    public static ImmutableArray<Quotation> Find(SourceText text, IEnumerable<Span> paragraphs)
    {
        var found = new List<Quotation>();
        var number = 0;
        var openAtEnd = false;
        foreach (var paragraph in paragraphs)
        {
            var before = found.Count;
            openAtEnd = FindIn(text, paragraph, number++, openAtEnd, found);
            found.Sort(before, found.Count - before,
                Comparer<Quotation>.Create((a, b) => a.Outer.Start.CompareTo(b.Outer.Start)));
        }

        return [.. found];
    }

    // Whether a double quotation is left open at the paragraph's end.
    private static bool FindIn(SourceText text, Span paragraph, int number, bool openBefore, List<Quotation> found)
    {
        var value = text.Value;
        int start = text.ToUtf16(paragraph.Start), end = text.ToUtf16(paragraph.End);
        var open = new Stack<OpenMark>();
        for (var at = start; at < end; at++)
        {
            var mark = value[at];
            if (!IsMark(mark)) continue;
            // ''So some agencies write them.''
            var length = mark == '\'' && at + 1 < end && value[at + 1] == '\'' ? 2 : 1;
            if (length == 2) mark = '"';
            var before = at > start ? value[at - 1] : ' ';
            var after = at + length < end ? value[at + length] : ' ';
            switch (RoleOf(mark, before, after, open))
            {
                case Role.Open when open.Count < Deepest && (!IsSingle(mark) || ClosingSingle(value, at, end, open) >= 0):
                    open.Push(new OpenMark(mark, at, length));
                    break;
                case Role.Close when open.Count > 0:
                    // A mark closes its like; without one, a straight mark closes a curly one, and the other way round.
                    var likes = open.Any(o => Closes(mark, o.Mark));
                    // A double mark closes whatever singles were left open within it.
                    while (open.Count > 1 && !Fits(open.Peek().Mark)) open.Pop();
                    if (!Fits(open.Peek().Mark)) break;
                    bool Fits(char opening) => likes ? Closes(mark, opening) : ClosesUnlike(mark, before, opening);
                    var opening = open.Pop();
                    var quotation = Quote(text, opening.At, at + length, opening.At + opening.Length, at, open.Count, closed: true, number,
                        openBefore && opening.At == start);
                    // Marks with nothing between them quote nothing.
                    if (!quotation.Inner.IsEmpty) found.Add(quotation);
                    break;
            }

            at += length - 1;
        }

        while (open.Count > 1) open.Pop();
        if (open.Count == 0 || IsSingle(open.Peek().Mark)) return false;
        var left = open.Pop();
        if (left.At + left.Length >= end) return false;
        found.Add(Quote(text, left.At, end, left.At + left.Length, end, 0, closed: false, number, openBefore && left.At == start));
        return true;
    }

    private static Quotation Quote(SourceText text, int outerStart, int outerEnd, int innerStart, int innerEnd, int depth,
        bool closed, int paragraph, bool continues)
    {
        var value = text.Value;
        while (innerStart < innerEnd && char.IsWhiteSpace(value[innerStart])) innerStart++;
        while (innerEnd > innerStart && char.IsWhiteSpace(value[innerEnd - 1])) innerEnd--;
        return new Quotation(text.FromUtf16(outerStart, outerEnd), text.FromUtf16(innerStart, innerEnd), depth, closed,
            paragraph, continues);
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '\'' or '‘' or '’' or '‚';

    private static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚';

    private static Role RoleOf(char mark, char before, char after, Stack<OpenMark> open) => mark switch
    {
        '«' or '„' or '‟' => Role.Open,
        '»' => Role.Close,
        '“' => open.TryPeek(out var top) && top.Mark == '„' ? Role.Close : Role.Open,
        '”' => Role.Close,
        '"' => Straight(before, after, open),
        '‘' or '‚' => Role.Open,
        '’' => IsWord(after) ? Role.None : Role.Close,
        _ => SingleStraight(before, after, open),
    };

    private static Role Straight(char before, char after, Stack<OpenMark> open)
    {
        var isOpen = open.Any(o => o.Mark == '"');
        var opens = OpensAfter(before) && !char.IsWhiteSpace(after);
        var closes = !char.IsWhiteSpace(before) && (char.IsWhiteSpace(after) || !IsWord(after));
        if (opens && !closes) return Role.Open;
        if (closes && !opens) return Role.Close;
        return isOpen ? Role.Close : Role.Open;
    }

    private static Role SingleStraight(char before, char after, Stack<OpenMark> open)
    {
        if (OpensAfter(before) && (IsWord(after) || after is '"' or '“' or '…')) return Role.Open;
        if (open.Any(o => o.Mark == '\'') && !char.IsWhiteSpace(before) && !IsWord(after)) return Role.Close;
        return Role.None;
    }

    // Where a single mark opens, something must close it: after sentence punctuation if there is such a place (so that
    // the plural's apostrophe in "ministers' words" closes nothing), else after a word.
    private static int ClosingSingle(string value, int at, int end, Stack<OpenMark> open)
    {
        var closing = value[at] == '\'' ? '\'' : '’';
        var after = -1;
        for (var i = at + 1; i < Math.Min(end, at + LongestSingle); i++)
        {
            if (value[i] is '"' or '”' && open.Any(o => Closes(value[i], o.Mark))) break;
            if (value[i] != closing || (i + 1 < end && IsWord(value[i + 1]))) continue;
            if (value[i - 1] is '.' or ',' or '!' or '?' or '…') return i;
            if (after < 0) after = i;
        }

        return after;
    }

    private static bool Closes(char closing, char opening) => closing switch
    {
        '"' => opening == '"',
        '”' => opening is '“' or '„' or '‟',
        '“' => opening == '„',
        '»' => opening == '«',
        '’' => opening is '‘' or '‚',
        _ => opening == closing,
    };

    // Behind a figure a straight mark is a measure: 6".
    private static bool ClosesUnlike(char closing, char before, char opening) =>
        (closing == '”' && opening == '"') || (closing == '"' && opening == '“' && !char.IsDigit(before));

    private static bool OpensAfter(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '“' or '"' or '„' or '«' or '‘' or ':' or '/';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
