using System.Globalization;
using Entente.Language;
using Entente.Text;

namespace Entente.Bench;

/// <summary>What a command works on and for how long.</summary>
internal sealed class Options
{
    private string? _text;
    private string? _conllu;

    /// <summary>How long to measure, after warming up.</summary>
    public double Seconds { get; private set; } = 15;

    /// <summary>How many inputs a fuzz takes.</summary>
    public int Count { get; private set; } = 100_000;

    /// <summary>Where the fuzz begins.</summary>
    public int Seed { get; private set; } = 1;

    /// <exception cref="FormatException">An argument is not known; the message names it.</exception>
    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            var value = ++i < arguments.Length ? arguments[i] : throw new FormatException($"{name} wants a value");
            switch (name)
            {
                case "--text": options._text = value; break;
                case "--conllu": options._conllu = value; break;
                case "--seconds": options.Seconds = double.Parse(value, CultureInfo.InvariantCulture); break;
                case "--count": options.Count = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "--seed": options.Seed = int.Parse(value, CultureInfo.InvariantCulture); break;
                default: throw new FormatException($"{name} is not known");
            }
        }

        return options;
    }

    /// <summary>The reports to read: the samples, or the file of <c>--text</c>.</summary>
    public IReadOnlyList<Document> Documents() => _text is null ? Project.Samples() : [Project.Read(_text)];

    /// <summary>The words of every sentence, cut by our own cutter, or as the file of <c>--conllu</c> has them.</summary>
    public List<string[]> Sentences() => _conllu is null ? [.. Documents().SelectMany(Cut)] : Rows(_conllu);

    /// <summary>The words of each sentence of a document.</summary>
    public static IEnumerable<string[]> Cut(Document document)
    {
        var text = document.Text;
        var cutter = new WordCutter(KnowledgeBase.Default);
        var splitter = new SentenceSplitter(KnowledgeBase.Default);
        foreach (var block in Paragraphs.In(text, [text.Whole]))
        {
            var words = cutter.Cut(text.Value, text.ToUtf16(block.Start), text.ToUtf16(block.End));
            foreach (var (first, end) in splitter.Split(text.Value, words))
                yield return [.. words[first..end].Select(w => text.Value.Substring(w.Start, w.Length))];
        }
    }

    private static List<string[]> Rows(string file)
    {
        var sentences = new List<string[]>();
        var words = new List<string>();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add([.. words]);
                words.Clear();
            }
            else if (line.Length > 0 && line.Split('\t', 3) is [var id, var form, _] && id.All(char.IsAsciiDigit))
            {
                words.Add(form);
            }
        }

        return sentences;
    }
}
