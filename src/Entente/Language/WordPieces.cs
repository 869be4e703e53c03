using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>
/// Cuts a word into the pieces of the encoder's vocabulary: lower-cased, marks taken off, every character that is
/// neither letter nor number on its own, then the longest match from the left, as uncased BERT does.
/// </summary>
/// <remarks>
/// Microsoft.ML.Tokenizers' BertTokenizer was tried: of the 35,337 word forms of the treebanks it cuts 314 otherwise
/// (symbols such as $, + and = are no punctuation to it and vanish), so this is by hand.
/// </remarks>
internal sealed class WordPieces
{
    /// <summary>A word gives at most so many pieces; the model was trained so.</summary>
    private const int MostPieces = 12;

    private readonly Accents _accents;
    private readonly Dictionary<string, int> _starts = [];
    private readonly Dictionary<string, int> _continuations = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _start;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuation;
    private readonly int _longest;
    private readonly int _unknown;

    public WordPieces(TextReader vocabulary, Accents accents)
    {
        _accents = accents;
        for (var id = 0; vocabulary.ReadLine() is { } piece; id++)
        {
            _longest = Math.Max(_longest, piece.Length);
            if (piece.StartsWith("##", StringComparison.Ordinal)) _continuations[piece[2..]] = id;
            else _starts[piece] = id;
        }

        _start = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _continuation = _continuations.GetAlternateLookup<ReadOnlySpan<char>>();
        _unknown = _starts["[UNK]"];
        Opening = _starts["[CLS]"];
        Closing = _starts["[SEP]"];
    }

    /// <summary>The piece before a sentence.</summary>
    public int Opening { get; }

    /// <summary>The piece after a sentence.</summary>
    public int Closing { get; }

    /// <summary>Appends the pieces of a word, at least one and at most twelve.</summary>
    public void Cut(string word, List<long> pieces)
    {
        var most = pieces.Count + MostPieces;
        var before = pieces.Count;
        var folded = _accents.Fold(word).AsSpan();
        while (!folded.IsEmpty && pieces.Count < most)
        {
            var run = 0;
            var width = 1;
            while (run < folded.Length)
            {
                Rune.DecodeFromUtf16(folded[run..], out var rune, out width);
                if (!IsLetterOrNumber(rune)) break;
                run += width;
            }

            if (run == 0) run = width;
            CutRun(folded[..run], pieces);
            folded = folded[run..];
        }

        if (pieces.Count == before) pieces.Add(_unknown);
        if (pieces.Count > most) pieces.RemoveRange(most, pieces.Count - most);
    }

    private void CutRun(ReadOnlySpan<char> run, List<long> pieces)
    {
        var before = pieces.Count;
        var at = 0;
        while (at < run.Length)
        {
            var lookup = at == 0 ? _start : _continuation;
            var length = Math.Min(_longest, run.Length - at);
            int id;
            while (!lookup.TryGetValue(run.Slice(at, length), out id))
            {
                if (--length > 0) continue;
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(_unknown);
                return;
            }

            pieces.Add(id);
            at += length;
            // What lies beyond the twelfth piece could only turn the whole run into [UNK]; a run of over a thousand
            // characters is no word, and reading on would cost time without end.
            if (pieces.Count - before >= 1000) return;
        }
    }

    private static bool IsLetterOrNumber(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
