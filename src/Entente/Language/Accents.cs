using System.Buffers;
using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>
/// Takes case and marks off letters: <c>Đorđević</c> and <c>Dordevic</c> stay two names, <c>Müller</c> and <c>muller</c>
/// become one. The table is knowledge/unicode/accents.yaml; marks that stand on their own are dropped.
/// </summary>
internal sealed class Accents
{
    private readonly Dictionary<char, char> _bare = [];

    public Accents(KnowledgeBase knowledge)
    {
        foreach (var letter in knowledge.Section("unicode/accents").GetProperty("letters").EnumerateObject())
            foreach (var marked in letter.Value.GetString()!)
                _bare[marked] = letter.Name[0];
    }

    /// <summary>The word in lower case and without marks.</summary>
    public string Fold(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExceptInRange('\0', '\x7F'))
        {
            return string.Create(word.Length, word, static (target, source) => source.ToLowerInvariant(target));
        }

        var folded = new StringBuilder(word.Length);
        while (!word.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(word, out var rune, out var taken) != OperationStatus.Done) rune = Rune.ReplacementChar;
            word = word[taken..];
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            rune = Rune.ToLowerInvariant(rune);
            if (rune.IsBmp && _bare.TryGetValue((char)rune.Value, out var bare)) folded.Append(bare);
            else folded.Append(rune.ToString());
        }

        return folded.ToString();
    }
}
