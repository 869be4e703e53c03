using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Parties;

/// <summary>
/// The cheap test before the costly parse: whether a document names any state, office, organisation or gathering that
/// knowledge/ knows.
/// </summary>
internal sealed class PoliticsTest(PartyResolver parties, KnowledgeBase knowledge)
{
    /// <summary>What a reading says of a document that does not pass.</summary>
    public const string Reason = "names no state, office, organisation or gathering";

    private readonly WordCutter _cutter = new(knowledge);

    public bool Passes(SourceText text, ImmutableArray<Span> body)
    {
        foreach (var paragraph in Paragraphs.In(text, body))
        {
            var words = _cutter.Cut(text.Value, text.ToUtf16(paragraph.Start), text.ToUtf16(paragraph.End));
            if (parties.NamesAny(words.ConvertAll(w => text.Value.Substring(w.Start, w.Length)))) return true;
        }

        return false;
    }
}
