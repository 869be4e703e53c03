using System.Globalization;
using System.Text;
using Entente.Language;
using Entente.Text;

namespace Entente.Formats.Conllu;

/// <summary>
/// A CoNLL-U file whose sentences and words are kept while a model fills in tags, lemmas, trees and names, so that anyone
/// can score the model with the CoNLL tools.
/// </summary>
public sealed class ConlluFile
{
    private readonly List<ConlluSentence> _sentences;

    private ConlluFile(List<ConlluSentence> sentences) => _sentences = sentences;

    /// <summary>How many sentences it holds.</summary>
    public int Count => _sentences.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A row has not ten columns, or an id that is none; names the line.</exception>
    public static ConlluFile Read(TextReader input)
    {
        var sentences = new List<ConlluSentence>();
        var lines = new List<string>();
        var number = 0;
        while (true)
        {
            var line = input.ReadLine();
            number++;
            if (line is { Length: > 0 })
            {
                if (line[0] != '#' && line.Count(c => c == '\t') != 9)
                    throw new FormatException($"line {number}: ten columns parted by tabs are wanted");
                lines.Add(line);
            }
            else
            {
                if (lines.Any(l => l[0] != '#')) sentences.Add(new ConlluSentence([.. lines]));
                lines.Clear();
                if (line is null) return new ConlluFile(sentences);
            }
        }
    }

    /// <summary>Fills one sentence in: its lines anew, each ended by LF, with the blank line after it.</summary>
    public string Fill(int index, LanguageModel model) => _sentences[index].Fill(model);

    private sealed class ConlluSentence(string[] lines)
    {
        public string Fill(LanguageModel model)
        {
            var (text, spans) = Words();
            var sentence = model.AnalyseWords(text, spans);
            var names = ConlluWriter.NameLabels(sentence);
            var filled = new StringBuilder();
            var word = 0;
            foreach (var line in lines)
            {
                if (line[0] == '#' || Id(line).Contains('-', StringComparison.Ordinal)) filled.Append(line);
                else if (Id(line).Contains('.', StringComparison.Ordinal)) continue;
                else filled.Append(Row(line, sentence.Tokens[word], names[word++]));
                filled.Append('\n');
            }

            return filled.Append('\n').ToString();
        }

        private static string Row(string line, Token token, string? name)
        {
            var column = line.Split('\t');
            column[2] = token.Lemma;
            column[3] = ConlluWriter.Label(token.Upos);
            column[4] = token.Xpos;
            column[5] = "_";
            column[6] = (token.Head + 1).ToString(CultureInfo.InvariantCulture);
            column[7] = token.Relation;
            column[8] = "_";
            column[9] = ConlluWriter.Misc(token, name);
            return string.Join('\t', column);
        }

        // The text as the rows tell it: a word of several (1-2 don't) is glued within, and spaced as its own row says.
        private (SourceText Text, List<Text.Span> Spans) Words()
        {
            var text = new StringBuilder();
            var places = new List<(int Start, int End)>();
            var gluedUntil = 0;
            var spaceAfterRange = false;
            foreach (var line in lines)
            {
                if (line[0] == '#') continue;
                var id = Id(line);
                var spaced = !line.Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (id.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
                {
                    gluedUntil = int.Parse(id.AsSpan(dash + 1), CultureInfo.InvariantCulture);
                    spaceAfterRange = spaced;
                }
                else if (!id.Contains('.', StringComparison.Ordinal))
                {
                    var number = int.Parse(id, CultureInfo.InvariantCulture);
                    var start = text.Length;
                    text.Append(line.Split('\t', 3)[1]);
                    places.Add((start, text.Length));
                    if (number < gluedUntil) continue;
                    if (number == gluedUntil ? spaceAfterRange : spaced) text.Append(' ');
                }
            }

            var source = SourceText.From(text.ToString());
            return (source, places.ConvertAll(p => source.FromUtf16(p.Start, p.End)));
        }

        private static string Id(string line) => line[..line.IndexOf('\t', StringComparison.Ordinal)];
    }
}
