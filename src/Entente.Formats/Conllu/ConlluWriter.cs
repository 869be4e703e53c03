using System.Buffers;
using System.Globalization;
using System.Text;
using Entente.Language;

namespace Entente.Formats.Conllu;

/// <summary>
/// Writes sentences as CoNLL-U (universaldependencies.org/format.html) with <c># text</c>, <c>SpaceAfter=No</c>, names as
/// <c>NER=B-PER</c>, and in MISC each word's place in the text: <c>start=|end=</c>, code points, half-open.
/// </summary>
public static class ConlluWriter
{
    private static readonly char[] BreakCharacters = [.. "\r\n\t\v\f\u0085\u2028\u2029"];
    private static readonly SearchValues<char> Breaks = SearchValues.Create(BreakCharacters);

    /// <summary>Writes one document.</summary>
    /// <param name="output">Where to; lines end with LF.</param>
    /// <param name="documentId">What stands in <c># newdoc id</c>.</param>
    /// <param name="sentences">Its sentences in order.</param>
    public static void Write(TextWriter output, string documentId, IEnumerable<Sentence> sentences)
    {
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            if (paragraph < 0) output.Write($"# newdoc id = {OneLine(documentId)}\n");
            if (sentence.Paragraph != paragraph) output.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {sentence.Index + 1}\n"));
            output.Write($"# text = {OneLine(sentence.ToString())}\n");
            var names = NameLabels(sentence);
            foreach (var token in sentence.Tokens) output.Write(Row(token, names[token.Index]));
            output.Write('\n');
        }
    }

    private static string Row(Token token, string? name) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{token.Index + 1}\t{OneLine(token.Form)}\t{OneLine(token.Lemma)}\t{Label(token.Upos)}\t{token.Xpos}\t_\t")
        + string.Create(CultureInfo.InvariantCulture, $"{token.Head + 1}\t{token.Relation}\t_\t{Misc(token, name)}\n");

    internal static string Misc(Token token, string? name)
    {
        var misc = new StringBuilder();
        if (name is not null) misc.Append("NER=").Append(name).Append('|');
        if (token.Glued) misc.Append("SpaceAfter=No|");
        return misc.Append(CultureInfo.InvariantCulture, $"start={token.Span.Start}|end={token.Span.End}").ToString();
    }

    /// <summary>The UPOS label as treebanks write it.</summary>
    internal static string Label(PartOfSpeech upos) => upos.ToString().ToUpperInvariant();

    /// <summary>The BIO label of each word, null outside names.</summary>
    internal static string?[] NameLabels(Sentence sentence)
    {
        var labels = new string?[sentence.Tokens.Length];
        foreach (var name in sentence.Names)
            for (var i = name.First; i <= name.Last; i++)
                labels[i] = (i == name.First ? "B-" : "I-") + NameLabel(name.Type);
        return labels;
    }

    /// <summary>The label of a kind of name: PER, ORG, LOC or EVENT.</summary>
    internal static string NameLabel(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organisation => "ORG",
        NameType.Place => "LOC",
        _ => "EVENT",
    };

    // A sentence may run over a line break, a word never does; neither may break a row.
    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny(Breaks)
            ? string.Join(' ', text.Split(BreakCharacters, StringSplitOptions.RemoveEmptyEntries))
            : text;
}
