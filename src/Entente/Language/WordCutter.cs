using Entente.Text;

namespace Entente.Language;

/// <summary>
/// Cuts text into the words of UD English as EWT and GUM write them: clitics apart, abbreviations with their full stop,
/// every mark a word of its own.
/// </summary>
/// <remarks>
/// Every visible character stands in exactly one word, whatever the text holds. The time is linear in its length: each
/// rule looks ahead by a bounded stretch, or consumes what it looked at. Thread-safe.
/// </remarks>
internal sealed class WordCutter
{
    private readonly LetterWords _letters;
    private readonly Numbers _numbers;
    private readonly Symbols _symbols;

    public WordCutter(KnowledgeBase knowledge) : this(new WordLists(knowledge))
    {
    }

    internal WordCutter(WordLists lists)
    {
        var clitics = new Clitics(lists);
        _letters = new LetterWords(lists, clitics, new FullStops(lists));
        _numbers = new Numbers(lists);
        _symbols = new Symbols(lists, clitics);
    }

    /// <summary>The words of a stretch of text, given by UTF-16 indices, in order.</summary>
    public List<Utf16Range> Cut(string text, int start, int end)
    {
        var words = new List<Utf16Range>((end - start) / 5 + 1);
        var at = start;
        while (at < end)
        {
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            var chunk = at;
            while (at < end && !char.IsWhiteSpace(text[at])) at++;
            if (at > chunk) CutChunk(new Chunk(text, chunk, at, end), words);
        }

        return words;
    }

    private void CutChunk(Chunk chunk, List<Utf16Range> words)
    {
        var (text, at, end, _) = chunk;
        if (Symbols.WholeChunk(chunk))
        {
            words.Add(new Utf16Range(at, end));
            return;
        }

        var mayHoldAddress = Addresses.MayBeIn(chunk);
        while (at < end)
        {
            var next = at + (mayHoldAddress ? Addresses.Length(chunk, at) : 0);
            if (next > at)
            {
                words.Add(new Utf16Range(at, next));
            }
            else if (_symbols.Emoticon(chunk, at) is > 0 and var emoticon)
            {
                next = at + emoticon;
                words.Add(new Utf16Range(at, next));
            }
            else if (Marks.LetterOrDigit(text, at, end) is > 0 and var width)
            {
                next = _numbers.End(chunk, at);
                if (next > at) words.Add(new Utf16Range(at, next));
                else next = _letters.Cut(chunk, at, at + width, words);
            }
            else
            {
                next = Numbers.SignedEnd(chunk, at);
                if (next == at) next = _symbols.End(chunk, at);
                words.Add(new Utf16Range(at, next));
            }

            at = TakeExtenders(text, next, end, words);
        }
    }

    // What has no place of its own stays with the word before it, so that no mark is torn from its base.
    private static int TakeExtenders(string text, int at, int end, List<Utf16Range> words)
    {
        var from = at;
        while (at < end && Marks.Extender(text, at, end) is > 0 and var width) at += width;
        if (at > from) words[^1] = words[^1] with { End = at };
        return at;
    }
}
