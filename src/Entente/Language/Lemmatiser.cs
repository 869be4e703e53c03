namespace Entente.Language;

/// <summary>
/// Gives each word its lemma as Universal Dependencies English writes it (where EWT and GUM differ, as most of their
/// words have it): by a table of forms and, where that is silent, by rules on suffixes, both learnt by
/// <c>train/lemmas.py</c>. The parts of a word split in error (relation <c>goeswith</c>) are lemmatised as they stand;
/// the treebanks write <c>_</c> there. Immutable: any number of threads may use one.
/// </summary>
internal sealed class Lemmatiser
{
    /// <summary>Longer words than this are worked on off the stack.</summary>
    private const int OnStack = 64;

    private readonly LemmaTable _table;

    private Lemmatiser(LemmaTable table) => _table = table;

    /// <summary>Reads <c>lemmas.tsv</c> (UTF-8); leaves the stream open.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static Lemmatiser Load(Stream stream) => new(new LemmaTable(stream));

    /// <summary>The lemmas of a sentence's words, in order.</summary>
    public string[] Lemmas(
        IReadOnlyList<string> forms, IReadOnlyList<PartOfSpeech> upos, IReadOnlyList<string> xpos)
    {
        var capitals = Spelling.CapitalsOf(forms);
        var lemmas = new string[forms.Count];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = Lemma(forms[i], upos[i], xpos[i], i == 0, capitals, i + 1 < lemmas.Length ? forms[i + 1] : "");
        return lemmas;
    }

    /// <summary>
    /// What only the tree tells: <c>'s</c> beside a past participle of the active is a form of have, and the parts of a
    /// word split in error have no lemma of their own.
    /// </summary>
    public static string Settle(string lemma, int word, string[] forms, Analysis analysis) =>
        analysis.Relations[word] switch
        {
            "goeswith" => "_",
            "aux" when forms[word] is "'s" or "’s" && analysis.Heads[word] >= 0
                && analysis.Xpos[analysis.Heads[word]] == "VBN" => "have",
            _ => lemma,
        };

    /// <summary>The lemma of one word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="upos">Its universal part of speech.</param>
    /// <param name="xpos">Its Penn Treebank tag. Where the two contradict each other, see <see cref="TagOf"/>.</param>
    /// <param name="first">Whether it begins its sentence.</param>
    /// <param name="capitals">How its sentence uses capitals.</param>
    /// <param name="next">The word after it; <c>'s</c> before <c>been</c> is a form of have.</param>
    public string Lemma(
        string form, PartOfSpeech upos, string xpos,
        bool first = false, Capitals capitals = Capitals.Prose, string next = "")
    {
        if (form.Length == 0)
            return form;
        form = Spelling.Plain(form);
        var lower = form.Length <= OnStack ? stackalloc char[form.Length] : new char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        return Lemma(form, lower, TagOf(form, upos, xpos), Spelling.ShapeOf(form, first, capitals), next);
    }

    private string Lemma(string form, ReadOnlySpan<char> lower, string xpos, char shape, ReadOnlySpan<char> next)
    {
        var tag = _table.Tag(xpos);
        var word = _table.Find(lower);
        if (!next.IsEmpty && word?.LemmaBefore(tag, next) is { } before)
            return before;
        if (shape != 'l' && _table.Find(form)?.Lemma(tag) is { } asWritten)
            return asWritten;
        if ((word?.Lemma(tag) ?? (Alone(xpos) ? null : word?.Lemma(LemmaTable.AnyTag))) is { } listed)
            return listed;
        if (xpos is ("RB" or "JJ" or "UH" or "DT") && Spelling.Shortened(lower) is { } shortened)
            return Lemma(shortened, shortened, xpos, 'l', next);
        return ByRule(form, lower, xpos, tag, shape, word);
    }

    private string ByRule(
        string form, ReadOnlySpan<char> lower, string xpos, int tag, char shape, LemmaTable.Word? word)
    {
        var (cut, add) = _table.EditOf(tag, lower);
        if (cut >= lower.Length && add.Length == 0)     // never nothing
            cut = 0;
        var kept = Math.Max(0, lower.Length - cut);
        var length = kept + add.Length;
        var edited = length <= OnStack ? stackalloc char[length] : new char[length];
        lower[..kept].CopyTo(edited);
        add.CopyTo(edited[kept..]);

        var proper = xpos is "NNP" or "NNPS";
        if (word?.Name is { } name && (proper ? shape is 'l' or 'u' or 'U' : shape != 'l' && !OwnWays(xpos)))
            return Kept(name, edited);
        if (shape == 'l' && !proper)
            return String(form, edited);
        if (shape == 'T' && word is { InNames: true } && xpos is ("NN" or "NNS"))
            return Kept(form, edited);
        switch (_table.CaseOf(tag, shape, lower) ?? (OwnWays(xpos) ? 'k' : 'l'))
        {
            case 'k':
                return Kept(form, edited);
            case 't' when length > 0:
                edited[0] = char.ToUpperInvariant(edited[0]);
                return String(form, edited);
            default:
                return String(form, edited);
        }
    }

    /// <summary>The edited word with the capitals that <paramref name="form"/> has.</summary>
    private static string Kept(string form, Span<char> edited)
    {
        var i = 0;
        for (; i < edited.Length && i < form.Length && char.ToLowerInvariant(form[i]) == edited[i]; i++)
            edited[i] = form[i];
        if (i < edited.Length && form.Length > 2 && Spelling.IsUpper(form))
            for (; i < edited.Length; i++)
                edited[i] = char.ToUpperInvariant(edited[i]);
        return String(form, edited);
    }

    private static string String(string form, ReadOnlySpan<char> lemma) =>
        lemma.SequenceEqual(form) ? form : lemma.ToString();

    /// <summary>
    /// The Penn tag, unless the universal one contradicts it: where a tagger is of two minds, the coarser tag is more
    /// often right (measured with the model's own tags).
    /// </summary>
    private static string TagOf(string form, PartOfSpeech upos, string xpos) => (upos, xpos) switch
    {
        (PartOfSpeech.Propn, "NN" or "JJ") => "NNP",
        (PartOfSpeech.Noun, "VBG" or "NNP") => "NN",
        (PartOfSpeech.Adj, "VBN" or "VBG" or "NN") => "JJ",
        (PartOfSpeech.Verb, "JJ" or "NN") => form.EndsWith("ing", StringComparison.Ordinal) ? "VBG"
            : form.EndsWith("ed", StringComparison.Ordinal) ? "VBN" : xpos,
        _ => xpos,
    };

    /// <summary>Whether words so tagged keep their capitals (OWN in train/lemmas.py).</summary>
    private static bool OwnWays(string xpos) => xpos is "NNP" or "NNPS" or "ADD" or "FW" or "GW" or "POS";

    /// <summary>Whether words so tagged share no line with other tags; base forms, or "to found" were "find".</summary>
    private static bool Alone(string xpos) => OwnWays(xpos) || xpos is "VB" or "VBP" or "NN" or "JJ";
}
