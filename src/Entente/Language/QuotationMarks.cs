using Entente.Text;

namespace Entente.Language;

/// <summary>Which quotation marks of a paragraph open and which close.</summary>
/// <remarks>
/// Curly marks and guillemets say it themselves. Of a straight mark the white space around it tells; where it does not,
/// double marks take turns.
/// </remarks>
internal readonly struct QuotationMarks
{
    private readonly sbyte[] _signs;

    public QuotationMarks(string text, IReadOnlyList<Utf16Range> words)
    {
        _signs = new sbyte[words.Count];
        var isOpen = false;
        for (var i = 0; i < words.Count; i++)
        {
            var c = text[words[i].Start];
            if (!Marks.IsQuote(c) || words[i].Length > 2 || char.IsLetterOrDigit(text[words[i].End - 1])) continue;
            var sign = Sign(text, words, i, c, isOpen);
            _signs[i] = sign;
            if (c is '"' or '＂') isOpen = sign > 0;
        }
    }

    public bool Opens(int word) => _signs[word] > 0;

    public bool Closes(int word) => _signs[word] < 0;

    private static sbyte Sign(string text, IReadOnlyList<Utf16Range> words, int i, char c, bool isOpen)
    {
        var isPair = words[i].Length == 2;
        if (isPair && c is '`' or '"') return (sbyte)(c == '`' ? 1 : 0);
        if (!isPair && Marks.IsOpeningQuote(c)) return 1;
        if (!isPair && Marks.IsClosingQuote(c)) return -1;
        var before = i == 0 || words[i - 1].End < words[i].Start || Marks.IsOpeningBracket(text[words[i].Start - 1]);
        var after = i + 1 == words.Count || words[i].End < words[i + 1].Start;
        if (before == after) return (sbyte)(c is '"' or '＂' ? isOpen ? -1 : 1 : after || isPair ? -1 : 0);
        return (sbyte)(before ? 1 : -1);
    }
}
