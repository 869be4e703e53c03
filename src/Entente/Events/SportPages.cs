using Entente.Language;

namespace Entente.Events;

/// <summary>Which sentences speak of sport, where a country that attacks or meets another is its team. Thread-safe.</summary>
internal sealed class SportPages(WordClasses classes)
{
    // How far words of sport are looked for on either side, and how many different ones it takes.
    private const int Reach = 2;
    private const int Enough = 2;
    private readonly HashSet<string> _words = [.. classes.Expand("@sport")];

    /// <summary>The indices of those sentences.</summary>
    public HashSet<int> Of(IReadOnlyList<Sentence> sentences)
    {
        var found = sentences.Select(s => s.Tokens.Where(t => t.Upos == PartOfSpeech.Noun && _words.Contains(t.Lemma)).Select(t => t.Lemma).Distinct().ToArray()).ToList();
        var pages = new HashSet<int>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var near = new HashSet<string>();
            for (var j = Math.Max(0, i - Reach); j <= Math.Min(sentences.Count - 1, i + Reach); j++) near.UnionWith(found[j]);
            if (near.Count >= Enough) pages.Add(sentences[i].Index);
        }

        return pages;
    }
}
