using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Text;

namespace Entente.Eval;

/// <summary>A document of GUM: its text and, by its entity layer, who and what its words refer to.</summary>
/// <remarks>
/// The layer is GUM's <c>Entity</c> in MISC (GRP-etype-...), an opening bracket at the first word of a mention and a
/// closing one at its last; mentions of one group are coreferent. See the annotation guidelines of GUM, section on
/// entities and coreference.
/// </remarks>
internal sealed partial class GumDocument
{
    private GumDocument(SourceText text, List<GumMention> mentions) => (Text, Mentions) = (text, mentions);

    /// <summary>The sentences as they stand, parted by a blank or, at a new paragraph, by a blank line.</summary>
    public SourceText Text { get; }

    /// <summary>Its mentions of people, organisations and places, in the order of the text.</summary>
    public IReadOnlyList<GumMention> Mentions { get; }

    /// <summary>Reads a CoNLL-U file that holds one document.</summary>
    public static GumDocument Read(string path)
    {
        var text = new StringBuilder();
        var words = new List<Word>();
        var open = new List<(string Group, string Type, int First)>();
        var found = new List<(string Group, string Type, int First, int Last)>();
        var (paragraph, start, at) = (false, 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal)) paragraph = true;
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
                (at, start, paragraph) = (text.Length, words.Count, false);
                text.Append(line, 9, line.Length - 9);
            }

            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) continue;
            var place = text.ToString(at, text.Length - at).IndexOf(columns[1], StringComparison.Ordinal);
            var from = place < 0 ? at : at + place;
            var head = int.Parse(columns[6], CultureInfo.InvariantCulture);
            words.Add(new Word(columns[1], columns[3], columns[4], from, from + columns[1].Length, head == 0 ? -1 : start + head - 1));
            if (place >= 0) at = from + columns[1].Length;
            if (Layer().Match(columns[9]) is { Success: true } layer) Brackets(layer.Groups["layer"].Value, words.Count - 1, open, found);
        }

        var source = SourceText.From(text.ToString());
        return new GumDocument(source, [.. found.Where(f => f.Type is "person" or "organization" or "place")
            .OrderBy(f => f.First).ThenByDescending(f => f.Last).Select(f => Mention(f.Group, f.Type, f.First, f.Last, words, source))]);
    }

    private static void Brackets(string layer, int word, List<(string, string, int)> open, List<(string, string, int, int)> found)
    {
        foreach (Match bracket in Bracket().Matches(layer))
        {
            var body = bracket.Value.Trim('(', ')').Split('-');
            if (bracket.Value[0] == '(')
            {
                if (bracket.Value[^1] == ')') found.Add((body[0], body[1], word, word));
                else open.Add((body[0], body[1], word));
                continue;
            }

            var at = open.FindLastIndex(o => o.Item1 == body[0]);
            if (at < 0) continue;
            found.Add((open[at].Item1, open[at].Item2, open[at].Item3, word));
            open.RemoveAt(at);
        }
    }

    private static GumMention Mention(string group, string type, int first, int last, List<Word> words, SourceText text)
    {
        var head = first;
        while (head < last && words[head].Head >= first && words[head].Head <= last) head++;
        var word = words[head];
        return new GumMention(group, type, text.FromUtf16(words[first].Start, words[last].End), text.FromUtf16(word.Start, word.End),
            word.Form, word.Upos, word.Xpos);
    }

    private readonly record struct Word(string Form, string Upos, string Xpos, int Start, int End, int Head);

    [GeneratedRegex(@"(^|\|)Entity=(?<layer>[^|]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Layer();

    [GeneratedRegex(@"\([^()]+\)?|[^()]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracket();
}

/// <summary>A stretch that refers to someone or something, as GUM has it.</summary>
/// <param name="Group">Equal for mentions of one entity.</param>
/// <param name="Type">person, organization or place.</param>
/// <param name="Span">All of it.</param>
/// <param name="Head">The word from which the rest hangs.</param>
/// <param name="Form">That word.</param>
/// <param name="Upos">Its part of speech.</param>
/// <param name="Xpos">Its Penn tag.</param>
internal sealed record GumMention(string Group, string Type, Span Span, Span Head, string Form, string Upos, string Xpos);
