using CsCheck;

namespace Entente.Tests.Language;

/// <summary>Texts put together at random from pieces that are known to be awkward.</summary>
internal static class Pieces
{
    public static Gen<string> Text(int most, params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Array[0, most].Select(chosen => string.Concat(chosen.Select(i => pieces[i])));
}
