using CsCheck;
using Entente.Tests.Language;

namespace Entente.Tests.Text;

/// <summary>Texts in which code points, UTF-16 units and what the eye takes for one character differ.</summary>
internal static class Awkward
{
    public static Gen<string> Texts { get; } = Pieces.Text(25,
        "a", "Bonn", " ", "\r\n", "\n", "\u00A0", "\u2028", "é", "e\u0301", "\u0301", "😀", "🇺🇳", "👩‍👩‍👧", "𝒟", "東", "\uFEFF",
        "\uD83D", "\uDE00", "\uDE00\uD83D", "\0", "“", "\"", ".", "U.S.");
}
