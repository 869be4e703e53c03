using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Parties;

/// <summary>
/// The cheap test before the costly parse: whether a document names any state, office, organisation or gathering that
/// knowledge/ knows, or is about public affairs by a word of theirs.
/// </summary>
internal sealed class PoliticsTest(PartyResolver parties, KnowledgeBase knowledge)
{
    /// <summary>What a reading says of a document that does not pass.</summary>
    public const string Reason = "names no state, office, organisation or gathering";

    private readonly HashSet<string> _words = knowledge.Words("english/politics", "words");

    private readonly WordCutter _cutter = new(knowledge);

    public bool Passes(SourceText text, ImmutableArray<Span> body)
    {
        foreach (var paragraph in Paragraphs.In(text, body))
        {
            var words = _cutter.Cut(text.Value, text.ToUtf16(paragraph.Start), text.ToUtf16(paragraph.End));
            var forms = words.ConvertAll(w => text.Value.Substring(w.Start, w.Length));
            if (forms.Any(f => _words.Contains(f.ToLowerInvariant())) || parties.NamesAny(forms)) return true;
        }

        return false;
    }
}
