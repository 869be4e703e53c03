using System.Text;

namespace Entente.Language;

/// <summary>
/// The shape of a word, which tells an uncased encoder about capitals and digits: X for a capital, x for a small letter,
/// d for a digit, all else as it is; runs cut to two, all to eight characters.
/// </summary>
internal sealed class WordShapes
{
    private const int Longest = 8;

    private readonly Dictionary<string, int> _indices = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="shapes">The shapes that the model knows, in its order.</param>
    public WordShapes(IReadOnlyList<string> shapes)
    {
        for (var i = 0; i < shapes.Count; i++) _indices[shapes[i]] = i;
        _lookup = _indices.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The model's index of a word's shape; one past the last where it knows no such shape.</summary>
    public int IndexOf(string word)
    {
        Span<char> shape = stackalloc char[2 * Longest];
        int length = 0, characters = 0, run = 0;
        var last = default(Rune);
        foreach (var rune in word.EnumerateRunes())
        {
            var kind = Kind(rune);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run > 2) continue;
            if (characters++ == Longest) break;
            length += kind.EncodeToUtf16(shape[length..]);
        }

        return _lookup.TryGetValue(shape[..length], out var index) ? index : _indices.Count;
    }

    private static Rune Kind(Rune rune) =>
        Rune.IsUpper(rune) ? new Rune('X')
        : Rune.IsLower(rune) ? new Rune('x')
        : Rune.IsDigit(rune) ? new Rune('d')
        : rune;
}
