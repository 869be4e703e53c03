using Entente.Text;

namespace Entente.Language;

/// <summary>
/// Cuts the words of a paragraph into sentences as UD English does: a quotation of three sentences is three sentences,
/// the closing mark stays with the last, and what says who speaks stays with the sentence it follows.
/// </summary>
/// <remarks>Thread-safe. Linear in the number of words.</remarks>
internal sealed class SentenceSplitter
{
    private const int LongestSpeaker = 6;
    private const int LongestNote = 4;
    private const int ShortestRule = 6;
    private const int ShortestBlank = 30;
    private readonly WordLists _lists;
    private readonly FullStops _stops;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _emoticons;

    public SentenceSplitter(KnowledgeBase knowledge) : this(new WordLists(knowledge))
    {
    }

    internal SentenceSplitter(WordLists lists)
    {
        _lists = lists;
        _stops = new FullStops(lists);
        _emoticons = new HashSet<string>(lists.Emoticons, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The sentences of one paragraph as half-open ranges of its words, in order and without gaps.</summary>
    public List<(int First, int End)> Split(string text, IReadOnlyList<Utf16Range> words)
    {
        var sentences = new List<(int First, int End)>();
        var quotes = new QuotationMarks(text, words);
        var first = 0;
        var content = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsRule(text, words[i]))
            {
                if (i > first) sentences.Add((first, i));
                sentences.Add((i, i + 1));
                first = i + 1;
                content = -1;
                continue;
            }

            if (content < 0 && IsContent(text, words[i])) content = i;
            var ending = content >= 0 ? EndingOf(text, words, i) : Ending.None;
            if (ending == Ending.None || IsListNumber(text, words, content, i)) continue;

            var end = Close(text, words, i + 1, quotes, out var closedQuote, out var closedBracket);
            if (end < words.Count && Continues(text, words, ending, end, quotes, closedQuote, closedBracket))
            {
                i = end - 1;
                continue;
            }

            sentences.Add((first, end));
            first = end;
            i = end - 1;
            content = -1;
        }

        if (first < words.Count)
        {
            // Marks alone are no sentence: they stay with what was before them.
            if (content >= 0 || sentences.Count == 0) sentences.Add((first, words.Count));
            else sentences[^1] = (sentences[^1].First, words.Count);
        }

        return sentences;
    }

    // A line drawn with signs stands alone; shorter runs of some signs are blanks to fill in, or frame a word.
    private static bool IsRule(string text, Utf16Range word) =>
        word.Length >= ShortestRule && !IsContent(text, word)
        && (text[word.Start] is '-' or '='
            || (text[word.Start] is '*' or '_' or '~' or '+' && word.Length >= ShortestBlank));

    private static bool IsContent(string text, Utf16Range word) => Marks.LetterOrDigit(text, word.Start, word.End) > 0
        || Marks.LetterOrDigit(text, word.End - 1, word.End) > 0;

    private Ending EndingOf(string text, IReadOnlyList<Utf16Range> words, int i)
    {
        var word = words[i];
        var c = text[word.Start];
        if (c is '.' or '!' or '?' or '…' or '‽' or '。' or '！' or '？')
        {
            var last = text[word.End - 1];
            if (char.IsLetterOrDigit(last)) return Ending.None;
            if (last is '…' || c == '.' && last == '.' && word.Length > 1) return Ending.Weak;
            return last is '.' or '。' ? Ending.Stop : Ending.Shout;
        }

        if (word.Length > 1 && text[word.End - 1] == '.' && char.IsLetter(c))
            return _stops.EndsSentence(text, word.Start, word.End - 1, words[^1].End) ? Ending.Stop : Ending.None;
        return IsEmoticon(text, word) ? Ending.Weak : Ending.None;
    }

    private bool IsEmoticon(string text, Utf16Range word) =>
        word.Length is > 1 and < 6 && _emoticons.Contains(text.AsSpan(word.Start, word.Length));

    // "1." before an item of a list.
    private static bool IsListNumber(string text, IReadOnlyList<Utf16Range> words, int content, int i)
    {
        if (i == content || i + 1 == words.Count || text[words[i].Start] != '.' || words[i].Start != words[i - 1].End)
            return false;
        var number = words[i - 1];
        if (number.Length > 3 || !(char.IsDigit(text[number.Start]) || number.Length == 1)) return false;
        return i == content + 1 || (i - 2 >= content && text[words[i - 2].Start] == ':');
    }

    // What still belongs to the sentence behind its mark: further marks, closing quotes and brackets, notes, a smile.
    private int Close(string text, IReadOnlyList<Utf16Range> words, int at, QuotationMarks quotes,
        out bool closedQuote, out bool closedBracket)
    {
        closedQuote = false;
        closedBracket = false;
        while (at < words.Count)
        {
            var word = words[at];
            var c = text[word.Start];
            var isGlued = word.Start == words[at - 1].End;
            if (c == '.' && word.Length > 1 && !isGlued) break;
            if (c is '.' or '!' or '?' && !char.IsLetterOrDigit(text[word.End - 1]) || IsEmoticon(text, word))
            {
                at++;
            }
            else if (Marks.IsClosingBracket(c))
            {
                closedBracket = true;
                at++;
            }
            else if (quotes.Closes(at))
            {
                closedQuote = true;
                at++;
            }
            else if (c == '[' && NoteLength(text, words, at) is > 0 and var note)
            {
                at += note;
            }
            else if (isGlued && char.IsDigit(c) && IsNoteNumber(text, words, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "[12]", "[citation needed]" behind the full stop: how many words, or 0.
    private static int NoteLength(string text, IReadOnlyList<Utf16Range> words, int at)
    {
        var stop = at + 1;
        while (stop < words.Count && stop - at <= LongestNote && text[words[stop].Start] is var c
            && (char.IsDigit(c) || char.IsLower(c)))
        {
            stop++;
        }

        return stop > at + 1 && stop < words.Count && text[words[stop].Start] == ']' ? stop + 1 - at : 0;
    }

    // The number of a note, glued to the full stop: "fee.8 Yet".
    private static bool IsNoteNumber(string text, IReadOnlyList<Utf16Range> words, int at) =>
        words[at].Length <= 3 && at + 1 < words.Count && words[at + 1].Start > words[at].End
        && char.IsUpper(text[words[at + 1].Start]);

    private bool Continues(string text, IReadOnlyList<Utf16Range> words, Ending ending, int next, QuotationMarks quotes,
        bool closedQuote, bool closedBracket)
    {
        var c = text[words[next].Start];
        if (c is ',' or ';' or ':' || Marks.IsClosingBracket(c)) return true;
        var at = next;
        if ((Marks.IsDash(c) || words[next].Length == 2 && c == '-') && next + 1 < words.Count)
        {
            c = text[words[++at].Start];
            if (char.IsLower(c) && ending != Ending.Stop) return true;
        }

        var small = char.IsLower(c);
        if (small && (closedQuote || closedBracket || ending == Ending.Weak)) return true;
        if (ending == Ending.Weak && !closedQuote) return !StartsSentence(text, words, next, quotes);
        return closedQuote && ending == Ending.Shout && IsSpeechTag(text, words, at);
    }

    private static bool StartsSentence(string text, IReadOnlyList<Utf16Range> words, int at, QuotationMarks quotes)
    {
        while (at < words.Count - 1 && (quotes.Opens(at) || Marks.IsOpeningBracket(text[words[at].Start]))) at++;
        var c = text[words[at].Start];
        return char.IsUpper(c) && !(words[at].Length == 1 && c == 'I' && text[words[at].End - 1] == '.');
    }

    // '"Why now?" Foreign Minister Molotov asked.'
    private bool IsSpeechTag(string text, IReadOnlyList<Utf16Range> words, int at)
    {
        for (var i = at; i < words.Count && i - at <= LongestSpeaker; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].Length);
            if (_lists.Speech.Contains(word) && char.IsLower(word[0])) return i > at;
            if (!char.IsUpper(word[0])) return false;
        }

        return false;
    }

    private enum Ending
    {
        None,
        Weak,
        Stop,
        Shout,
    }
}
